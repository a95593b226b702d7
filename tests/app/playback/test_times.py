"""When each step of a run was there, and which step was there by when."""

from __future__ import annotations

import pytest

from app.playback.times import MOST, Times


@pytest.fixture
def times() -> Times:
    """Ten steps a second for three seconds."""
    times = Times()
    for second in (1, 2, 3):
        times.note(10 * second, second)
    return times


def test_a_step_was_there_with_the_steps_that_came_with_it(times: Times) -> None:
    assert [times.at(step) for step in (0, 9, 10, 29, 30)] == [1, 1, 2, 3, None]


def test_a_time_leads_to_the_first_step_that_was_there_by_then(times: Times) -> None:
    assert [times.step_at(seconds) for seconds in (0, 1, 1.5, 3, 3.1)] == [0, 0, 10, 20, None]


def test_of_nothing_nothing_is_known() -> None:
    assert (Times().at(0), Times().step_at(0)) == (None, None)


def test_a_long_run_is_remembered_roughly() -> None:
    times = Times()
    for steps in range(1, 3 * MOST):
        times.note(steps, steps)

    assert times.at(0) == pytest.approx(1, abs=0.01 * MOST)
    assert times.at(MOST) == pytest.approx(MOST, rel=0.01)
    assert times.step_at(MOST) == pytest.approx(MOST, rel=0.01)
    assert times.at(3 * MOST - 2) == 3 * MOST - 1


def test_answers_without_steps_push_nothing_out(times: Times) -> None:
    for later in range(3 * MOST):
        times.note(30, 4 + later)

    assert [times.at(step) for step in (5, 15, 29)] == [1, 2, 3]
