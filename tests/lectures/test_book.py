"""What "The book's chapter 6" says of single neurons and entries, which no measure of a frame or plot holds."""

from __future__ import annotations

import numpy as np
import pytest

from core.numerics import Floats
from core.scenes.shipped import shipped_lecture
from core.scenes.staging import staged
from core.training.session import Session
from core.training.trace import Entry

COMB, SATURATED = 5, 9  # scenes, from 0
LAYERS = 5


def entries_of(scene: int) -> list[Entry]:
    """The hidden layers in the first step of that scene."""
    (run,) = staged(shipped_lecture("book-chapter-6"), scene)
    session = Session(run.experiment)
    session.step()
    return [session.trace.entry(slot) for slot in range(LAYERS)]


def over_samples(signal: Floats) -> float:
    """By how much a neuron differs from sample to sample, (batch, units)."""
    return float(np.sqrt(signal.astype(float).var(axis=0).mean()))


def between_neurons(signal: Floats) -> float:
    """By how much the means of neurons differ."""
    return float(signal.astype(float).mean(axis=0).std())


def test_the_teeth_of_the_comb_are_neurons_that_answer_every_input_alike() -> None:
    first, *_, last = (entry.signal for entry in entries_of(COMB))

    assert over_samples(first) == pytest.approx(0.21, abs=0.01)
    assert between_neurons(first) < 0.01
    assert over_samples(last) == pytest.approx(0.0006, abs=0.0001)
    assert between_neurons(last) == pytest.approx(0.12, abs=0.02)


def test_where_most_are_saturated_an_eighth_of_the_entries_carries_nine_tenths_of_delta() -> None:
    for entry in entries_of(SATURATED):
        power = np.sort(entry.delta.astype(float).ravel() ** 2)[::-1]
        carrying = np.searchsorted(power.cumsum() / power.sum(), 0.9) / power.size

        assert 0.05 < carrying < 0.14
