"""Histograms of all layers, compared with NumPy's over what the passes have left behind."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import fields

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Sigmoid, Softmax, Tanh
from core.components.datasets import Noise
from core.components.losses import AnyLoss, CrossEntropy, MeanSquaredError
from core.experiment import Experiment, Output
from core.layers import Dense, Dropout, Skip
from core.numerics import Floats
from core.probes import histograms
from core.probes.activation import ActivationOf
from core.probes.counts import BINS, Counts
from core.probes.histograms import ROLES, Distributions, Histograms
from core.probes.jacobian import Jacobian
from core.probes.units import Units
from core.training.session import Session
from tests.core.networks import deep, same_bits
from tests.core.probes.every_kind import EVERY_KIND, LAYERS, measured


def seen(session: Session, entries: tuple[int, ...] | None = None) -> Distributions:
    answer = Histograms(entries).answer(session.trace)
    assert answer is not None
    return answer


def signals(session: Session) -> list[Floats]:
    """What leaves each entry; of the output, what it answers."""
    layers = [buffers.signal for buffers in session.passes.stacks.buffers[:-1]]
    return [*layers, session.head.answers(session.passes.stacks.buffers[-1].signal.astype(float))]


@pytest.mark.parametrize("role", ["signal", "pre"])
def test_signal_and_pre_activation_of_every_kind_agree_with_numpy(role: str) -> None:
    session = measured()

    counts: Counts = getattr(seen(session), role)

    for i, layer in enumerate((*LAYERS, None)):
        if role == "pre" and isinstance(layer, (Dropout, Skip)):
            assert counts.total[i] == 0
            continue
        values = (signals(session)[i] if role == "signal" else session.passes.stacks.buffers[i].pre).ravel()
        expected, _ = np.histogram(values[values != 0], BINS, (counts.lower[i], counts.upper[i]))
        np.testing.assert_array_equal(counts.bins[i], expected)
        assert counts.zeros[i] == np.count_nonzero(values == 0)
        assert counts.total[i] == values.size


def test_delta_is_counted_with_its_exponent() -> None:
    session = measured(deep(60, Sigmoid(), units=16))

    counts = seen(session).log10_delta

    for i in (0, 20, 59):
        values = np.abs(session.passes.stacks.buffers[i].delta.astype(float)).ravel()
        logs = np.log10(values[values > 0]) + int(session.passes.exponents[i]) * math.log10(2)
        expected, _ = np.histogram(logs, BINS, (counts.lower[i], counts.upper[i]))
        assert np.abs(counts.bins[i] - expected).sum() <= 4  # float32 logarithms on an edge
    assert counts.upper[0] < -30


def test_the_size_of_a_signal_is_counted_by_its_logarithm() -> None:
    session = measured()

    counts = seen(session).log10_signal

    for i, signal in enumerate(signals(session)):
        values = np.abs(signal[signal != 0])
        expected, _ = np.histogram(np.log10(values), BINS, (counts.lower[i], counts.upper[i]))
        np.testing.assert_array_equal(counts.bins[i], expected)
        assert counts.zeros[i] == np.count_nonzero(signal == 0)


SIGMOID, TANH = Output(activation=Sigmoid()), Output(activation=Tanh())
HEADS = {
    "softmax of the loss": (Output(), CrossEntropy(), lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)),
    "softmax": (
        Output(activation=Softmax()),
        CrossEntropy(of="probabilities"),
        lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
    ),
    "sigmoid": (SIGMOID, MeanSquaredError(), lambda z: 1 / (1 + np.exp(-z))),
    "tanh": (TANH, MeanSquaredError(), np.tanh),
    "linear": (Output(), MeanSquaredError(), lambda z: z),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("units", [10, 16])
def test_the_signal_of_the_output_is_what_it_answers(
    head: tuple[Output, AnyLoss, Callable[[Floats], Floats]], units: int
) -> None:
    output, loss, answered = head
    session = measured(replace(deep(2, units=16), output=replace(output, units=units), loss=loss))
    buffers = session.passes.stacks.buffers[-1]

    answer = seen(session)

    expected = answered(buffers.pre.astype(float))
    for counts, values in ((answer.signal, expected), (answer.pre, buffers.pre)):
        expected_bins, _ = np.histogram(values, BINS, (counts.lower[2], counts.upper[2]))
        assert np.abs(counts.bins[2] - expected_bins).sum() <= 2  # last digits on an edge
        assert counts.total[2] == values.size


@pytest.mark.parametrize("entries", [(7, 0, 2), (4,), (8, 7), tuple(range(12))])
def test_some_entries_are_counted_as_they_are_among_all(entries: tuple[int, ...]) -> None:
    session = measured()
    every = seen(session)

    some = seen(session, entries)

    assert some.entries == entries
    for role in ("signal", "log10_signal", "pre", "log10_delta"):
        for part in fields(Counts):
            whole, chosen = (getattr(getattr(answer, role), part.name) for answer in (every, some))
            np.testing.assert_array_equal(chosen, whole[list(entries)])


@pytest.mark.parametrize("role", ROLES)
def test_what_is_looked_at_is_counted_from_all_samples_and_the_rest_says_of_how_many(
    role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(histograms, "LARGEST", 1000)
    session = measured(deep(10, units=10, batch=50))

    answer = Histograms(role=role).answer(session.trace)

    assert answer is not None
    assert (answer.samples, answer.batch) == ({each: 50 if each == role else 9 for each in ROLES}, 50)
    totals = {each: counts.total[0] for each, counts in answer.by_role.items()}
    assert totals == {each: 500 if each == role else 90 for each in ROLES}


def test_some_samples_are_spread_over_the_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(histograms, "LARGEST", 1000)
    session = measured(deep(10, units=10, batch=50))

    answer = Histograms(role="delta").answer(session.trace)

    assert answer is not None
    values = session.passes.stacks.buffers[3].signal[::6].ravel()
    expected, _ = np.histogram(values, BINS, (answer.signal.lower[3], answer.signal.upper[3]))
    np.testing.assert_array_equal(answer.signal.bins[3], expected)


def test_a_layer_that_is_not_there_has_no_answer() -> None:
    assert Histograms((2, 40)).answer(measured().trace) is None


def test_after_an_overflow_the_counts_say_how_much_was_not_finite() -> None:
    session = measured(deep(3, units=8))
    session.advance()
    session.network.parameters["1.W"][0, 0] = np.inf
    session.step()

    answer = seen(session)

    assert session.ended
    assert answer.signal.beyond[0] == 0
    assert answer.pre.beyond[1] > 0


def test_probing_changes_no_later_frame() -> None:
    entries = range(len(LAYERS) + 1)
    questions = (Histograms(), Units(), *(ask(i) for i in entries for ask in (Jacobian, ActivationOf)))
    for experiment in (EVERY_KIND, Experiment(data=Noise(samples=90), layers=(Dense(units=16),) * 4)):
        left, probed = Session(experiment), Session(experiment)

        for _ in range(6):
            before, after = left.step(), probed.step()
            for question in questions:
                question.answer(probed.trace)

            assert same_bits(before, after)
