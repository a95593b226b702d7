"""Everything in the window has a name, says what it is, and is reached by keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.help.asking import explained_by
from app.panels.layer_table import LayerTable
from app.plots.plot import Plot
from app.program.program import Program
from core.wording import Reason

CONTROLS = (QAbstractButton, QLineEdit, QAbstractSlider, QAbstractSpinBox, QComboBox)
TAB = Qt.FocusPolicy.TabFocus
THEY_SAY_WHAT_IS_UNDER_THE_POINTER = (Plot,)


PLACES: dict[str, Sequence[int]] = {
    "build": range(1, 8),  # each tuning point unfolded
    "watch": range(2),  # each tab in front, and so every plot once
    "understand": range(3),
    "present": range(1),
}


@pytest.fixture(params=PLACES)
def places(program: Program, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[list[QWidget]]:
    """All that can be used in the window, in every layout, with each tuning point and each tab in turn."""
    program.selection.select((1,))
    program.layouts.show_layout(request.param)
    return (controls(program, qtbot, request.param, number) for number in PLACES[request.param])


def controls(program: Program, qtbot: QtBot, layout: str, number: int) -> list[QWidget]:
    """All of them at one of its places."""
    if layout == "build":
        program.inspector.open_point(number)
    for bar in program.board.bench.area.tab_bars():
        bar.setCurrentIndex(min(number, bar.count() - 1))
    docks = program.board.bench.docks.values()
    offering = not program.theme.presenting
    qtbot.waitUntil(lambda: all(dock.bar.maximise.isVisible() == (dock.in_front and offering) for dock in docks))
    program.notice.show_reason(Reason("json.empty"))
    QApplication.sendPostedEvents()  # what has unfolded gets its place
    return [each for each in program.window.findChildren(QWidget) if each.isVisible() and is_control(each)]


def is_control(widget: QWidget) -> bool:
    """Whether a person uses it: a button, a field, or something drawn that takes the keyboard."""
    taking = bool(widget.focusPolicy() & TAB) and widget.focusProxy() is None
    inside = isinstance(widget, QScrollBar) or isinstance(widget.parent(), QAbstractSpinBox)
    return (taking or isinstance(widget, CONTROLS)) and not inside


def named(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def tip(widget: QWidget) -> str:
    """What is shown when the pointer rests on it: its own or that of what it is a part of."""
    around = widget.parentWidget()
    return widget.toolTip() or (tip(around) if around is not None else "")


def described(widgets: list[QWidget]) -> list[str]:
    """Which they are."""
    return [f"{type(widget).__name__} {named(widget)!r} in {type(widget.parent()).__name__}" for widget in widgets]


def test_every_control_has_a_name_a_meaning_a_tip_and_a_way_to_it(
    places: Iterator[list[QWidget]], program: Program
) -> None:
    silent = program.stack.view, program.verdict  # each part of the stack has its own tip; the verdict speaks

    for there in places:
        stops = program.order.stops()
        usable = [each for each in there if each.isEnabled() and each not in stops]
        without = [each for each in there if not tip(each) and not isinstance(each, THEY_SAY_WHAT_IS_UNDER_THE_POINTER)]

        assert described([each for each in there if not named(each)]) == []
        assert described([each for each in there if explained_by(each) is None]) == []
        assert described([each for each in without if each not in silent]) == []
        assert described([each for each in usable if not has_a_reachable_neighbour(each, stops)]) == []


def has_a_reachable_neighbour(widget: QWidget, stops: list[QWidget]) -> bool:
    """One of several buttons of a choice: the arrow keys go from one to the other."""
    return isinstance(widget, QAbstractButton) and any(stop.parent() is widget.parent() for stop in stops)


@pytest.mark.sampled(2)
def test_every_stop_looks_different_with_the_keyboard_on_it(
    places: Iterator[list[QWidget]], program: Program, qtbot: QtBot
) -> None:
    program.theme.apply(QApplication.instance())  # type: ignore[arg-type]
    program.window.activateWindow()
    qtbot.waitUntil(program.window.updatesEnabled)  # once all in sight has the new look

    for _ in places:
        assert described([stop for stop in program.order.stops() if not looks_different(stop, program)]) == []


def looks_different(stop: QWidget, program: Program) -> bool:
    """With the keyboard on it, from what it looks like without."""
    (program.stack.view if stop is not program.stack.view else program.transport.step).setFocus()
    before = stop.grab().toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return stop.grab().toImage() != before


def test_a_tuning_point_is_opened_by_its_number(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()

    program.actions["point_5"].trigger()

    assert program.inspector.opened == 5
    qtbot.waitUntil(program.inspector.points[4].header.hasFocus)


def test_a_layer_is_added_by_keys_alone(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    chip = list(program.palette.chips.values())[-2]
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)

    QTest.keyClick(chip, Qt.Key.Key_Return)

    assert len(program.document.experiment.layers) == 9


@pytest.mark.parametrize("place", ["plot", "stack"])
def test_the_context_menu_is_opened_by_keys(program: Program, qtbot: QtBot, place: str) -> None:
    program.window.activateWindow()
    program.selection.select((2,))
    widget = program.board.plots["heatmap"] if place == "plot" else program.stack.view
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)

    QTest.keyClick(widget, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_a_question_mark_shows_the_keys_but_is_a_letter_in_a_field(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.actions["commands"].trigger()
    qtbot.waitUntil(program.guide.finder.field.hasFocus)
    QTest.keyClicks(program.guide.finder.field, "?")
    typed = program.guide.finder.field.text()
    program.guide.finder.close_card()

    QTest.keyClicks(program.stack.view, "?")

    assert typed == "?"
    assert program.guide.help.sheet.isVisible()


def test_speed_and_data_are_asked_of_their_panels(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def nothing(*arguments: object) -> str:
        asked.append("which file")
        return ""

    monkeypatch.setattr("app.widgets.files.file_dialog.FileDialog.file_to_read", nothing)

    program.actions["slower"].trigger()
    program.guide.finder.search()
    next(each for each in program.guide.finder.found() if each.title == "Data → CSV file").do()

    qtbot.waitUntil(lambda: bool(asked))
    assert program.transport.speed.level == 4
    assert (len(asked), program.inspector.opened) == (1, 1)


def test_after_the_key_of_a_tuning_point_the_space_bar_plays_and_leaves_it_open(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.guide.open_point(5)
    header = program.inspector.points[4].header
    qtbot.waitUntil(lambda: QApplication.focusWidget() is header)

    program.guide.press_or_play()
    played, opened = program.player.playing, program.inspector.opened
    header.clearFocus()
    header.setFocus(Qt.FocusReason.TabFocusReason)
    program.guide.press_or_play()

    assert (played, opened) == (True, 5)
    assert (program.player.playing, program.inspector.opened) == (True, None)


def test_the_layers_are_shown_as_a_table_that_is_made_once(program: Program) -> None:
    for _ in range(2):
        program.guide.show_layers()

    tables = program.window.findChildren(LayerTable)
    assert [table.isVisible() for table in tables] == [True]
    assert tables[0].model.rowCount() == len(program.document.experiment.entries)
