"""The microscope shows the real numbers of one neuron, and lets one choose which."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.panels.stack.drawing.words import StackWords
from app.plots.microscope.plot import Microscope
from app.plots.microscope.table import COLUMNS
from app.plots.remark import unseen
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Sigmoid
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, Hinge
from core.layers import BatchNorm, Dense, Maxout
from core.probes.neuron import Neuron
from tests.app.plots.neurons import look, looked_at
from tests.app.plots.seen import point_at, shown
from tests.core.networks import SMALL, deep

MIXED = replace(SMALL, precision="float64", layers=(Dense(units=8), BatchNorm(), Maxout(units=6), Dense(units=5)))


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> Microscope:
    """A microscope on the screen, with nothing under it."""
    made = Microscope(theme, texts)
    shown(qtbot, made, 700, 320)
    return made


def test_it_asks_for_the_neuron_it_shows(plot: Microscope) -> None:
    asked = QSignalSpy(plot.probes_changed)

    plot.show_neuron(2, 3, sample=1)

    assert plot.probes() == (Neuron(2, 3, 1),)
    assert asked.count() == 1


def test_its_numbers_are_those_of_the_network(plot: Microscope) -> None:
    history, session, _ = looked_at(MIXED, Neuron(0, 3, 2))
    plot.show_neuron(0, 3, 2)

    plot.show_views((history,))

    header, rows = plot.table()
    table = {name: [row[i] for row in rows] for i, name in enumerate(header)}
    assert header == COLUMNS
    np.testing.assert_array_equal(table["x"], session.passes.trail[0][2])
    np.testing.assert_array_equal(table["w"], session.network.parameters["0.W"][:, 3])
    exact = session.passes.stacks.buffers[0].delta[2, 3] * session.passes.trail[0][2]
    sizes, signs = np.array(table["log10_gradient"], float), np.array(table["gradient_sign"], float)
    np.testing.assert_allclose(signs * 10**sizes, exact * 2.0 ** session.passes.exponents[0], rtol=1e-9)
    assert plot.subtitle() == "step 2 · layer 1, neuron 4, sample 3 of the batch"


def test_the_largest_contribution_comes_first_and_the_rest_is_added_up(plot: Microscope) -> None:
    history, session, _ = looked_at(replace(MIXED, layers=(Dense(units=64), Dense(units=4))), Neuron(1, 0, 0))
    plot.show_neuron(1, 0, 0)

    plot.show_views((history,))

    products = session.passes.trail[1][0] * session.network.parameters["1.W"][:, 0]
    assert plot.drawing.order == np.argsort(-np.abs(products), kind="stable").tolist()
    assert 0 < plot.drawing.shown < 64


def test_the_pointer_reads_an_input(plot: Microscope) -> None:
    history, *_ = looked_at(MIXED, Neuron(0, 0, 0))
    plot.show_views((history,))

    point_at(plot, QPointF(60, plot.drawing.top + 1.5 * plot.theme.size(21)))

    assert plot.heading.subtitle.startswith(f"input {plot.drawing.order[0] + 1}: ")
    assert "∂L/∂w" in plot.heading.subtitle


def test_a_selected_layer_comes_under_the_microscope(plot: Microscope) -> None:
    history, *_ = looked_at(MIXED, Neuron(0, 0, 0), Neuron(2, 0, 0))
    plot.show_views((history,))

    plot.show_selection(frozenset({2}), None)
    assert plot.probes() == (Neuron(2, 0, 0),)
    plot.show_selection(frozenset({1}), None)  # a normalization has no neurons

    assert plot.probes() == (Neuron(2, 0, 0),)
    assert plot.heading.subtitle.startswith("layer 2 has no neurons; next: step ")


def test_a_layer_selected_before_there_was_a_network_comes_under_it(plot: Microscope) -> None:
    plot.show_selection(frozenset({2}), None)

    plot.show_views((looked_at(MIXED)[0],))

    assert plot.probes() == (Neuron(2, 0, 0),)


def test_until_the_numbers_of_another_neuron_come_it_says_whose_it_shows(plot: Microscope) -> None:
    history, session, recording = looked_at(MIXED, Neuron(0, 0, 0))
    plot.show_views((history,))

    plot.show_neuron(2, 3)
    before = plot.subtitle()
    look(recording, session, Neuron(2, 3, 0))
    plot.show_views((history,))

    assert "layer 1, neuron 1," in before
    assert "layer 3, neuron 4," in plot.subtitle()


def test_a_neuron_that_nobody_looked_at_before_the_overflow_has_a_sentence(plot: Microscope) -> None:
    history, session, recording = looked_at(MIXED, Neuron(0, 0, 0))
    session.network.parameters["0.W"][:] = np.inf
    recording.append([session.step()])
    plot.show_views((history,))

    plot.show_neuron(2, 3)

    assert plot.notice.sentence == plot.text_twin() == unseen(plot) != ""


def test_all_of_it_is_the_layer_of_the_neuron(plot: Microscope) -> None:
    plot.show_neuron(2, 0)
    plot.show_views((looked_at(MIXED, Neuron(2, 0, 0))[0],))

    assert plot.slot_at(QPointF(60, 100)) == 2


def test_the_bars_keep_their_scale_unless_they_follow_what_is_shown(plot: Microscope) -> None:
    history, session, recording = looked_at(MIXED, Neuron(0, 0, 0))
    plot.show_views((history,))
    assert plot.drawing.scene_ is not None
    first = plot.drawing.scene_.limit
    session.network.parameters["0.W"][:] *= 0.01
    look(recording, session, Neuron(0, 0, 0))
    plot.show_views((history,))
    fixed = plot.drawing.scene_.limit

    plot.show_recent(True)

    assert fixed == first
    assert plot.drawing.scene_.limit < first / 10


def test_the_fields_choose_neuron_and_sample(plot: Microscope) -> None:
    history, *_ = looked_at(MIXED, Neuron(0, 0, 0))
    plot.show_views((history,))

    plot.fields.unit.setValue(5)
    plot.fields.sample.setValue(7)

    assert plot.probes() == (Neuron(0, 4, 6),)
    assert (plot.fields.unit.maximum(), plot.fields.sample.maximum()) == (8, 16)


def test_a_smaller_network_keeps_it_inside(plot: Microscope) -> None:
    plot.show_neuron(3, 4)
    history, *_ = looked_at(replace(MIXED, layers=(Dense(units=3),)))

    plot.show_views((history,))

    assert plot.probes() == (Neuron(1, 2, 0),)


def test_a_gradient_below_every_float_is_written_as_a_power(plot: Microscope) -> None:
    history, session, _ = looked_at(deep(700, Sigmoid(), units=16), Neuron(0, 0, 0), steps=1)
    plot.show_views((history,))
    answer = Neuron(0, 0, 0).answer(session.trace)
    assert answer is not None
    decades = math.log10(abs(answer.delta)) + answer.exponent * math.log10(2)
    assert decades < -330

    back = dict(plot.words.backward(answer))

    assert back["= δ = ∂L/∂h"].lstrip("−").endswith(plot.texts.power(decades)[-4:])


def test_it_says_the_same_in_words(plot: Microscope) -> None:
    history, session, _ = looked_at(MIXED, Neuron(0, 0, 0))
    plot.show_views((history,))
    answer = Neuron(0, 0, 0).answer(session.trace)
    assert answer is not None

    words = plot.text_twin()

    assert words.startswith("Step 2, layer 1, neuron 1, sample 1: 2 inputs × weights and bias make h = ")
    assert plot.texts.number(answer.pre) in words


def test_a_twin_shows_the_same_neuron(plot: Microscope, theme: Theme) -> None:
    plot.show_neuron(2, 3, 1)

    twin = Microscope(theme, plot.texts)
    twin.follow(plot)

    assert twin.probes() == plot.probes()


def test_a_maxout_neuron_says_which_piece_won(plot: Microscope) -> None:
    history, session, recording = looked_at(MIXED, Neuron(2, 1, 0))
    plot.show_neuron(2, 1)
    plot.show_views((history,))
    look(recording, session, Neuron(2, 1, 0))
    answer = Neuron(2, 1, 0).answer(session.trace)
    assert answer is not None

    lines = [formula for formula, _ in plot.words.forward(answer, "")]

    assert lines[-1] == f"piece {answer.piece + 1} of 2, the largest"


@pytest.mark.parametrize("loss, head", [(CrossEntropy(), "softmax"), (BinaryCrossEntropy(), "sigmoid"), (Hinge(), "")])
def test_the_output_says_what_the_stack_says(plot: Microscope, loss: AnyLoss, head: str) -> None:
    experiment = replace(MIXED, loss=loss)
    output = len(experiment.layers)
    history, session, recording = looked_at(experiment, Neuron(output, 1, 0))
    plot.show_neuron(output, 1)
    plot.show_views((history,))
    look(recording, session, Neuron(output, 1, 0))
    answer = Neuron(output, 1, 0).answer(session.trace)
    assert answer is not None
    stack = StackWords(plot.texts)
    stack.show_experiment(experiment)

    forward, backward = plot.words.forward(answer, "linear"), plot.words.backward(answer)

    assert stack.output.partition(" · ")[2] == head
    assert forward[-1][0] == (f"y = {head}(h), in the loss" if head else "y = φ(h), linear")
    assert backward[1] == ("× 1 (in the loss)" if head else "× φ'(h)", "1")
    assert head in plot.words.twin(answer, "The output", 1, 0)
    assert forward[-1][1] == plot.words.number(answer.answer if head else answer.output, digits=4)
