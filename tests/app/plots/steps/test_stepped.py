"""A plot over steps can be looked at part by part, with wheel, middle button and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.plots.heatmap.plot import Heatmap
from app.plots.instruments import INSTRUMENTS
from app.plots.picture import posed
from app.plots.steps.stepped import SteppedPlot
from app.plots.wishes import ShowSteps
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from core.record.view import View
from tests.app.plots.seen import click_at, point_at, shown, surface, turn_at
from tests.core.frames import dense, falling, run_of

NAMES = ("heatmap", "curves", "loss")


def run(steps: int = 200) -> View:
    """δ fades towards the input, at every step alike."""
    return run_of(dense(5), steps, log10_delta=falling(-12), loss=0.5, accuracy=0.5)


def made(name: str, qtbot: QtBot, theme: Theme, texts: Texts) -> SteppedPlot:
    """On the screen, with that run."""
    plot = INSTRUMENTS[name].plot(theme, texts)
    assert isinstance(plot, SteppedPlot)
    shown(qtbot, plot, 560, 300)
    plot.show_views((run(),))
    return plot


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> SteppedPlot:
    """A heatmap."""
    return made("heatmap", qtbot, theme, texts)


def place(plot: SteppedPlot, step: float) -> QPointF:
    """Where a step stands."""
    return QPointF(float(plot.area.x(step)), plot.area.rect.center().y())


@pytest.mark.parametrize("name", NAMES)
def test_the_wheel_comes_closer_and_keeps_the_step_under_the_pointer(
    name: str, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = made(name, qtbot, theme, texts)
    pointer = place(plot, 150)

    with qtbot.waitSignal(plot.wished) as wished:
        used = turn_at(plot, pointer, 3)

    assert used
    assert wished.args == [ShowSteps(plot.zoom)]
    assert plot.area.data_at(pointer)[0] == pytest.approx(150)
    assert plot.area.ranges[0][1] - plot.area.ranges[0][0] == pytest.approx(200 * 0.8**3)
    assert plot.heading.chip == "zoomed"
    assert all(plot.area.ranges[0][0] <= tick.value <= plot.area.ranges[0][1] for tick in plot.axes.horizontal.ticks)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_seen_is_said_and_the_numbers_stay_those_of_the_whole_run(
    name: str, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = made(name, qtbot, theme, texts)
    before = (plot.text_twin(), str(plot.table()))

    plot.show_steps((100.5, 150.5))

    assert "teps 101 to 150" in plot.text_twin() or "From step 101 to 150" in plot.text_twin()
    assert str(plot.table()) == before[1]
    plot.show_steps(None)
    assert plot.text_twin() == before[0]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_beyond_the_steps_that_are_seen(name: str, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = made(name, qtbot, theme, texts)
    plot.show_views((run().at(20),))

    plot.show_steps((100.0, 150.0))

    seen, paper = surface(plot).grab().toImage(), plot.theme.colour("panel").name()
    left = round(plot.area.rect.left())
    column = [seen.pixelColor(left - 7, y).name() for y in range(round(plot.area.rect.top()), seen.height() - 40)]
    assert set(column) <= {paper, plot.theme.colour("grid").name()}


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_has_the_same_steps(name: str, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = made(name, qtbot, theme, texts)
    plot.show_steps((100.0, 150.0))

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert isinstance(twin, SteppedPlot)
    assert twin.area.ranges == plot.area.ranges
    assert (twin.heading.chip, twin.text_twin()) == (plot.heading.chip, plot.text_twin())


def test_away_again_it_ends_with_the_whole_run(plot: SteppedPlot) -> None:
    whole = plot.area.ranges
    turn_at(plot, place(plot, 60), 4)

    turn_at(plot, place(plot, 60), -10)

    assert (plot.zoom, plot.area.ranges) == (None, whole)
    assert plot.heading.chip == ""


def test_panning_with_shift_stops_at_the_ends(plot: SteppedPlot) -> None:
    plot.show_steps((50.0, 100.0))
    seen = []

    for notches in (-1, -99, 1, 99):
        turn_at(plot, plot.area.rect.center(), notches, shift=True)
        seen.append(plot.zoom)

    assert seen == [(55.0, 105.0), (150.0, 200.0), (145.0, 195.0), (0.0, 50.0)]


def test_the_middle_button_drags_the_steps_along(plot: SteppedPlot) -> None:
    plot.show_steps((50.0, 100.0))
    start = place(plot, 75).toPoint()
    gripped = plot.area.data_at(QPointF(start))[0]

    QTest.mousePress(surface(plot), Qt.MouseButton.MiddleButton, pos=start)
    QTest.mouseMove(surface(plot), start + QPoint(60, 0))
    QTest.mouseRelease(surface(plot), Qt.MouseButton.MiddleButton, pos=start + QPoint(60, 0))

    assert plot.area.data_at(QPointF(start + QPoint(60, 0)))[0] == pytest.approx(gripped)


@pytest.mark.parametrize("way", ["menu", "double click", "Home", "chip"])
def test_there_are_ways_back_to_all_steps(way: str, plot: SteppedPlot, qtbot: QtBot) -> None:
    plot.show_steps((50.0, 100.0))

    with qtbot.waitSignal(plot.wished) as wished:
        if way == "menu":
            next(row for row in plot.menu().actions() if row.text() == "Show all").trigger()
        elif way == "Home":
            QTest.keyClick(plot, Qt.Key.Key_Home)
        elif way == "chip":
            click_at(plot, plot.heading.chip_rect.center())
        else:
            axis = QPoint(round(plot.area.rect.center().x()), round(plot.canvas.rect.bottom()) - 12)
            QTest.mouseDClick(surface(plot), Qt.MouseButton.LeftButton, pos=axis)

    assert (plot.zoom, wished.args) == (None, [ShowSteps(None)])
    assert "Show all" not in [row.text() for row in plot.menu().actions()]


def test_a_double_click_on_the_data_is_none(plot: SteppedPlot) -> None:
    plot.show_steps((50.0, 100.0))

    QTest.mouseDClick(surface(plot), Qt.MouseButton.LeftButton, pos=place(plot, 75).toPoint())

    assert plot.zoom == (50.0, 100.0)


def test_steps_of_its_own_are_told_to_nobody(plot: SteppedPlot, qtbot: QtBot) -> None:
    next(row for row in plot.menu().actions() if row.text() == "Steps of its own").trigger()

    with qtbot.assertNotEmitted(plot.wished):
        turn_at(plot, place(plot, 75), 2)

    assert plot.zoom is not None
    with qtbot.waitSignal(plot.wished) as wished:
        plot.show_linked(True)
    assert wished.args == [ShowSteps(plot.zoom)]


def test_what_is_told_is_of_the_step_that_is_seen(plot: SteppedPlot) -> None:
    plot.show_steps((50.0, 100.0))

    point_at(plot, QPointF(plot.area.rect.center().x() + 1, plot.area.rect.center().y()))

    assert plot.trace.told is not None
    assert plot.trace.told.title.startswith("step 75 ")


def test_another_run_is_seen_as_a_whole_and_the_same_one_as_it_was(plot: SteppedPlot) -> None:
    history = run()
    plot.show_views((history,))
    plot.show_steps((50.0, 100.0))

    plot.show_views((history.at(80),))
    kept = plot.zoom
    plot.show_views((run(30),))

    assert (kept, plot.zoom) == ((50.0, 100.0), None)
    assert plot.area.ranges[0] == (0, 30)


def test_the_recent_window_has_its_own_steps_and_leaves_the_wheel_to_others(plot: SteppedPlot) -> None:
    plot.show_steps((50.0, 100.0))

    plot.show_recent(True)
    used = turn_at(plot, place(plot, 75), 1)
    recent = [*plot.area.ranges[0], plot.heading.note]
    plot.show_recent(False)

    assert not used
    assert recent == [0, 200, "recent window"]
    assert [*plot.area.ranges[0]] == [50, 100]


def test_what_the_whole_run_has_no_use_for_scrolls_what_is_around(plot: SteppedPlot) -> None:
    beside, panned = turn_at(plot, QPointF(3, 3), 1), turn_at(plot, place(plot, 75), -1, shift=True)

    assert (beside, panned, plot.zoom) == (False, False, None)


def test_before_the_first_step_there_is_nothing_to_come_closer_to(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = Heatmap(theme, texts)
    shown(qtbot, plot, 560, 300)

    assert not turn_at(plot, plot.area.rect.center(), 1)
    assert plot.zoom is None


def test_it_says_all_that_in_korean(plot: SteppedPlot, qapp: QApplication) -> None:
    spoken = Language(qapp)
    plot.show_steps((50.0, 100.0))

    spoken.show_language("ko")
    plot.retranslate()
    told = (plot.heading.chip, plot.text_twin(), [row.text() for row in plot.menu().actions()])
    spoken.show_language("en")

    assert told[0] == "확대"
    assert told[1].startswith("50~100단계. 51단계 동안")
    assert "전체 보기" in told[2]
