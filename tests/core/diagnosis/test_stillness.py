"""Stillness: when a loss counts as not moved."""

from __future__ import annotations

import math

import pytest

from core.diagnosis.stillness import has_not_moved, typical_losses
from core.diagnosis.window import FrameWindow
from tests.core.frames import dense, frame_of

ONE = dense(1)


def window(*losses: float, opening: tuple[float, ...] = (1.0,), step: int = 100, begun: int = 0) -> FrameWindow:
    """Whose frames begin with that step."""
    frames = [frame_of(ONE, step + i, loss=loss) for i, loss in enumerate(losses)]
    return FrameWindow(frames, frames[-1] if frames else None, opening, begun=begun)


def test_without_a_first_loss_or_a_last_nothing_has_stood_still() -> None:
    assert not has_not_moved(window(1.0, opening=()))
    assert not has_not_moved(window())


@pytest.mark.parametrize("loss, still", [(1.0, True), (1.019, True), (0.981, True), (1.03, False), (0.97, False)])
def test_a_loss_within_two_percent_of_the_first_has_not_moved(loss: float, still: bool) -> None:
    assert has_not_moved(window(loss, opening=(0.5, 1.0, 7.0))) is still


@pytest.mark.parametrize("step, begun, still", [(99, 0, False), (100, 0, True), (149, 50, False), (150, 50, True)])
def test_a_run_is_given_a_hundred_steps_and_as_many_after_a_change(step: int, begun: int, still: bool) -> None:
    assert has_not_moved(window(1.0, step=step, begun=begun)) is still


def test_a_loss_that_is_no_number_has_not_stood_still() -> None:
    assert not has_not_moved(window(math.nan))


def test_a_typical_loss_is_the_one_in_the_middle() -> None:
    assert typical_losses(window(3.0, 9.0, 4.0, opening=(0.5, 1.0, 7.0))) == (1.0, 4.0)
    assert all(map(math.isnan, typical_losses(window(opening=()))))
