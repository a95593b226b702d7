"""The window as a person uses it: see the gradient vanish, change something, see it recover, keep it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.player import Player
from app.state.preferences import Preferences
from app.texts import Texts
from app.texts.language import Language
from app.theme import DARK, LIGHT, Theme
from app.window.window import Window
from core.components.activations import Relu
from core.components.initializers import HeNormal
from core.engine import Engine
from core.experiment.files import read_experiment
from core.wording import Reason


def test_vanishing_is_seen_and_relu_with_he_heals_it_and_undo_brings_it_back(window: Window, qtbot: QtBot) -> None:
    everything = range(8)
    assert window.verdict.chip.verdict == "vanishing"

    window.document.set_activation(everything, Relu())
    window.document.set_initializer(everything, HeNormal())
    qtbot.waitUntil(lambda: window.verdict.chip.verdict == "healthy")
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()

    qtbot.waitUntil(lambda: window.verdict.chip.verdict == "vanishing")


def test_an_edit_shows_up_in_every_panel(window: Window, qtbot: QtBot) -> None:
    QTest.mouseDClick(next(iter(window.palette_.chips.values())), Qt.MouseButton.LeftButton)

    assert len(window.document.experiment.layers) == 9
    assert window.status.extent.text().startswith("9 layers")
    qtbot.waitUntil(lambda: window.player.live is not None and len(window.player.live.structure.hidden) == 9)


def test_the_space_bar_plays_and_pauses(window: Window, qtbot: QtBot) -> None:
    window.stack.setFocus()

    QTest.keyClick(window, Qt.Key.Key_Space)
    playing = window.player.playing
    QTest.keyClick(window, Qt.Key.Key_Space)

    assert (playing, window.player.playing) == (True, False)


def test_the_space_bar_presses_the_button_that_the_keyboard_is_on(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    window.transport.theme_button.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.transport.theme_button)

    window.press_or_play()

    assert not window.player.playing
    assert window.theme.tokens is DARK


def test_the_theme_is_toggled_and_remembered(window: Window) -> None:
    window.actions_["theme"].trigger()

    assert (window.theme.tokens, window.preferences.theme) == (DARK, "dark")
    window.actions_["theme"].trigger()
    assert window.theme.tokens is LIGHT


def test_the_type_size_is_remembered(window: Window) -> None:
    window.actions_["larger"].trigger()

    assert window.preferences.scale == window.theme.scale > 1


def test_the_title_tells_file_and_unsaved_changes(window: Window, tmp_path: Path) -> None:
    window.document.set_seed(9)
    unsaved = (window.windowTitle(), window.isWindowModified())

    window.document.save(tmp_path / "mine.json")

    assert unsaved == ("Untitled experiment[*] – Backscope", True)
    assert (window.windowTitle(), window.isWindowModified()) == ("mine.json[*] – Backscope", False)


def test_closing_asks_about_unsaved_work(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda *_: QMessageBox.StandardButton.Cancel)
    window.document.set_seed(9)

    event = QCloseEvent()
    window.closeEvent(event)

    assert not event.isAccepted()
    assert window.isVisible()


def test_a_file_that_cannot_be_opened_is_told_and_the_work_stays(window: Window, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"format": "backscope-experiment", "version": 1, "lay')
    before = window.document.experiment

    window.filing.open_file(tmp_path / "broken.json")

    assert window.notice.isVisible()
    assert "broken.json" in window.notice.sentence.text()
    assert window.document.experiment == before


def test_the_next_edit_dismisses_the_notice(window: Window) -> None:
    window.notice.show_reason(Reason("json.empty"))

    window.document.set_seed(9)

    assert not window.notice.isVisible()


def test_a_plot_is_exported_from_its_own_menu(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "profile.svg"), ""))

    window.board.plots["gradient-profile"].export_requested.emit("svg")

    assert b"<svg" in (tmp_path / "profile.svg").read_bytes()


def test_what_is_saved_and_reopened_is_the_same(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.json"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "mine.json"), ""))
    window.document.set_units([2], 33)
    edited = window.document.experiment

    window.actions_["save"].trigger()
    window.actions_["new"].trigger()
    window.actions_["open"].trigger()

    assert window.document.experiment == edited == read_experiment(tmp_path / "mine.json")


def test_everything_fits_a_small_screen(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.columns.width() == 1280)

    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720
    assert window.inspector.width() < window.stack.width() < window.board.width()


def test_a_killed_engine_is_told_and_replaced(
    qtbot: QtBot, qapp: QApplication, document: Document, theme: Theme, texts: Texts, preferences: Preferences
) -> None:
    player = Player(Engine())
    window = Window(document, player, theme, texts, Language(qapp), preferences)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    assert player.engine_pid is not None

    with qtbot.waitSignal(player.failed):
        os.kill(player.engine_pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    assert window.notice.isVisible()
    with qtbot.waitSignal(player.refreshed):
        pass
    assert window.verdict.chip.verdict == "vanishing"


def test_the_window_comes_back_as_it_was_left(
    window: Window, player: Player, theme: Theme, texts: Texts, preferences: Preferences, qtbot: QtBot
) -> None:
    window.resize(1000, 730)
    window.columns.setSizes([320, 300, 380])
    left = window.columns.saveState()
    window.close()

    again = Window(window.document, player, theme, texts, window.language, preferences)
    qtbot.addWidget(again)
    again.appear()

    assert again.height() == 730
    assert again.columns.saveState() == left


def test_the_first_time_a_small_screen_is_filled(
    document: Document,
    player: Player,
    theme: Theme,
    texts: Texts,
    preferences: Preferences,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    window = Window(document, player, theme, texts, Language(qapp), preferences)
    qtbot.addWidget(window)

    window.appear()

    assert window.isMaximized()


def test_after_a_click_on_a_button_the_space_bar_still_plays(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    window.transport.seed.setFocus()
    qtbot.waitUntil(window.transport.seed.hasFocus)
    chips = window.inspector.findChildren(QPushButton)
    chip = next(each for each in chips if each.isVisible() and each.text() == "ReLU")

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)

    assert not window.transport.seed.hasFocus()
    assert window.player.playing


def test_no_button_takes_the_keyboard_by_a_click(window: Window) -> None:
    buttons = window.findChildren(QAbstractButton)

    assert not [each for each in buttons if each.focusPolicy() & Qt.FocusPolicy.ClickFocus]


def test_escape_ends_the_selection_wherever_the_keyboard_is(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    window.selection.select((3,))
    header = window.inspector.points[2].header
    header.setFocus()
    qtbot.waitUntil(header.hasFocus)

    QTest.keyClick(header, Qt.Key.Key_Escape)

    assert window.selection.slots == frozenset()


def test_what_the_inspector_explains_the_stack_does_not_repeat(window: Window) -> None:
    section = window.inspector.points[2].section
    assert section is not None

    section.ask(window.document.set_units, (0,), 10**9)

    assert section.sentence
    assert not window.stack.refusal
