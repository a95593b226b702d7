"""What has to happen in a certain order does, and what concerns nobody disturbs nobody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.state.player import Player
from core.experiment import Experiment
from core.wording import Reason


def escape(program: Program) -> tuple[bool, int, bool]:
    """After one Escape: whether a plot has all the room, how many layers are selected, whether it is presented."""
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    return bool(program.board.bench.maximised), len(program.selection.slots), program.layouts.presenting


def test_escape_leads_back_from_one_special_thing_after_the_other(program: Program) -> None:
    program.actions["layout_present"].trigger()
    program.selection.select((2, 3))
    program.board.bench.maximise("gradient-profile")

    assert escape(program) == (False, 2, True)
    assert escape(program) == (False, 0, True)
    assert escape(program) == (False, 0, False)


def test_the_engine_has_an_edit_before_anybody_shows_it(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_when_loaded = list[str]()
    load = program.player.load

    def note(experiment: Experiment) -> None:
        shown_when_loaded.append(program.stack.count)
        load(experiment)

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
    assert program.preferences.shape("window") is not None


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
