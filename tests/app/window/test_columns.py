"""The columns grow with the type, and nothing is wider than its place at any size that is admitted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.docks.dock import SIDE
from app.theme import Theme
from app.window.columns import InstrumentColumn, PanelColumns, Shape, instruments, largest_scale

if TYPE_CHECKING:
    from app.program.program import Program

BAR = 10  # the width of a bar that scrolls, in the style of the program


@pytest.fixture
def columns(qtbot: QtBot, theme: Theme) -> PanelColumns:
    """Three empty columns in a wide window."""
    columns = PanelColumns(theme, QWidget(), QWidget(), QWidget())
    theme.changed.connect(columns.show_scale)
    qtbot.addWidget(columns)
    columns.resize(1600, 600)
    columns.show()
    return columns


@pytest.mark.parametrize(
    ("size", "scale"), [(QSize(1280, 720), 1.15), (QSize(1600, 900), 1.5), (QSize(1920, 1080), 1.75)]
)
def test_a_larger_window_admits_larger_type(theme: Theme, size: QSize, scale: float) -> None:
    theme.allow(largest_scale(size))

    for _ in range(10):
        theme.grow()

    assert theme.scale == scale


def test_the_columns_grow_with_the_type_and_shrink_back(columns: PanelColumns, theme: Theme) -> None:
    before = columns.sizes()

    theme.show_scale(1.5)
    larger = columns.sizes()
    theme.reset_size()

    assert larger[:2] == [384, 451]  # the room for the plots grows most
    assert columns.sizes() == before


class Sizes(QObject):
    """Every size that a widget is given."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.widths: list[int] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.widths.append(watched.width())
        return False


def test_the_plots_get_their_width_once_when_the_window_gets_another(columns: PanelColumns) -> None:
    plots = columns.widget(2)
    assert plots is not None
    sizes = Sizes(plots)

    columns.resize(1500, 600)

    assert sizes.widths == [columns.sizes()[2]]


def test_in_a_small_window_the_panels_give_way_before_the_plots(columns: PanelColumns) -> None:
    columns.resize(1400, 600)
    between = columns.sizes()
    columns.resize(1280, 600)
    small = columns.sizes()
    columns.resize(1600, 600)

    assert between[:2] == [256, 329]
    assert small[:2] == [256, 301]
    assert columns.sizes()[:2] == [288, 376]


def test_what_the_hand_has_chosen_stays_in_a_small_window(columns: PanelColumns) -> None:
    columns.moveSplitter(320, 1)

    columns.resize(1280, 600)

    assert columns.sizes()[:1] == [320]
    assert columns.shape().widths is not None


def test_as_designed_no_width_is_remembered(columns: PanelColumns) -> None:
    columns.resize(1280, 600)

    assert columns.shape().widths is None


def test_what_the_hand_has_chosen_grows_too(columns: PanelColumns, theme: Theme) -> None:
    columns.moveSplitter(320, 1)

    theme.show_scale(1.5)

    assert columns.sizes()[0] == 480


def test_what_is_too_high_scrolls_and_what_is_wide_keeps_its_width(qtbot: QtBot) -> None:
    inside = QWidget()
    inside.setMinimumSize(300, 900)

    area = InstrumentColumn(inside)
    qtbot.addWidget(area)

    assert area.minimumSizeHint().width() >= 300
    assert area.minimumSizeHint().height() < 100


@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_is_wider_than_its_place_at_any_admitted_size(program: Program, qtbot: QtBot, language: str) -> None:
    program.language.show_language(language)

    for width, height in ((1280, 720), (1920, 1080)):
        program.window.resize(width, height)
        qtbot.waitUntil(partial(_is_as_wide, program.columns, width))
        program.theme.reset_size()
        for _ in range(6):
            _check_every_point(program, qtbot)
            program.theme.grow()
        assert program.window.width() == width


