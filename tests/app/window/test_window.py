"""The window as a person uses it: see the gradient vanish, change something, see it recover, keep it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from msgspec.json import decode, encode
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.program.program import Program
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.texts import Texts
from app.texts.language import Language
from app.theme import DARK, LIGHT, Theme
from app.widgets.files.file_dialog import FileDialog
from app.window.frame import Frame
from core.components.activations import Relu
from core.components.initializers import HeNormal
from core.engine import Engine
from core.experiment.files import read_experiment
from core.wording import Reason


def test_vanishing_is_seen_and_relu_with_he_heals_it_and_undo_brings_it_back(program: Program, qtbot: QtBot) -> None:
    everything = range(8)
    assert program.verdict.lamps.chip.verdict == "vanishing"

    program.document.set_activation(everything, Relu())
    program.document.set_initializer(everything, HeNormal())
    qtbot.waitUntil(lambda: program.verdict.lamps.chip.verdict == "healthy")
    program.actions["undo"].trigger()
    program.actions["undo"].trigger()

    qtbot.waitUntil(lambda: program.verdict.lamps.chip.verdict == "vanishing")


def test_an_edit_shows_up_in_every_panel(program: Program, qtbot: QtBot) -> None:
    QTest.mouseDClick(next(iter(program.palette.chips.values())), Qt.MouseButton.LeftButton)

    assert len(program.document.experiment.layers) == 9
    assert program.timeline.status.extent.text().startswith("9 layers")
    qtbot.waitUntil(lambda: program.player.live is not None and len(program.player.live.structure.hidden) == 9)


def test_the_space_bar_plays_and_pauses(program: Program, qtbot: QtBot) -> None:
    program.stack.setFocus()

    QTest.keyClick(program.window, Qt.Key.Key_Space)
    playing = program.player.playing
    QTest.keyClick(program.window, Qt.Key.Key_Space)

    assert (playing, program.player.playing) == (True, False)


def test_the_space_bar_presses_the_button_that_the_keyboard_is_on(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.transport.theme_button.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is program.transport.theme_button)

    program.guide.press_or_play()

    assert not program.player.playing
    assert program.theme.tokens is DARK


def test_the_theme_is_toggled_and_remembered(program: Program) -> None:
    program.actions["theme"].trigger()

    assert (program.theme.tokens, program.preferences.theme) == (DARK, "dark")
    program.actions["theme"].trigger()
    assert program.theme.tokens is LIGHT


def test_the_type_size_is_remembered(program: Program) -> None:
    program.actions["larger"].trigger()

    assert program.preferences.scale == program.theme.scale > 1


def test_the_title_tells_file_and_unsaved_changes(program: Program, tmp_path: Path) -> None:
    program.document.set_seed(9)
    unsaved = (program.window.windowTitle(), program.window.isWindowModified())

    program.document.save(tmp_path / "mine.json")

    assert unsaved == ("Untitled experiment[*] – Backscope", True)
    assert (program.window.windowTitle(), program.window.isWindowModified()) == ("mine.json[*] – Backscope", False)


def test_closing_asks_about_unsaved_work(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda *_: QMessageBox.StandardButton.Cancel)
    program.document.set_seed(9)

    event = QCloseEvent()
    program.window.closeEvent(event)

    assert not event.isAccepted()
    assert program.window.isVisible()


def test_a_file_that_cannot_be_opened_is_told_and_the_work_stays(program: Program, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"format": "backscope-experiment", "version": 1, "lay')
    before = program.document.experiment

    program.filing.open_file(tmp_path / "broken.json")

    assert program.notice.isVisible()
    assert "broken.json" in program.notice.sentence.text()
    assert program.document.experiment == before


def test_the_next_edit_dismisses_the_notice(program: Program) -> None:
    program.notice.show_reason(Reason("json.empty"))

    program.document.set_seed(9)

    assert not program.notice.isVisible()


def test_what_is_saved_and_reopened_is_the_same(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(FileDialog, "file_to_write", lambda *_: str(tmp_path / "mine.json"))
    monkeypatch.setattr(FileDialog, "files_to_read", lambda *_: [str(tmp_path / "mine.json")])
    program.document.set_units([2], 33)
    edited = program.document.experiment

    program.actions["save"].trigger()
    program.actions["new"].trigger()
    program.actions["open"].trigger()

    assert program.document.experiment == edited == read_experiment(tmp_path / "mine.json")


def test_everything_fits_a_small_screen(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.columns.width() == 1280)

    assert program.window.minimumSizeHint().width() <= 1280
    assert program.window.minimumSizeHint().height() <= 720
    assert program.inspector.width() < program.stack.width() < program.board.width()


def test_a_killed_engine_is_told_and_replaced(
    qtbot: QtBot, qapp: QApplication, document: Document, theme: Theme, texts: Texts, preferences: Preferences
) -> None:
    player = Player(Engine())
    program = Program(document, player, theme, texts, Language(qapp), preferences)
    qtbot.addWidget(program.window)
    program.window.show()
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    assert player.engine_pid is not None

    with qtbot.waitSignal(player.failed):
        os.kill(player.engine_pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    assert program.notice.isVisible()
    with qtbot.waitSignal(player.refreshed):
        pass
    assert program.verdict.lamps.chip.verdict == "vanishing"


@pytest.mark.own_window
def test_the_window_comes_back_as_it_was_left(
    program: Program, player: Player, theme: Theme, texts: Texts, preferences: Preferences, qtbot: QtBot
) -> None:
    program.window.resize(1100, 730)
    program.columns.moveSplitter(320, 1)
    left = program.columns.shape()
    program.window.close()

    again = Program(program.document, player, theme, texts, program.language, preferences)
    qtbot.addWidget(again.window)
    again.appear()

    assert again.window.height() == 730
    assert again.columns.shape() == left
    assert left.widths is not None
    assert left.widths[0] * theme.scale == pytest.approx(320)


def test_the_first_time_a_small_screen_is_filled(
    document: Document,
    player: Player,
    theme: Theme,
    texts: Texts,
    preferences: Preferences,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    program = Program(document, player, theme, texts, Language(qapp), preferences)
    qtbot.addWidget(program.window)

    program.appear()
    frame = program.window.frame()

    assert program.window.isMaximized()
    assert frame.maximised
    assert decode(encode(frame), type=Frame) == frame


def test_after_a_click_on_a_button_the_space_bar_still_plays(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.transport.seed.setFocus()
    qtbot.waitUntil(program.transport.seed.hasFocus)
    chip = next(it for it in program.inspector.findChildren(QPushButton) if it.isVisible() and it.text() == "ReLU")

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Space)

    assert not program.transport.seed.hasFocus()
    assert program.player.playing


def test_no_button_takes_the_keyboard_by_a_click(program: Program) -> None:
    buttons = program.window.findChildren(QAbstractButton)

    assert not [each for each in buttons if each.focusPolicy() & Qt.FocusPolicy.ClickFocus]


def test_escape_ends_the_selection_wherever_the_keyboard_is(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.selection.select((3,))
    header = program.inspector.points[2].header
    header.setFocus()
    qtbot.waitUntil(header.hasFocus)

    QTest.keyClick(header, Qt.Key.Key_Escape)

    assert program.selection.slots == frozenset()


def test_what_the_inspector_explains_the_stack_does_not_repeat(program: Program) -> None:
    section = program.inspector.points[2].section
    assert section is not None

    section.ask(program.document.set_units, (0,), 10**9)

    assert section.sentence
    assert not program.stack.refusal
