"""What is said of lectures and tasks is among the refusals, so that the same laws hold for it."""

from __future__ import annotations

from core.wording.reasons.lectures import LECTURES
from core.wording.reasons.refusals import REFUSALS


def test_they_are_among_the_refusals() -> None:
    assert LECTURES.items() <= REFUSALS.items()
