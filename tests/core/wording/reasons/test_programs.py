"""Sentences about programs are among the refusals, so that the same laws hold for them."""

from __future__ import annotations

from core.wording.reasons.programs import PROGRAMS
from core.wording.reasons.refusals import REFUSALS


def test_they_are_among_the_refusals() -> None:
    assert PROGRAMS.items() <= REFUSALS.items()
