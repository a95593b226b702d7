"""A run that cannot be held is refused before it is begun."""

from __future__ import annotations

import tracemalloc
from types import SimpleNamespace

import psutil
import pytest

from core.components.activations import Relu
from core.components.optimizers import SGD, Adam
from core.experiment import Experiment, ExperimentError
from core.layers import BatchNorm, Dense, Dropout, LayerNorm, Maxout, Skip
from core.training.memory import bytes_needed, fits, require_memory
from core.training.session import Session
from tests.core.networks import SMALL, deep


def test_a_giant_is_refused_with_place_and_reason() -> None:
    giant = deep(5000, units=4096)

    with pytest.raises(ExperimentError, match=r"needs [\d.]+ GB of memory") as refused:
        Session(giant)

    assert refused.value.place == "layers"


def test_what_fits_is_let_through() -> None:
    require_memory(SMALL)


def test_what_others_have_taken_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=bytes_needed(SMALL)))

    with pytest.raises(ExperimentError):
        require_memory(SMALL)
    assert (fits(SMALL), fits(SMALL, freed=bytes_needed(SMALL))) == (False, True)


@pytest.mark.parametrize(
    "experiment",
    [
        deep(20, Relu(), units=256, optimizer=SGD()),
        deep(40, units=64, batch=200, optimizer=Adam()),
        deep(0).with_layers([Maxout(units=300, pieces=4)] * 5),
        deep(0, batch=200).with_layers([Dense(units=256), BatchNorm(), Dropout()] * 5),
        deep(0, batch=160).with_layers([Dense(units=256), *[LayerNorm(), Skip()] * 6, Skip(span=12)]),
        deep(0, precision="float64").with_layers([Dense(units=500)] * 3),
    ],
)
def test_the_estimate_is_close_to_what_a_run_takes(experiment: Experiment) -> None:
    Session(SMALL).step()  # what is loaded once does not count
    tracemalloc.start()

    session = Session(experiment)
    session.step()
    losses = session.line.held_losses()

    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert losses is not None
    assert 0.6 < taken / bytes_needed(experiment) < 1.3
