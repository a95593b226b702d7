"""One side: equal units in both directions, its name above it, and digits as digits."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.canvas.surface import Canvas
from app.plots.data.plot import DataPlot
from app.plots.data.side import Side
from app.plots.samples.scatter import EMPTY
from app.plots.wishes import ShowPoint
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Digits, Iris, Moons
from core.experiment import Experiment
from core.layers import Dense
from tests.app.plots.probed import Probed
from tests.app.plots.seen import click_at, ink, painted, point_at, shown


def test_a_square_side_has_units_of_one_length(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)
    side.place(QRectF(0, 0, 300, 200), square=True)
    side.show(EMPTY, (-2.0, 2.0), (0.0, 4.0), ("feature 1", "feature 2"))

    across = float(np.diff(side.area.x([0, 1]))[0])
    up = float(-np.diff(side.area.y([0, 1]))[0])

    assert across == pytest.approx(up)
    assert QRectF(0, 0, 300, 200).contains(side.area.rect)


def test_other_directions_take_all_the_room(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)

    side.place(QRectF(0, 0, 300, 200), square=False)

    assert side.area.rect.width() > 1.5 * side.area.rect.height()


def test_the_name_of_a_small_side_is_written_whole(canvas: Canvas, theme: Theme) -> None:
    side, pen = Side(canvas, theme), lettering.pen(theme, 13, bold=True)
    side.place(QRectF(40, 20, 160, 46), square=True)
    side.name.text = "before"

    written, whole = painted(side.name.draw), painted(partial(pen.write, x=100, middle=20, text="before", align=0.5))

    assert side.area.rect.width() < pen.width("before") / 1.8
    assert ink(written) == ink(whole)


@pytest.mark.parametrize(("height", "least", "numbered"), [(112, 56, True), (84, 56, False)])
def test_on_a_low_side_the_samples_come_before_the_numbers_of_the_axes(
    canvas: Canvas, theme: Theme, height: int, least: int, numbered: bool
) -> None:
    side = Side(canvas, theme)

    side.place(QRectF(0, 0, 180, height), square=True)
    side.show(EMPTY, (-2.0, 2.0), (-2.0, 2.0), ("feature 1", "feature 2"))

    assert side.area.rect.width() >= least
    assert bool(side.axes.horizontal.name) == numbered


def test_the_pointer_is_on_it_or_not(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)
    side.place(QRectF(0, 0, 300, 200), square=True)
    side.show(EMPTY, (-2.0, 2.0), (0.0, 4.0), ("", ""))

    assert side.data_at(side.area.rect.center()) == pytest.approx((0.0, 2.0))
    assert side.data_at(QPointF(1, 1)) is None


def test_a_part_is_given_in_shares_of_each_axis(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)
    side.place(QRectF(0, 0, 300, 200), square=True)

    side.show(EMPTY, (-2.0, 2.0), (0.0, 4.0), ("", ""), ((0.25, 0.75), None))

    assert side.area.ranges == ((-1.0, 1.0), (0.0, 4.0))
    assert side.lens.ranges == ((0.25, 0.75), (0.0, 1.0))
    assert all(-1 <= tick.value <= 1 for tick in side.axes.horizontal.ticks)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> DataPlot:
    """Digits on the screen."""
    plot = DataPlot(theme, texts)
    shown(qtbot, plot, 900, 420)
    Probed(Experiment(data=Digits(), layers=(Dense(units=8),))).step(2).show(plot)
    return plot


def switch(plot: DataPlot) -> list[str]:
    """The rows of the menu about pictures."""
    return [row.text() for row in plot.menu().actions() if "pictures" in row.text()]


def test_both_sides_show_the_same_digits_at_their_places(plot: DataPlot) -> None:
    assert plot.answer is not None
    assert plot.before.pictures.pictures is plot.after.pictures.pictures is plot.answer.pictures
    assert plot.before.scatter.small


def test_symbols_can_be_had_instead(plot: DataPlot) -> None:
    with_pictures = plot.canvas.view.grab().toImage()

    next(row for row in plot.menu().actions() if row.text() == "Samples as pictures").trigger()

    assert not plot.settings.pictures
    assert plot.before.pictures.pictures is None
    assert plot.canvas.view.grab().toImage() != with_pictures


@pytest.mark.parametrize(("pictures", "digit"), [(True, 5), (False, 90)])
def test_the_digit_under_the_pointer_is_large_where_the_pointer_is(plot: DataPlot, pictures: bool, digit: int) -> None:
    plot.choose(pictures=pictures)
    place = plot.after.scatter.pixels()[digit]

    point_at(plot, QPointF(*place.tolist()))

    sample = plot.after.large.sample
    assert sample is not None
    assert plot.after.large.pictures is not None
    np.testing.assert_allclose(plot.after.scatter.pixels()[sample], place, atol=1)
    assert plot.before.large.sample is None
    assert plot.before.ring.sample == sample


def test_what_is_no_picture_has_none_and_no_switch(plot: DataPlot) -> None:
    assert switch(plot) == ["Samples as pictures"]

    Probed(Experiment(data=Iris(), layers=(Dense(units=8),))).step(2).show(plot)

    assert plot.before.pictures.pictures is None
    assert not plot.before.scatter.small
    assert switch(plot) == []


def test_on_a_very_low_card_the_samples_have_the_room_of_the_key_too(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot, probed = DataPlot(theme, texts), Probed(Experiment(data=Moons(samples=40), layers=(Dense(units=8),)))
    shown(qtbot, plot, 300, 136)

    probed.step().show(plot)

    assert plot.key.height == 0
    assert min(side.area.rect.width() for side in (plot.before, plot.after)) >= 50


@pytest.mark.parametrize("name", ["before", "after"])
def test_a_click_sends_the_point_to_the_microscope_as_the_network_sees_it(
    qtbot: QtBot, theme: Theme, texts: Texts, name: str
) -> None:
    plot, probed = DataPlot(theme, texts), Probed(Experiment(data=Moons(samples=200), layers=(Dense(units=8),)))
    shown(qtbot, plot, 900, 420)
    probed.step(3).show(plot)
    side, wishes = getattr(plot, name), QSignalSpy(plot.wished)
    place = side.area.rect.topRight() + QPointF(-9, 12)  # where no sample is near

    click_at(plot, place)

    clicked, excerpt = np.array([side.area.data_at(QPointF(place.toPoint()))]), probed.session.samples.excerpt
    expected = excerpt.transform(clicked)[0] if name == "before" else clicked[0]
    assert wishes.count() == 1
    wish = wishes.at(0)[0]
    assert isinstance(wish, ShowPoint)
    np.testing.assert_allclose(wish.inputs, expected, atol=float(np.ptp(excerpt.x)) / 40)


def test_a_click_on_a_ringed_sample_sends_that_sample(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot, probed = DataPlot(theme, texts), Probed(Experiment(data=Moons(samples=40), layers=(Dense(units=8),)))
    shown(qtbot, plot, 900, 420)
    probed.step(3).show(plot)
    wishes, excerpt = QSignalSpy(plot.wished), probed.session.samples.excerpt
    lowest = int(plot.after.scatter.cloud.points[:, 1].argmin())
    beside = QPointF(*plot.after.scatter.pixels()[lowest].tolist()) + QPointF(0, 9)

    point_at(plot, beside)
    click_at(plot, beside)

    assert plot.after.ring.sample == lowest
    sent, sample = wishes.at(0)[0].inputs, plot.after.scatter.cloud.points[lowest]
    np.testing.assert_allclose(sent, sample, atol=float(np.ptp(excerpt.x)) / 60)
