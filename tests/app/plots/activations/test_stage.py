"""Where the histograms stand, the output's among them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.plots.activations.distributions import DELTA, PRE
from app.plots.activations.plot import Activations
from app.plots.picture import posed
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Relu, Sigmoid, Softmax, Tanh
from core.components.datasets import Noise
from core.components.initializers import Normal
from core.components.losses import AnyLoss, CrossEntropy, Hinge, MeanSquaredError
from core.experiment import Experiment, Output
from core.probes.histograms import ROLES
from tests.app.plots.activations.test_plot import middle, running
from tests.app.plots.seen import shown, turn_at
from tests.core.networks import deep


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> Activations:
    """On the screen, without a run."""
    plot = Activations(theme, texts)
    shown(qtbot, plot, 900, 460)
    return plot


HEADS = {
    "softmax of the loss": (Output(), CrossEntropy()),
    "softmax": (Output(activation=Softmax()), CrossEntropy(of="probabilities")),
    "sigmoid": (Output(activation=Sigmoid()), MeanSquaredError()),
    "tanh": (Output(activation=Tanh()), Hinge()),
    "linear": (Output(), MeanSquaredError()),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("role", ROLES)
def test_the_last_column_is_the_output(plot: Activations, head: tuple[Output, AnyLoss], role: str) -> None:
    output, loss = head
    plot.show_role(role)

    run = running(plot, replace(deep(4, Relu(), Normal(std=0.5), units=16), output=output, loss=loss))

    assert plot.ridges is not None
    assert plot.ridges.slots == (0, 1, 2, 3, 4)
    assert plot.ridges.counts.total[4] == run.session.passes.stacks.buffers[4].pre.size
    place = middle(plot, 4, plot.stage.rect.center().y())
    assert plot.readout(place).startswith("the output: ")
    assert plot.slot_at(place) == 4
    assert "the output" in plot.text_twin()
    assert {row[1] for row in plot.table()[1]} == {0, 1, 2, 3, "output"}
    plot.grab()


FAR = replace(deep(4, Relu(), Normal(std=2), units=16), output=Output(activation=Sigmoid()), loss=MeanSquaredError())


def test_answers_far_from_the_signals_have_their_own_axis_at_the_right(plot: Activations) -> None:
    running(plot, FAR)
    stage = plot.stage

    assert stage.uprights.own == (0.0, 1.0)
    assert stage.uprights.layers[1] > 4
    assert stage.own_axes.isVisible()
    assert stage.own_axes.vertical.name == "answer"
    assert stage.own.rect.left() == pytest.approx(stage.area.rect.right())
    point = middle(plot, 4, float(stage.own.y(0.001)))
    assert plot.readout(point).startswith("the output: ")
    assert "between 0 and 0.0" in plot.readout(point)

    plot.show_role(DELTA)

    assert not stage.apart
    assert not stage.own_axes.isVisible()


def test_each_axis_is_looked_at_part_by_part(plot: Activations) -> None:
    running(plot, FAR)
    stage = plot.stage
    whole = stage.area.ranges[1]
    place = middle(plot, 4, stage.rect.center().y())

    turn_at(plot, place, 3)

    assert plot.settings.output is not None
    assert plot.settings.upright is None
    assert stage.own.ranges[1] == plot.settings.output
    assert stage.area.ranges[1] == whole
    assert plot.is_zoomed
    plot.show_role(PRE)
    assert not plot.is_zoomed


def test_the_twin_of_a_network_with_two_axes_is_the_same(plot: Activations) -> None:
    running(plot, FAR)

    twin = posed(plot)

    assert isinstance(twin, Activations)
    assert twin.stage.uprights == plot.stage.uprights
    assert twin.table() == plot.table()
    assert twin.text_twin() == plot.text_twin()
    twin.deleteLater()


def test_a_network_without_layers_has_its_output(plot: Activations) -> None:
    running(plot, Experiment(data=Noise(samples=90)))

    assert plot.ridges is not None
    assert plot.ridges.slots == (0,)
    assert not plot.panel.shown
    assert plot.readout(middle(plot, 0, plot.stage.rect.center().y())).startswith("the output: ")
    assert plot.text_twin().startswith("Step 2: the output answers 0")
    plot.grab()


def test_layers_that_are_not_there_are_said_to_be_missing(plot: Activations) -> None:
    running(plot, deep(3, units=8))

    plot.choose(layers=(70, 80))

    assert plot.notice.sentence == "None of the chosen layers is in this network."


def test_the_output_comes_last_in_whatever_order_layers_are_chosen(plot: Activations) -> None:
    plot.choose(layers=(4, 0, 4))

    running(plot, FAR)

    assert plot.ridges is not None
    assert plot.ridges.slots == (0, 4)
    assert [tick.text for tick in plot.stage.across((0, 4), 5, "layer", "out", plot.layer_names).ticks] == ["1", "out"]
    assert "the output answers" in plot.text_twin()
