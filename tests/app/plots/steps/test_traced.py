"""In a plot over steps the pointer goes through time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.area import Area
from app.canvas.trace import Row
from app.plots.instruments import INSTRUMENTS
from app.plots.steps.traced import TracedPlot
from app.plots.wishes import PointAtStep, ShowStep
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from core.record.view import View
from tests.app.plots.seen import click_at, point_at, shown, surface
from tests.core.frames import dense, falling, run_of

NAMES = ("heatmap", "curves", "loss", "update-ratio")


def run(steps: int = 200) -> View:
    """δ fades towards the input, at every step alike."""
    return run_of(dense(5), steps, log10_delta=falling(-12), loss=0.5, accuracy=0.5)


def made(name: str, qtbot: QtBot, theme: Theme, texts: Texts) -> TracedPlot:
    """On the screen, with that run."""
    plot = INSTRUMENTS[name].plot(theme, texts)
    assert isinstance(plot, TracedPlot)
    shown(qtbot, plot, 640, 340)
    plot.show_views((run(),))
    return plot


@pytest.fixture(params=NAMES)
def plot(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, texts: Texts) -> TracedPlot:
    """Each of those with an axis of steps."""
    return made(request.param, qtbot, theme, texts)


def place(area: Area, step: float) -> QPointF:
    """Where a step stands."""
    return QPointF(float(area.x(step)), area.rect.center().y())


def steps_wished(plot: TracedPlot) -> list[int]:
    """To which steps it goes from now on."""
    steps = list[int]()
    plot.wished.connect(lambda wish: steps.append(wish.step) if isinstance(wish, ShowStep) else None)
    return steps


def test_a_click_shows_that_step_and_a_drag_every_step_on_its_way(plot: TracedPlot) -> None:
    steps, area = steps_wished(plot), plot.areas_of_steps()[-1]
    places = [place(area, step + 0.5 * plot.steps_are_wide).toPoint() for step in (50, 100, 150)]
    wide = float(area.data_at(QPointF(1, 0))[0] - area.data_at(QPointF(0, 0))[0])

    QTest.mousePress(surface(plot), Qt.MouseButton.LeftButton, pos=places[0])
    for each in places[1:]:
        QTest.mouseMove(surface(plot), each)
    QTest.mouseRelease(surface(plot), Qt.MouseButton.LeftButton, pos=places[-1])

    assert steps == pytest.approx([50, 100, 150], abs=wide + 1)


def test_a_drag_that_leaves_the_plot_ends_at_the_first_step_or_the_last(plot: TracedPlot) -> None:
    steps, area = steps_wished(plot), plot.areas_of_steps()[-1]

    QTest.mousePress(surface(plot), Qt.MouseButton.LeftButton, pos=place(area, 100).toPoint())
    QTest.mouseMove(surface(plot), QPoint(0, 2))
    QTest.mouseMove(surface(plot), QPoint(surface(plot).width() - 1, 2))

    assert steps[1:] == [0, 199]


def test_what_is_not_over_the_steps_goes_nowhere(plot: TracedPlot) -> None:
    steps, area = steps_wished(plot), plot.areas_of_steps()[-1]

    click_at(plot, QPointF(4, 4))
    QTest.mouseMove(surface(plot), place(area, 100).toPoint())
    click_at(plot, QPointF(area.rect.left() - 10, area.rect.center().y()))

    assert steps == []


def test_a_rectangle_for_a_zoom_goes_nowhere(plot: TracedPlot) -> None:
    steps, area = steps_wished(plot), plot.areas_of_steps()[0]
    ctrl = Qt.KeyboardModifier.ControlModifier
    begin, end = place(area, 60).toPoint(), place(area, 120).toPoint()

    QTest.mousePress(surface(plot), Qt.MouseButton.LeftButton, ctrl, begin)
    QTest.mouseMove(surface(plot), end)
    QTest.mouseRelease(surface(plot), Qt.MouseButton.LeftButton, ctrl, end)

    assert steps == []


@pytest.mark.parametrize("plot", ["loss"], indirect=True)
def test_enter_goes_to_the_step_under_the_pointer_of_the_keys(plot: TracedPlot) -> None:
    steps = steps_wished(plot)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(plot, key)

    assert len(steps) == 1
    assert 50 < steps[0] < 199


def test_the_step_under_the_pointer_is_told_of_and_handed_on_until_it_leaves(plot: TracedPlot, qtbot: QtBot) -> None:
    area = plot.areas_of_steps()[-1]
    wishes = list[object]()
    plot.wished.connect(wishes.append)

    point_at(plot, place(area, 100.5))
    told = plot.trace.told
    QApplication.sendEvent(surface(plot), QEvent(QEvent.Type.Leave))

    (there, gone) = [wish for wish in wishes if isinstance(wish, PointAtStep)]
    assert there.step == pytest.approx(100, abs=2)
    assert told is not None
    assert told.title.startswith(f"step {there.step}")
    assert all(row.name and row.value for row in told.rows)
    assert (gone.step, plot.trace.told, plot.trace.step) == (None, None, None)


@pytest.mark.parametrize("plot", ["heatmap"], indirect=True)
def test_a_cell_of_the_heatmap_tells_all_layers_of_its_step(plot: TracedPlot) -> None:
    area = plot.areas_of_steps()[0]

    point_at(plot, QPointF(float(area.x(7.5)), float(area.y(1.5))))

    told = plot.trace.told
    assert told is not None
    assert (told.title, len(told.rows)) == ("step 7 · δ, decades from the last", 5)
    assert told.rows[1] == Row("layer 2", "10⁻⁹ · −9.0", near=True)


def test_nothing_of_the_plot_is_painted_anew_while_the_pointer_goes_through_time(
    plot: TracedPlot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    area, painted = plot.areas_of_steps()[-1], list[int]()
    point_at(plot, place(area, 20))
    QApplication.processEvents()
    before = plot.grab().toImage()
    monkeypatch.setattr(type(plot.heading), "draw", lambda *_: painted.append(1))

    for step in (40, 60, 80):
        point_at(plot, place(area, step))
        plot.mark_step(step + 1)
        QApplication.processEvents()

    assert plot.grab().toImage() != before
    assert painted == []


def test_a_line_stands_at_the_step_that_is_pointed_at_elsewhere(plot: TracedPlot) -> None:
    area = plot.areas_of_steps()[-1]
    x = round(float(area.x(120 + 0.5 * plot.steps_are_wide)))

    plot.mark_step(120)
    image = surface(plot).grab().toImage()

    column = {image.pixelColor(x, y).name() for y in range(round(area.rect.top()) + 1, round(area.rect.bottom()) - 1)}
    assert column == {plot.theme.colour("secondary").name()}


def test_drawn_anew_it_leaves_the_line_of_another_plot_where_it_is(plot: TracedPlot) -> None:
    wishes = QSignalSpy(plot.wished)
    plot.mark_step(120)

    plot.retranslate()

    assert plot.trace.step == 120
    assert wishes.count() == 0


def test_what_is_told_is_said_anew_in_another_language(plot: TracedPlot, qapp: QApplication, qtbot: QtBot) -> None:
    point_at(plot, place(plot.areas_of_steps()[0], 50))
    english, language = plot.trace.told, Language(qapp)
    assert english is not None

    language.show_language("ko")
    qtbot.waitUntil(lambda: plot.trace.told is not None and plot.trace.told.title != english.title)
    language.show_language("en")
    qtbot.waitUntil(lambda: plot.trace.told == english)
