"""The activation curve as a person sees and drags it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plots.activation_curve.plot import ActivationCurve
from app.plots.picture import posed
from app.plots.wishes import EditLayers
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Elu, LeakyRelu, Relu, Sigmoid, Tanh
from core.components.component import Component
from core.components.datasets import Noise
from core.components.initializers import Normal
from core.experiment import Experiment
from core.layers import BatchNorm, Dense, Maxout
from core.probes.activation import ActivationOf
from tests.app.plots.probed import Probed
from tests.app.plots.seen import point_at, shown, surface
from tests.core.networks import deep
from tests.core.probes.every_kind import EVERY_KIND, LAYERS


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> ActivationCurve:
    """On the screen, without a run."""
    plot = ActivationCurve(theme, texts)
    shown(qtbot, plot, 700, 400)
    return plot


def running(plot: ActivationCurve, experiment: Experiment, steps: int = 3) -> Probed:
    run = Probed(experiment).step(steps)
    run.show(plot)
    return run


def one(layer: Component) -> Experiment:
    return Experiment(data=Noise(samples=90)).with_layers((layer, layer))


def drag(plot: ActivationCurve, down: int, steps: int = 3) -> None:
    """Take the grip and pull it down by so many pixels."""
    assert plot.drawing.grip is not None
    start = plot.drawing.grip.place.toPoint()
    QTest.mouseMove(surface(plot), start)
    QTest.mousePress(surface(plot), Qt.MouseButton.LeftButton, pos=start)
    for k in range(1, steps + 1):
        plot.canvas.dragged.emit(QPointF(start + QPoint(0, down * k // steps)))
    QTest.mouseRelease(surface(plot), Qt.MouseButton.LeftButton, pos=start + QPoint(0, down))


def test_the_numbers_beside_the_curve_agree_with_the_run(plot: ActivationCurve) -> None:
    run = running(plot, deep(4, Sigmoid(), Normal(std=0.3), units=32))

    pre = run.session.passes.stacks.buffers[0].pre.astype(float)
    y = 1 / (1 + np.exp(-pre))
    square = float(np.mean((y * (1 - y)) ** 2))
    assert run.view.last is not None
    gain = 10 ** run.view.last.log10_slope_gain[0]
    numbers = [number for _, number in plot.drawing.notes]
    assert numbers[1:] == [plot.texts.number(value) for value in (square, math.sqrt(square), gain)]
    assert numbers[0] == f"{100 * np.mean(np.abs(pre) > (Sigmoid.saturation or 0)):.0f} %"


def test_the_selected_layer_is_shown_and_asked_for(plot: ActivationCurve, qtbot: QtBot) -> None:
    run = running(plot, deep(4, Tanh(), units=16))
    assert plot.probes() == (ActivationOf(0),)

    with qtbot.waitSignal(plot.probes_changed):
        plot.show_selection(frozenset({2}), None)
    run.show(plot)

    assert plot.probes() == (ActivationOf(2),)
    assert plot.curve is not None
    assert plot.curve.slot == 2
    assert plot.heading.subtitle.startswith("layer 3: tanh")


@pytest.mark.parametrize("slot", range(len(LAYERS)))
def test_every_kind_of_layer_can_be_selected(plot: ActivationCurve, slot: int) -> None:
    run = running(plot, EVERY_KIND)

    plot.show_selection(frozenset({slot}), None)
    run.show(plot)

    assert plot.text_twin().endswith(".")
    assert plot.table()[1]
    plot.grab()


def test_the_range_of_h_only_grows_during_a_run(plot: ActivationCurve) -> None:
    run = running(plot, deep(3, Tanh(), units=16))
    before = plot.drawing.range

    run.session.passes.stacks.buffers[0].pre[0, 0] = 40.0
    run.show(plot)
    wide = plot.drawing.range
    run.step().show(plot)

    assert wide[1] >= 40 > before[1]
    assert plot.drawing.range == wide


def test_dragging_the_arm_of_a_leaky_rectifier_edits_its_slope_in_one_gesture(plot: ActivationCurve) -> None:
    running(plot, one(Dense(units=8, activation=LeakyRelu(negative_slope=0.1))))
    edits: list[EditLayers] = []
    plot.wished.connect(edits.append)

    drag(plot, 12)

    assert len(edits) > 1
    assert len({each.gesture for each in edits}) == 1
    values = [getattr(each.layers[0], "activation", None) for each in edits]
    assert all(isinstance(value, LeakyRelu) for value in values)
    slopes = [value.negative_slope for value in values if isinstance(value, LeakyRelu)]
    assert slopes == sorted(slopes)
    assert slopes[-1] > 0.1
    assert plot.drawing.grip_name == f"slope {slopes[-1]:.2f}"


@pytest.mark.parametrize(
    ("layer", "down"), [(Dense(units=8, activation=Elu(alpha=0.5)), 15), (Maxout(units=8, pieces=3), -30)]
)
def test_depth_and_number_of_pieces_are_dragged_too(plot: ActivationCurve, layer: Component, down: int) -> None:
    running(plot, one(layer))
    edits: list[EditLayers] = []
    plot.wished.connect(edits.append)

    drag(plot, down)

    value = edits[-1].layers[0]
    assert isinstance(value, Dense | Maxout)
    assert value.pieces > 3 if isinstance(value, Maxout) else getattr(value.activation, "alpha", 0) > 0.5


def test_while_dragging_the_scale_stays_though_every_edit_begins_a_run(plot: ActivationCurve) -> None:
    running(plot, one(Dense(units=8, activation=LeakyRelu())))
    plot.ranges.of(("h", 0), (-30.0, 30.0))
    running(plot, one(Dense(units=8, activation=LeakyRelu())))
    plot.gripping.press()
    before = plot.drawing.range

    running(plot, one(Dense(units=8, activation=LeakyRelu(negative_slope=0.9))))

    assert plot.drawing.range[0] <= before[0]
    assert plot.drawing.range[1] >= before[1]
    plot.gripping.release()


def test_arrow_keys_do_the_same(plot: ActivationCurve, qtbot: QtBot) -> None:
    running(plot, one(Dense(units=8, activation=LeakyRelu(negative_slope=0.1))))
    plot.setFocus()

    with qtbot.waitSignal(plot.wished) as edited:
        QTest.keyClick(plot, Qt.Key.Key_Right)

    assert edited.args[0].layers == {0: Dense(units=8, activation=LeakyRelu(negative_slope=0.11))}
    assert plot.gripping.gesture == ""


def test_without_a_grip_arrows_read_along_the_curve(plot: ActivationCurve) -> None:
    running(plot, deep(2, Tanh(), units=8))

    QTest.keyClick(plot, Qt.Key.Key_Right)
    first = plot.drawing.cross
    QTest.keyClick(plot, Qt.Key.Key_Right)

    assert first is not None
    assert plot.drawing.cross is not None
    assert plot.drawing.cross > first
    assert plot.heading.subtitle.startswith("h = ")


def test_a_click_beside_the_grip_selects_the_layer(plot: ActivationCurve, qtbot: QtBot) -> None:
    running(plot, deep(2, Relu(), units=8))

    with qtbot.waitSignal(plot.selected, check_params_cb=lambda slot: slot == 0):
        QTest.mouseClick(surface(plot), Qt.MouseButton.LeftButton, pos=plot.areas[0].rect.center().toPoint())


def test_the_value_under_the_pointer_is_read(plot: ActivationCurve) -> None:
    running(plot, deep(2, Tanh(), units=8))
    place = QPointF(float(plot.areas[0].x(1.0)), plot.areas[0].rect.center().y())

    point_at(plot, place)

    z = plot.areas[0].data_at(place)[0]
    assert z == pytest.approx(1.0, abs=0.02)
    assert plot.heading.subtitle.startswith(("h = 1", "h = 0.99"))
    assert "of the numbers lower" in plot.heading.subtitle


def test_a_small_card_says_the_gain_in_its_subtitle(plot: ActivationCurve) -> None:
    running(plot, deep(2, Tanh(), units=8))

    plot.resize(360, 220)

    assert "slope gain" in plot.heading.subtitle
    assert all(area.rect.height() > 20 for area in plot.areas)


def test_the_twin_shows_the_same(plot: ActivationCurve) -> None:
    run = running(plot, deep(4, Tanh(), units=8))
    plot.show_selection(frozenset({3}), None)
    run.show(plot)

    twin = posed(plot)

    assert twin.table() == plot.table()
    twin.deleteLater()


def test_a_network_in_which_nothing_bends_is_told_so(plot: ActivationCurve) -> None:
    running(plot, Experiment(data=Noise(samples=90), layers=(BatchNorm(),)))

    assert "activation" in plot.notice.sentence
    assert plot.probes() == ()
    assert plot.table()[1] == []


def test_after_an_overflow_the_last_numbers_stay(plot: ActivationCurve) -> None:
    run = running(plot, deep(3, Tanh(), units=8))
    run.session.advance()
    run.session.network.parameters["1.W"][0, 0] = math.inf
    run.step().show(plot)

    assert plot.curve is not None
    assert plot.curve.answer is not None
    assert plot.heading.alert.startswith("overflow")


def test_numbers_of_areas_above_each_other_do_not_touch(plot: ActivationCurve) -> None:
    plot.resize(400, 240)
    Probed(deep(3, Tanh())).step(2).show(plot)

    pairs = zip(plot.areas, plot.axes, strict=True)
    heights = sorted(float(area.y(tick.value)) for area, axes in pairs for tick in axes.vertical.ticks)
    assert len(heights) >= 4
    assert np.diff(heights).min() > 9
