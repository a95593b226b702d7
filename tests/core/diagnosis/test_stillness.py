"""Stillness: when a loss counts as not moved."""

from __future__ import annotations

import math

import pytest

from core.diagnosis.stillness import has_not_moved
from core.record.frame import Frame
from tests.core.frames import dense, frame_of

ONE, FIVE = dense(1), dense(5)  # three classes
NONE = -math.inf


def frames(*losses: float, step: int = 100, guessing: float = 1.0) -> list[Frame]:
    return [frame_of(ONE, step + i, loss=loss, guessing=guessing) for i, loss in enumerate(losses)]


def test_without_a_first_loss_or_a_last_nothing_has_stood_still() -> None:
    assert not has_not_moved((), frames(1.0))
    assert not has_not_moved((1.0,), [])


@pytest.mark.parametrize("loss, still", [(1.0, True), (1.019, True), (0.981, True), (1.03, False), (0.97, False)])
def test_a_loss_within_two_percent_of_the_first_has_not_moved(loss: float, still: bool) -> None:
    assert has_not_moved((0.5, 1.0, 7.0), frames(loss)) is still


@pytest.mark.parametrize("step, still", [(99, False), (100, True)])
def test_a_run_is_given_a_hundred_steps(step: int, still: bool) -> None:
    assert has_not_moved((1.0,), frames(1.0, step=step)) is still


def test_a_loss_that_is_no_number_has_not_stood_still() -> None:
    assert not has_not_moved((1.0,), frames(math.nan))
