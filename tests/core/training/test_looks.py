"""Looks: when a session looks along its update, what it sees, and that the run is none the wiser."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.optimizers import SGD
from core.experiment import Experiment
from core.layers import BatchNorm, Dense, Dropout
from core.training.looks import Look, bound_of
from core.training.session import Session
from tests.core.networks import SMALL

EVERY = Experiment(layers=(Dense(units=8), BatchNorm(), Dropout(), Dense(units=8)))


def looked(session: Session, steps: int) -> list[int]:
    return [frame.step for _ in range(steps) if not math.isnan((frame := session.step()).answer_spread)]


def test_it_looks_often_at_first_and_then_now_and_then() -> None:
    assert looked(Session(SMALL), 600) == [0, 1, 2, 4, 7, 11, 19, 29, 49, 79, 255, 511]


def test_a_change_begins_the_rhythm_anew() -> None:
    session = Session(SMALL)
    looked(session, 100)

    session.retune(replace(session.experiment, optimizer=replace(session.experiment.optimizer, learning_rate=0.01)))

    assert looked(session, 10) == [100, 101, 102, 104, 107]


def test_nothing_of_the_run_is_changed_by_looking() -> None:
    looking, blind = Session(EVERY), Session(EVERY)
    blind.looks.look = Look  # type: ignore[method-assign]

    for _ in range(60):
        assert looking.step().loss == blind.step().loss
    np.testing.assert_array_equal(looking.network.flat, blind.network.flat)


@pytest.mark.parametrize("critical, bound", [(0.5, 0.0), (5.0, 1.0), (500.0, 32.0), (5e5, 1000.0), (1e8, math.inf)])
def test_the_bound_is_the_last_scale_that_does_not_raise_the_loss(critical: float, bound: float) -> None:
    told, _ = bound_of(lambda scale: 1.0 + 1e-2 * scale / critical * (scale / critical - 1))

    assert told == bound


@pytest.mark.parametrize(
    "fall, farthest, bound", [(9e-4, 0.5, 1000.0), (1.1e-3, 0.5, math.inf), (9e-4, 0.95, math.inf)]
)
def test_a_loss_that_only_falls_but_by_little_with_each_step_is_not_flat(
    fall: float, farthest: float, bound: float
) -> None:
    assert bound_of(lambda scale: max(1.0 - fall * scale, farthest))[0] == bound


def test_a_rise_below_rounding_is_none() -> None:
    assert bound_of(lambda scale: 1.0 + 5e-7 * (scale > 0))[0] == math.inf
    assert bound_of(lambda scale: 1.0 + 2e-6 * (scale > 0))[0] == 0.0


def test_what_one_update_adds_is_a_share_of_the_loss() -> None:
    assert bound_of(lambda scale: 2.0 + scale)[1] == pytest.approx(0.5)
    assert bound_of(lambda scale: 2.0 if scale == 0 else math.nan) == (0.0, math.inf)
    assert all(map(math.isnan, bound_of(lambda scale: math.nan)))


def test_a_small_rate_can_be_taken_a_thousand_times() -> None:
    slow = replace(SMALL, optimizer=SGD(learning_rate=1e-6))

    assert Session(slow).step().critical_bound >= 1000.0


def test_the_answers_of_a_network_without_weights_do_not_differ() -> None:
    session = Session(SMALL)
    session.network.flat[:] = 0.0

    assert session.looks.look().answer_spread == pytest.approx(0.0, abs=1e-9)
