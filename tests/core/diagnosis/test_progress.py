"""Progress: when a loss counts as learned, and when as not moved."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diagnosis.progress import has_learned, has_not_moved
from core.record.frame import Frame
from tests.core.frames import dense, frame_of

ONE = dense(1)  # three classes


def frames(*losses: float, step: int = 100, accuracy: float = math.nan) -> list[Frame]:
    return [frame_of(ONE, step + i, loss=loss, accuracy=accuracy) for i, loss in enumerate(losses)]


@pytest.mark.parametrize("loss, learned", [(0.0999, True), (0.1, False), (0.5, False), (0.0, True), (math.nan, False)])
def test_a_loss_below_a_tenth_of_the_first_has_been_learned(loss: float, learned: bool) -> None:
    assert has_learned((1.0, 9.0), frames(loss)) is learned


@given(st.lists(st.floats(0, 1), min_size=1, max_size=10))
def test_the_median_decides(losses: list[float]) -> None:
    below, above = sum(loss < 0.1 for loss in losses), sum(loss >= 0.1 for loss in losses)

    assert has_learned((1.0,), frames(*losses)) or below <= above
    assert not has_learned((1.0,), frames(*losses)) or below >= above


@pytest.mark.parametrize("loss, learned", [(65.0, False), (1.1, False), (1.09, True)])
def test_a_classifier_that_is_worse_than_guessing_has_learned_nothing(loss: float, learned: bool) -> None:
    assert has_learned((3600.0,), frames(loss, accuracy=0.3)) is learned


def test_a_regression_may_have_any_loss() -> None:
    assert has_learned((3600.0,), frames(65.0))


def test_without_a_first_loss_or_a_last_nothing_can_be_said() -> None:
    assert not has_learned((), frames(0.0))
    assert not has_learned((1.0,), [])
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
