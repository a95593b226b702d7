"""The activations as a person sees them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.plots.activations.distributions import DELTA, PRE, SIGNAL, SIZE
from app.plots.activations.plot import Activations
from app.plots.activations.unit_symbols import DEAD, SATURATED
from app.plots.picture import posed
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Relu, Sigmoid, Tanh
from core.components.datasets import Noise
from core.components.initializers import Normal
from core.experiment import Experiment
from core.layers import Dense
from core.probes.histograms import ROLES, Histograms
from core.probes.jacobian import Jacobian
from core.probes.units import Units
from tests.app.plots.probed import Probed
from tests.app.plots.seen import click_at, point_at, press, shown
from tests.core.networks import deep
from tests.core.probes.every_kind import EVERY_KIND, LAYERS


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> Activations:
    """On the screen, without a run."""
    plot = Activations(theme, texts)
    shown(qtbot, plot, 900, 460)
    return plot


def running(plot: Activations, experiment: Experiment, steps: int = 3) -> Probed:
    run = Probed(experiment).step(steps)
    run.show(plot)
    return run


def middle(plot: Activations, column: int, y: float) -> QPointF:
    """A pixel of a column."""
    assert plot.stage.columns is not None
    return QPointF(float(plot.stage.columns.centres[column]), y)


def test_every_layer_has_its_own_histogram(plot: Activations) -> None:
    run = running(plot, deep(6, units=16))

    assert plot.ridges is not None
    assert plot.ridges.slots == tuple(range(7))
    for slot in range(6):
        values = run.session.passes.stacks.buffers[slot].signal
        assert plot.ridges.counts.total[slot] == values.size
        assert plot.ridges.counts.upper[slot] >= np.abs(values).max()


@pytest.mark.parametrize("role", [PRE, DELTA, SIZE, SIGNAL])
def test_the_role_is_switched_by_its_button(plot: Activations, role: str) -> None:
    run = running(plot, deep(4, Sigmoid(), units=16))

    press(plot, role)
    run.show(plot)

    assert plot.ridges is not None
    assert plot.ridges.role == role
    assert plot.stage.axes.vertical.name == plot.words.axis(role)


def test_shares_are_those_of_the_frame(plot: Activations) -> None:
    run = running(plot, deep(5, Tanh(), Normal(std=0.5), units=40))
    assert run.view.last is not None

    assert [row.kind for row in plot.shares.rows] == [SATURATED]
    np.testing.assert_array_equal(plot.shares.rows[0].values[:5], run.view.last.saturated_share[:5])
    assert np.isnan(plot.shares.rows[0].values[5])


def test_dead_units_are_in_the_row_and_on_the_map(plot: Activations) -> None:
    run = Probed(deep(2, Relu(), units=20))
    run.session.network.parameters["0.b"][:5] = -1e3
    run.step()
    run.show(plot)

    assert [row.kind for row in plot.shares.rows] == [DEAD]
    assert plot.shares.rows[0].values[0] >= 0.25
    assert plot.units is not None
    assert plot.units.zero_slope[0][:5].tolist() == [1.0] * 5
    text = plot.readout(middle(plot, 0, plot.map.area.rect.top() + 2))
    assert text.startswith("layer 1, neuron 1: asleep for 100 % of the batch")


def test_every_kind_of_layer_can_be_shown(plot: Activations) -> None:
    run = running(plot, EVERY_KIND)

    for role in ROLES:
        plot.show_role(role)
        for slot in range(len(LAYERS)):
            plot.show_selection(frozenset({slot}), None)
            run.show(plot)
            assert plot.readout(middle(plot, slot, plot.stage.area.rect.center().y())) != ""
            assert plot.panel.spectrum is not None
        plot.grab()


def test_the_selected_layers_jacobian_is_shown_and_asked_for(plot: Activations, qtbot: QtBot) -> None:
    run = running(plot, deep(4, units=16))

    with qtbot.waitSignal(plot.probes_changed):
        plot.show_selection(frozenset({2}), None)
    run.show(plot)

    assert Jacobian(2) in plot.probes()
    assert plot.panel.title == "Jacobian of layer 3"
    buffers, w = run.session.passes.stacks.buffers[2], run.session.network.parameters["2.W"]
    expected = np.linalg.svd((1 - buffers.signal[0].astype(float) ** 2)[:, None] * w.T, compute_uv=False)
    assert plot.panel.spectrum is not None
    np.testing.assert_allclose(plot.panel.spectrum.values[0], expected, rtol=1e-4)


def test_a_narrow_card_has_neither_jacobian_nor_map_but_its_histograms(plot: Activations) -> None:
    running(plot, deep(20, units=16))

    plot.resize(360, 220)

    assert not plot.panel.shown
    assert not plot.map.shown
    assert not any(isinstance(probe, Jacobian) for probe in plot.probes())
    assert plot.stage.area.rect.height() > 50


def test_of_many_layers_a_sample_is_shown_and_said(plot: Activations) -> None:
    running(plot, deep(200, units=8, batch=16))

    assert plot.ridges is not None
    count = len(plot.ridges.slots)
    assert 20 < count < 200
    assert plot.ridges.slots[-1] == 200
    assert f"{count - 1} of 200 layers" in plot.subtitle()
    assert plot.probes()[:2] == (Histograms(plot.ridges.slots, SIGNAL), Units(plot.ridges.slots))


def test_a_selected_layer_is_always_among_those_shown(plot: Activations) -> None:
    run = running(plot, deep(200, units=8, batch=16))

    plot.show_selection(frozenset({101}), None)
    run.show(plot)

    assert plot.ridges is not None
    assert 101 in plot.ridges.slots
    assert plot.bands.selected == {101}


def test_pointing_and_clicking_name_the_layer(plot: Activations, qtbot: QtBot) -> None:
    running(plot, deep(4, units=16))
    place = middle(plot, 2, plot.stage.rect.center().y())

    with qtbot.waitSignal(plot.hovered, check_params_cb=lambda slot: slot == 2):
        point_at(plot, place)
    with qtbot.waitSignal(plot.selected, check_params_cb=lambda slot: slot == 2):
        click_at(plot, place)

    assert plot.heading.subtitle.startswith("layer 3: ")


def test_the_scale_only_grows_unless_it_follows_the_recent_window(plot: Activations) -> None:
    run = running(plot, deep(3, units=16))
    plot.ranges.of(SIGNAL, (-50.0, 50.0))
    run.show(plot)
    fixed = plot.stage.axes.vertical.upper

    plot.show_recent(True)

    assert fixed == 50.0
    assert plot.stage.axes.vertical.upper <= 1.0
    assert "recent window" in plot.aside()


def test_the_twin_shows_the_same_layers_whatever_its_size(plot: Activations) -> None:
    running(plot, deep(200, units=8, batch=16))
    plot.show_role(DELTA)

    twin = posed(plot)

    assert isinstance(twin, Activations)
    assert twin.table() == plot.table()
    assert twin.settings.role == DELTA
    twin.deleteLater()


def test_the_table_is_of_the_run(plot: Activations) -> None:
    run = running(plot, deep(2, units=8))

    header, rows = plot.table()

    assert header[:5] == ["step", "slot", "layer", "kind", "record"]
    assert {row[0] for row in rows} == {run.session.steps - 1}


def test_after_an_overflow_the_last_finite_picture_stays(plot: Activations) -> None:
    run = running(plot, deep(3, units=8))
    before = plot.ridges
    assert before is not None
    run.session.advance()
    run.session.network.parameters["1.W"][0, 0] = math.inf
    run.step()

    run.show(plot)

    assert plot.ridges is not None
    np.testing.assert_array_equal(plot.ridges.counts.bins, before.counts.bins)
    assert plot.heading.alert.startswith("overflow")


def test_before_the_first_answer_the_plot_is_empty_and_says_what_to_do(plot: Activations) -> None:
    plot.show_views((Probed(deep(3, units=8)).step().view,))

    assert plot.table()[1] == []
    assert plot.text_twin() == plot.empty_sentence()
    plot.grab()


def test_choosing_the_output_leaves_the_jacobian_to_a_layer(plot: Activations) -> None:
    running(plot, deep(4, units=16))

    plot.show_selection(frozenset({4}), None)

    assert plot.bands.selected == {4}
    assert Jacobian(0) in plot.probes()


def test_another_network_is_shown_from_scratch(plot: Activations) -> None:
    running(plot, deep(6, units=16))

    running(plot, Experiment(data=Noise(samples=90), layers=(Dense(units=5),)))

    assert plot.ridges is not None
    assert plot.ridges.slots == (0, 1)
