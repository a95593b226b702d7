"""Whoever has told a run to rest hears of the step at which it does."""

from __future__ import annotations

from core.probes.standstill import Standstill
from tests.core.networks import SMALL
from tests.core.probes.every_kind import measured


def test_it_is_answered_of_any_step_also_of_one_that_overflowed() -> None:
    assert Standstill(3).answer(measured(SMALL).trace) == 3
    assert Standstill.outlives_overflow


def test_no_two_turns_are_one_question() -> None:
    assert len({Standstill(1), Standstill(2), Standstill(2)}) == 2