def test_type_that_would_not_fit_is_explained(program: Program) -> None:
    program.theme.allow(1.0)

    program.actions["larger"].trigger()

    assert program.theme.scale == 1.0
    assert "not fit" in program.timeline.status.remark.text()


def _check_every_point(program: Program, qtbot: QtBot) -> None:
    for number in range(1, 8):
        program.inspector.open_point(number)
        qtbot.waitUntil(lambda: not _too_wide(program))


def _too_wide(program: Program) -> list[QScrollArea]:
    areas = program.columns.findChildren(QScrollArea)
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return [area for area in areas if area.horizontalScrollBarPolicy() == off and _sticks_out(area)]


def _sticks_out(area: QScrollArea) -> bool:
    inside = area.widget()
    return inside is not None and inside.width() > area.viewport().width()


def _is_as_wide(widget: QWidget, width: int) -> bool:
    return widget.width() == width


def test_what_is_said_is_as_wide_as_the_cards(qtbot: QtBot) -> None:
    notice, receipt, board = (QWidget() for _ in range(3))
    column = instruments(notice, receipt, board)
    qtbot.addWidget(column)
    column.resize(600, 400)

    column.show()

    cards = board.geometry().adjusted(SIDE, 0, -SIDE, 0)
    for part in (notice, receipt):
        assert (part.geometry().left(), part.geometry().right()) == (cards.left(), cards.right())


@pytest.mark.parametrize("width", [800, 1024])
@pytest.mark.parametrize("layout", ["build", "watch"])
def test_in_a_very_small_window_columns_go_before_plots_are_cut(
    program: Program, qtbot: QtBot, layout: str, width: int
) -> None:
    shape = program.columns.shape()
    program.actions[f"layout_{layout}"].trigger()
    before = [program.columns.is_shown(column) for column in ("inspector", "network")]

    program.window.resize(width, 700)
    qtbot.waitUntil(partial(_is_as_wide, program.columns, width))
    column = program.columns.widget(2)
    assert isinstance(column, InstrumentColumn)
    qtbot.waitUntil(lambda: column.horizontalScrollBar().maximum() == 0)
    folded = not all(program.columns.is_shown(column) for column in ("inspector", "network"))
    program.window.resize(1600, 900)

    assert folded
    qtbot.waitUntil(lambda: [program.columns.is_shown(each) for each in ("inspector", "network")] == before)
    program.actions["layout_build"].trigger()
    assert program.columns.shape() == shape


def test_a_column_that_is_asked_for_in_a_very_small_window_takes_the_place_of_the_other(
    program: Program, qtbot: QtBot
) -> None:
    columns = program.columns
    program.window.resize(800, 600)
    qtbot.waitUntil(lambda: not columns.is_shown("network"))

    columns.toggle("network")

    assert columns.is_shown("network")
    assert not columns.is_shown("inspector")
    plots = columns.widget(2)
    assert isinstance(plots, InstrumentColumn)
    least = plots.needed - plots.verticalScrollBar().sizeHint().width() + BAR
    qtbot.waitUntil(lambda: plots.width() == 800 - columns.sizes()[1] - 1)
    assert least <= plots.width()  # nothing scrolls across


@pytest.mark.parametrize("act", ["name_layer", "find"])
def test_what_opens_over_the_network_brings_it_first(program: Program, qtbot: QtBot, act: str) -> None:
    columns, stack = program.columns, program.stack
    program.selection.select((1,), 1)
    columns.show_columns(Shape())
    program.window.resize(800, 600)
    qtbot.waitUntil(lambda: not columns.is_shown("network"))

    program.actions[act].trigger()

    field = {"name_layer": stack.naming, "find": stack.search.field}[act]
    assert columns.is_shown("network")
    assert field.isVisible()
    assert field.hasFocus()
    if act == "name_layer":
        assert field.geometry().contains(stack.view.places.parts(1).name)
        assert stack.view.viewport().rect().contains(field.geometry())
