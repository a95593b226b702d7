"""What has to happen in a certain order does, and what concerns nobody disturbs nobody."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.plots.wishes import CopyReport
from app.program.program import Program
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.edits import Way
from app.texts import Texts
from app.texts.language import Language
from app.texts.markup import Markup
from app.theme import Theme
from app.window.frame import Frame
from core.components.datasets import Csv
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.layers import Dense
from core.wording import Reason
from tests.app.bait import HOSTILE, TAG, Bait, laid
from tests.app.strangers import list_menus, meanings_of, named, taken_for_keys, taken_for_markup, tips_of


def escape(program: Program) -> tuple[bool, int, bool]:
    """After one Escape: whether a plot has all the room, how many layers are selected, whether it is presented."""
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    return bool(program.board.bench.maximised), len(program.selection.slots), program.layouts.presenting


def test_escape_leads_back_from_one_special_thing_after_the_other(program: Program) -> None:
    program.selection.select((2, 3))
    program.board.bench.maximise("gradient-profile")

    assert escape(program) == (False, 2, False)
    assert escape(program) == (False, 0, False)


def test_the_engine_has_an_edit_before_anybody_shows_it(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_when_loaded = list[str]()
    load = program.player.load

    def note(experiment: Experiment, way: Way) -> None:
        shown_when_loaded.append(program.stack.count)
        load(experiment, way)

    program.document.runner = note
    program.document.remove_layers((0, 1))

    assert (shown_when_loaded, program.stack.count) == (["8 layers"], "6 layers")


def test_every_edit_is_run(program: Program, player: Player, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.loaded):
        program.document.remove_layers((0,))

    assert player.live is not None
    assert len(player.live.structure.hidden) == 7


def test_another_language_names_the_present_layout_too(program: Program) -> None:
    english = program.transport.layout_button.text()

    program.language.show_language("ko")

    menu = program.transport.layout_button.menu()
    assert isinstance(menu, QMenu)
    named = program.actions["layout_build"].text().partition("(")[0]
    assert (english, program.transport.layout_button.text()) == ("Build", named)
    assert program.actions["layout_build"] in menu.actions()


def test_closing_in_a_presentation_remembers_the_window_without_it(program: Program) -> None:
    program.actions["layout_present"].trigger()

    program.window.close()

    assert not program.layouts.presenting or not program.presentation.on
    assert not program.window.isFullScreen()
    assert program.preferences.kept("window", Frame) is not None
    assert not program.window.frame().full_screen


def test_a_pointer_that_crosses_the_network_disturbs_neither_inspector_nor_menus(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    refreshed, moved, view = list[str](), list[None](), program.stack.view
    program.selection.changed.connect(lambda: refreshed.append("selection"))
    program.selection.hovered_changed.connect(lambda: moved.append(None))
    for point in program.inspector.points:
        monkeypatch.setattr(point.header, "show_texts", lambda *_: refreshed.append("inspector"))
    for action in program.actions.all():
        action.changed.connect(lambda: refreshed.append("menu"))

    for slot in range(8):
        place = QPointF(view.places.rect_of(slot).center())
        buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        view.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, place, place, buttons, buttons, keys))

    assert (len(moved), refreshed) == (8, [])
    assert program.selection.hovered == 7
    assert {plot.slot_hovered for plot in program.board.plots.values()} == {7}


def test_a_silent_engine_is_told_with_a_way_out_that_begins_the_run_again(
    program: Program, player: Player, qtbot: QtBot
) -> None:
    player.fell_silent.emit(Reason("engine.silent", seconds=5))
    said, (restart,) = program.notice.sentence.text(), program.notice.offer_buttons
    words = restart.text()

    with qtbot.waitSignal(player.loaded, timeout=20_000):
        restart.click()

    assert "has not answered for 5 s" in said
    assert words == "Restart the engine"
    assert program.notice.isHidden()
    assert player.live is not None
    assert player.live.experiment == program.document.experiment


def test_an_engine_that_speaks_again_needs_no_way_out(program: Program, player: Player) -> None:
    player.fell_silent.emit(Reason("engine.silent", seconds=5))
    player.spoke_again.emit()

    assert program.notice.isHidden()


def test_spoiled_settings_are_said_and_the_program_goes_on(
    document: Document, player: Player, theme: Theme, texts: Texts, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    (tmp_path / "settings.json").write_text("spoiled", "utf-8")

    program = Program(document, player, theme, texts, Language(qapp), Preferences(tmp_path / "settings.json"))
    qtbot.addWidget(program.window)
    program.appear()

    assert program.notice.isVisible()
    assert "put aside as settings-spoiled.json" in program.notice.sentence.text()


def test_settings_that_cannot_be_written_are_said_once(program: Program) -> None:
    folder = program.preferences.path.parent
    program.preferences.flush()  # what had been kept may have been written already, or not
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("a file where the folder would be", "utf-8")

    program.preferences.scale = 1.5
    program.preferences.flush()

    assert program.notice.isVisible()
    assert "the settings cannot be written" in program.notice.sentence.text()


def test_a_plot_has_its_report_copied(program: Program) -> None:
    program.board.plot("gradient-profile").wished.emit(CopyReport())

    assert QGuiApplication.clipboard().text().startswith("Backscope\n")


@pytest.fixture
def bait(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bait]:
    """A pipe in the current folder, which names of others name, in a program that is dressed as it will be."""
    worn = qapp.styleSheet()
    monkeypatch.chdir(tmp_path)
    with laid(tmp_path) as bait:
        yield bait
    qapp.setStyleSheet(worn)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_that_others_wrote_is_taken_for_more_than_letters(
    program: Program, qapp: QApplication, bait: Bait, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", ask_and_discard)
    program.theme.apply(qapp)
    program.language.show_language(language)

    meet(program)
    list_menus(program.window)

    windows = [each for each in qapp.topLevelWidgets() if each.isVisible()]
    assert named(windows) > 7
    assert taken_for_markup(windows) == taken_for_keys(windows) == []
    look_at(program, windows)
    assert not bait.taken


def ask_and_discard(box: QMessageBox) -> int:
    """Somebody reads the question first."""
    assert TAG in box.text()
    assert taken_for_markup([box]) == []
    box.show()
    box.grab()
    box.close()
    return QMessageBox.StandardButton.Discard.value


def meet(program: Program) -> None:
    """A file, a table, a stack, a refusal, a picture and a failure, each with a name that no one should have."""
    mine, other = Path(f"{HOSTILE}.json"), Path(f"{TAG}.json")
    table = Path(f"{HOSTILE}.csv")
    table.write_text(f"{TAG},b\n1,{TAG}\n2,good\n")
    for path in (mine, other):
        write_experiment(path, Experiment(layers=(Dense(units=4),), data=Csv(path=str(table))))
    program.filing.open_file(mine)
    program.document.set_seed(3)
    program.filing.open_file(other)
    program.inspector.open_point(1)
    program.document.set_data(Csv(path=str(table), target=TAG))
    program.document.paste(0, f'[{{"kind": "{TAG}"}}]')
    program.document.open(bad_file())
    program.receipt.show_saved(TAG, 3, f"{HOSTILE}.png")
    program.timeline.status.say(TAG)
    program.player.failed.emit(Reason("engine.failed", error=HOSTILE))
    program.actions["commands"].trigger()


def bad_file() -> Path:
    path = Path(f"{TAG} bad.json")
    path.write_text(f'{{"format": "{TAG}", "version": 1, "layers": []}}')
    return path


def look_at(program: Program, windows: list[QWidget]) -> None:
    """Every part, tip and explanation, long enough to be laid out and painted."""
    for window in windows:
        window.grab()
    for tip in {tip for tip in tips_of(windows) if "bait" in tip}:
        QToolTip.showText(QPoint(), tip, program.window)
        for each in QApplication.topLevelWidgets():
            each.grab() if each.inherits("QTipLabel") else None
    for meaning in {each for each in meanings_of(windows) if "bait" in each}:
        program.guide.help.asking.card.explain(Markup(meaning), program.window.rect())
        program.window.grab()
    QToolTip.hideText()
