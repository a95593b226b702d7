"""What is locked stays as it was drawn, and all else learns as if nothing were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.activations import Linear
from core.components.clipping import GlobalNorm
from core.components.datasets import Sine
from core.components.initializers import Normal
from core.components.losses import MeanSquaredError
from core.components.optimizers import SGD, AnyOptimizer
from core.experiment import Experiment
from core.layers import BatchNorm, Dense, LayerNorm, Maxout, Skip
from core.training.gradient_check import check
from core.training.locks import locked_parts
from core.training.session import Session

OF_ALL_KINDS = (
    Dense(units=6),
    BatchNorm(),
    Maxout(units=5),
    LayerNorm(),
    Skip(span=3, projection=True),
    Dense(units=4),
)
SLOTS = len(OF_ALL_KINDS)


def locking(slots: Iterable[int], **more: Any) -> Experiment:
    """A network of all kinds of layers with parameters, some of them locked; the output is the last."""
    return Experiment(layers=OF_ALL_KINDS, precision="float64", **more).with_setting(set(slots), trainable=False)


def entry_of(name: str) -> int:
    """Whose parameter has that name."""
    slot = name.partition(".")[0]
    return SLOTS if slot == "output" else int(slot)


locks = st.sets(st.integers(0, SLOTS))
decaying = st.sampled_from([kind(weight_decay=0.1, l1=0.01) for kind in get_args(AnyOptimizer)])


@given(locks, decaying)
def test_what_is_locked_keeps_its_bits_and_all_else_learns(locked: set[int], optimizer: AnyOptimizer) -> None:
    session = Session(locking(locked, optimizer=optimizer))
    before = {name: array.copy() for name, array in session.network.parameters.items()}

    for _ in range(3):
        session.step()

    for name, array in session.network.parameters.items():
        assert np.array_equal(array, before[name]) == (entry_of(name) in locked)


@given(locks, decaying)
def test_a_lock_changes_nothing_of_the_first_step_but_what_it_locks(locked: set[int], optimizer: AnyOptimizer) -> None:
    free, held = (Session(locking(slots, optimizer=optimizer)) for slots in ((), locked))
    frame, other = free.step(), held.step()

    assert frame.loss == other.loss
    for measure in ("log10_delta", "log10_weight_gradient", "signal_rms"):
        assert np.array_equal(frame.row(measure), other.row(measure), equal_nan=True)
    ratios = frame.log10_update_ratio.copy()
    ratios[list(locked)] = np.nan
    assert np.array_equal(other.log10_update_ratio, ratios, equal_nan=True)
    for entry in range(SLOTS + 1):
        views = (session.network.layout.views(session.learner.update, entry) for session in (free, held))
        for update, other in zip(*(each.values() for each in views), strict=True):
            np.testing.assert_array_equal(other, np.zeros_like(update) if entry in locked else update)


def test_batch_statistics_of_a_locked_layer_run_as_in_training() -> None:
    free, held = Session(locking(())), Session(locking({1}))

    free.step(), held.step()

    for name in ("running_mean", "running_variance"):
        assert np.array_equal(free.network.own[1][name], held.network.own[1][name])
        assert held.network.own[1][name].any()


def test_what_is_locked_takes_no_part_in_a_joint_norm() -> None:
    held = locking({0, SLOTS}, optimizer=SGD(learning_rate=1.0, clipping=GlobalNorm(limit=1e-3)))

    session = Session(held)
    session.step()

    assert np.linalg.norm(session.learner.update) == pytest.approx(1e-3, rel=1e-9)


def test_where_everything_is_locked_nothing_leaps() -> None:
    session = Session(locking(range(SLOTS + 1)))

    frame = session.step()

    assert np.isnan(frame.log10_leap)
    assert np.isnan(frame.log10_update_ratio).all()
    assert frame.structure.locked == tuple(range(SLOTS + 1))
    assert np.isfinite(frame.log10_weight_gradient[[0, 2, 4, 5, 6]]).all()


def test_the_leap_is_that_of_layers_that_learn() -> None:
    experiment = locking(range(1, SLOTS), optimizer=SGD(learning_rate=1.0))
    weights = {name: np.linalg.norm(w) for name, w in Session(experiment).network.parameters.items()}

    session = Session(experiment)
    session.step()
    updates = {"0.W": 0, "output.W": SLOTS}
    sizes = {
        name: float(np.linalg.norm(session.network.layout.views(session.learner.update, entry)["W"]))
        for name, entry in updates.items()
    }

    assert session.last is not None
    xavier = {"0.W": np.sqrt(2 * 12 / 8), "output.W": np.sqrt(2 * 12 / 7)}
    leaps = [np.log10(sizes[name] / max(weights[name], least)) for name, least in xavier.items()]
    assert session.last.log10_leap == pytest.approx(np.mean(leaps), rel=1e-6)


def test_the_gradient_of_what_is_locked_agrees_with_finite_differences() -> None:
    checks = {each.name: each for each in check(locking(range(SLOTS + 1)))}

    assert {"0.W", "1.gamma", "2.W", "4.W", "output.b"} <= set(checks)
    assert all(each.passed for each in checks.values())


def test_the_locked_parts_of_a_vector_are_views_of_it() -> None:
    session = Session(locking({0, 1}))
    vector = np.zeros_like(session.network.flat)

    for part in locked_parts(session.network, vector):
        part += 1

    assert vector.sum() == sum(array.size for i in (0, 1) for array in session.network.tensors[i].values())
    assert (session.network.layout.views(vector, 0)["W"] == 1).all()


def test_a_locked_gradient_beyond_the_precision_leaves_the_descent_of_the_others_a_number() -> None:
    layers = [
        Dense(units=30, activation=Linear(), initializer=Normal(std=4.0), trainable=slot > 14) for slot in range(20)
    ]
    session = Session(
        Experiment(
            data=Sine(),
            loss=MeanSquaredError(),
            layers=tuple(layers),
            optimizer=SGD(learning_rate=1e-3, clipping=GlobalNorm(limit=1.0)),
        )
    )

    frame = session.step()

    assert frame.log10_delta[0] > np.log10(np.finfo(np.float32).max)
    assert 0 < session.learner.descent() < np.inf
