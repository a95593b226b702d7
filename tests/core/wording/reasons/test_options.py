"""What the command line cannot do is among the refusals, so that the same laws hold for it."""

from __future__ import annotations

from core.wording.reasons.options import OPTIONS
from core.wording.reasons.refusals import REFUSALS


def test_they_are_among_the_refusals() -> None:
    assert OPTIONS.items() <= REFUSALS.items()
