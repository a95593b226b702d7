"""An axis of steps can be numbered in epochs or seconds, and says so wherever it is told of."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.canvas.axes import Axes
from app.canvas.scales.ticks import AxisScale
from app.playback.times import Times
from app.plots.picture import posed
from app.plots.steps.step_unit import EPOCHS, SECONDS, STEPS
from app.plots.steps.traced import TracedPlot
from app.plots.wishes import MeasureSteps
from app.texts import Texts
from app.theme import Theme
from core.record.task import Task
from core.record.view import View
from tests.app.plots.steps.test_traced import NAMES, made, place
from tests.core.frames import dense, falling, run_of


@pytest.fixture(params=NAMES)
def plot(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, texts: Texts) -> TracedPlot:
    """Each of those with an axis of steps."""
    return made(request.param, qtbot, theme, texts)


def in_epochs_of(batches: int) -> View:
    """A run of which an epoch has so many steps."""
    structure = replace(dense(5), task=Task(rows=16 * batches + 3, batch=16))
    return run_of(structure, 200, log10_delta=falling(-12), loss=0.5, accuracy=0.5)


def ten_a_second() -> Times:
    """200 steps in 20 s."""
    times = Times()
    for step in range(200):
        times.note(step + 1, step / 10 + 0.01)
    return times


def axis(plot: TracedPlot) -> AxisScale:
    """That of the steps."""
    axes = {each.area: each for each in vars(plot).values() if isinstance(each, Axes)}
    return axes[plot.areas_of_steps()[-1]].horizontal


def test_the_axis_can_be_numbered_in_epochs_or_seconds(plot: TracedPlot) -> None:
    plot.show_views((in_epochs_of(7),))
    seen = dict[str, tuple[str, list[tuple[float, str]]]]()

    for unit in (STEPS, EPOCHS, SECONDS):
        plot.show_unit(unit, ten_a_second)
        seen[unit] = axis(plot).name, [(tick.value, tick.text) for tick in axis(plot).ticks]

    assert [name for name, _ in seen.values()] == ["step", "epoch", "training time (s)"]
    assert all(step == pytest.approx(7 * float(text)) for step, text in seen[EPOCHS][1])
    assert all(step == pytest.approx(10 * float(text)) for step, text in seen[SECONDS][1])
    assert (seen[EPOCHS][1][0][0], seen[SECONDS][1][0][0]) == (0, 0)
    assert all(len(ticks) > 2 for _, ticks in seen.values())


def test_what_is_told_at_the_pointer_says_the_unit(plot: TracedPlot) -> None:
    plot.show_views((in_epochs_of(7),))
    told = list[str]()

    for unit in (EPOCHS, SECONDS):
        plot.show_unit(unit, ten_a_second)
        area = plot.areas_of_steps()[-1]
        step = plot.step_at(place(area, 140), area)
        assert step is not None
        title = getattr(plot.told_at(step, place(area, 140)), "title", "")
        told.append(title.split(" · ")[1])

    assert told[0].startswith(("epoch 19", "epoch 20"))
    assert told[1] in ("13 s", "14 s")


def test_where_epochs_are_not_known_it_stays_with_steps(plot: TracedPlot) -> None:
    plot.show_unit(EPOCHS, Times)

    assert axis(plot).name == "step"


def test_a_picture_has_the_axis_of_its_plot_whatever_run_comes_next(plot: TracedPlot) -> None:
    now = [ten_a_second()]
    plot.show_unit(SECONDS, lambda: now[0])
    twin = posed(plot)
    assert isinstance(twin, TracedPlot)

    now[0] = Times()
    twin.redraw()

    assert axis(twin).name == "training time (s)"
    assert all(tick.value == pytest.approx(10 * float(tick.text)) for tick in axis(twin).ticks)
    assert len(axis(twin).ticks) > 1


def test_its_menu_asks_for_another_unit_of_all_plots(plot: TracedPlot) -> None:
    wishes = list[object]()
    plot.wished.connect(wishes.append)
    menu = plot.menu()
    rows = {action.text(): action for action in menu.actions()}

    ticked = rows["Axes in steps"].isChecked()

    rows["Axes in epochs"].trigger()

    assert (ticked, wishes) == (True, [MeasureSteps(EPOCHS)])
    menu.deleteLater()
