"""Each cause has a sentence of its own."""

from __future__ import annotations

from core.wording.causes import CAUSES


def test_no_two_causes_are_told_alike() -> None:
    assert len(set(CAUSES.values())) == len(CAUSES)
    assert all(template.endswith(".") for template in CAUSES.values())
