"""Locks: weights that are locked stay as they were drawn, whatever is advised."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.components.activations import Relu, Tanh
from core.components.initializers import HeNormal, XavierNormal, Zeros
from core.components.optimizers import Adam
from core.diagnosis import edits
from core.diagnosis.advice import advice
from core.diagnosis.evidence import evidence
from core.diagnosis.health import diagnose
from core.diagnosis.locks import DRAWN, blank, filled, learns, respecting, unlocked
from core.diagnosis.remedies import remedies
from core.experiment import Experiment, Output
from core.layers import BatchNorm, Dense, Dropout, Maxout, Skip
from core.record.recording import Recording
from core.training.session import Session
from tests.remedies.networks import NETWORKS, stack

LAYERS = (Dense(units=4), Maxout(units=4), Skip(span=1), BatchNorm(), Dense(units=1))
STACK = Experiment(layers=LAYERS)
EDITS = (
    edits.with_he, edits.with_xavier, edits.rectified, edits.leaking, edits.bent, edits.without_bias_start,
    edits.with_random_output, edits.with_plain_output, edits.with_layer_norm, edits.with_scaled_skips,
    edits.widened, edits.with_a_layer, lambda before: edits.cut(before, 1), lambda before: edits.with_rate(before, 3.0),
)  # fmt: skip


def drawn(entry: Any) -> dict[str, Any]:
    """The settings of which its weights come."""
    return {name: getattr(entry, name) for name in DRAWN if hasattr(entry, name)}


@given(st.sets(st.integers(0, len(LAYERS))), st.sampled_from(EDITS))
def test_no_remedy_draws_locked_weights_anew_or_cuts_them_away(slots: set[int], edit: Any) -> None:
    before = STACK.with_setting(slots, trainable=False)

    after = respecting(before, edit(before))

    for slot in slots:
        entry = before.entries[slot]
        found = after.output if slot == len(LAYERS) else after.layers[slot]
        if not entry.trainable:
            assert (type(found), drawn(found), found.trainable) == (type(entry), drawn(entry), False)


@given(st.sampled_from(EDITS))
def test_without_a_lock_every_remedy_is_as_it_is(edit: Any) -> None:
    assert respecting(STACK, edit(STACK)) == edit(STACK)


def test_the_activation_of_a_locked_layer_may_be_another() -> None:
    before = STACK.with_setting([0], trainable=False)

    after = respecting(before, edits.rectified(before))

    assert after.layers[0] == replace(before.layers[0], activation=Relu())
    assert after.layers[4] == replace(before.layers[4], activation=Relu(), initializer=HeNormal())


@pytest.mark.parametrize(
    "layers, output, learning",
    [
        ((), True, True),
        ((), False, False),
        ((Dropout(), Skip(span=1)), False, False),  # they have nothing to learn
        ((Dense(), Skip(span=1, projection=True)), False, True),
        ((Dense(trainable=False), BatchNorm()), False, True),
    ],
)
def test_what_has_parameters_that_are_not_locked_learns(layers: Any, output: bool, learning: bool) -> None:
    experiment = Experiment(layers=layers, output=Output(trainable=output))

    assert learns(experiment) == learning
    assert learns(unlocked(experiment))


def test_where_nothing_learns_no_rate_is_advised_but_the_key() -> None:
    locked = NETWORKS["all locked"].experiment
    recording = Recording(Session(locked).structure, locked)
    session = Session(locked)
    recording.append([session.step() for _ in range(120)])
    case = evidence(diagnose(recording.view()), recording.view(), locked)

    assert case is not None
    assert [each.phrase.code for each in remedies(case)] == ["advice.unlock"]
    assert advice(case).experiment == unlocked(locked)


@pytest.mark.parametrize("rate, verdict", [(1e-9, "frozen"), (1e-3, "healthy")])
def test_of_frozen_it_is_judged_by_what_learns(rate: float, verdict: str) -> None:
    five = stack(5, Relu(), HeNormal(), 16, optimizer=Adam(learning_rate=rate))
    session = Session(five.with_setting(range(4), trainable=False))
    frames = [session.step() for _ in range(15)]

    diagnosis = diagnose(frames)

    assert diagnosis.verdict == verdict
    assert set(diagnosis.unmoved) <= {4}


def test_what_is_locked_at_zero_is_unlocked_and_whatever_starts_there_has_weights_that_fit() -> None:
    before = Experiment(layers=(Dense(activation=Relu()), Dense(), Maxout(), Dense()))
    before = before.with_setting((0, 1, 4), initializer=Zeros()).with_setting((0, 2, 4), trainable=False)

    after = filled(before)

    assert blank(before) == (0, 4)
    assert blank(after) == ()
    assert after.layers[0] == Dense(activation=Relu(), initializer=HeNormal())
    assert after.layers[1:] == (Dense(initializer=XavierNormal()), *before.layers[2:])
    assert after.output == Output(initializer=XavierNormal())


@pytest.mark.parametrize("slot", range(4))
def test_no_rate_is_advised_where_zeros_are_locked(slot: int) -> None:
    experiment = stack(3, Tanh(), XavierNormal()).with_setting([slot], initializer=Zeros(), trainable=False)
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    recording.append([session.step() for _ in range(150)])

    case = evidence(diagnose(recording), recording.view(), experiment)

    assert case is not None
    assert advice(case).phrase.code == "advice.unlock_zeros"


def test_nothing_is_advised_of_a_locked_layer_that_is_led_around() -> None:
    layers = (Dense(units=16, activation=Tanh()), Dense(units=16, trainable=False, initializer=Zeros()), Skip(span=1))
    experiment = Experiment(layers=layers, optimizer=Adam(learning_rate=0.01))
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    recording.append([session.step() for _ in range(150)])

    case = evidence(diagnose(recording), recording.view(), experiment)

    assert case is not None
    assert advice(case).phrase.code != "advice.unlock_zeros"
