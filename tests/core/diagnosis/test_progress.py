"""Progress: when a loss counts as learned, and when as not moved."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diagnosis.health import diagnose
from core.diagnosis.progress import has_learned, has_not_moved
from core.record.frame import Frame, Overflow
from tests.core.frames import dense, falling, frame_of, history_of

ONE, FIVE = dense(1), dense(5)  # three classes
NONE = -math.inf


def frames(*losses: float, step: int = 100, guessing: float = 1.0) -> list[Frame]:
    return [frame_of(ONE, step + i, loss=loss, guessing=guessing) for i, loss in enumerate(losses)]


@pytest.mark.parametrize("loss, learned", [(0.0999, True), (0.1, False), (0.5, False), (0.0, True), (math.nan, False)])
def test_a_loss_below_a_tenth_of_guessing_has_been_learned(loss: float, learned: bool) -> None:
    assert has_learned(frames(loss)) is learned


@given(st.lists(st.floats(0, 1), min_size=1, max_size=10), st.floats(0, 3))
def test_the_mean_decides(losses: list[float], guessing: float) -> None:
    assert has_learned(frames(*losses, guessing=guessing)) is bool(np.mean(losses) < 0.1 * guessing)


def test_rare_classes_are_judged_by_what_the_batches_held() -> None:
    without, with_one = frame_of(ONE, 100, loss=1e-3, guessing=1e-3), frame_of(ONE, 101, loss=0.1, guessing=0.1)

    assert not has_learned([without] * 9 + [with_one])


def test_where_guessing_is_unknown_nothing_has_been_learned() -> None:
    assert not has_learned(frames(0.0, guessing=math.nan))
    assert not has_learned([])


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


def test_a_network_that_has_learned_is_not_sick() -> None:
    frames = [frame_of(FIVE, step, loss=0.09, guessing=1.0, saturated_share=0.6) for step in range(30)]

    diagnosis = diagnose(history_of(frames))

    assert (diagnosis.verdicts, diagnosis.severe, diagnosis.notes) == (("healthy",), False, ("has_learned",))
    assert [aside.verdict for aside in diagnosis.asides] == ["saturated"]


def test_a_loss_that_has_only_fallen_to_guessing_has_taught_nothing() -> None:
    frames = [frame_of(FIVE, step, loss=4.5 if step < 5 else 0.09, guessing=0.09, log10_delta=falling(-9.0))
              for step in range(30)]  # fmt: skip

    assert (diagnose(history_of(frames)).verdict, diagnose(history_of(frames)).notes) == ("vanishing", ())


def test_learning_excuses_all_but_an_overflow() -> None:
    frames = [frame_of(FIVE, step, loss=0.01, guessing=1.0, log10_delta=NONE) for step in range(30)]
    overflown = frame_of(FIVE, 30, overflow=Overflow(1, "signal"))

    learned, ended = diagnose(history_of(frames)), diagnose(history_of([*frames, overflown]))

    assert (learned.verdicts, learned.notes) == (("healthy",), ("has_learned",))
    assert (ended.verdicts, ended.notes, ended.asides) == (("overflow", "blocked"), (), ())
