"""Each state and each cause has a name and a heading of its own."""

from __future__ import annotations

from core.wording.headings import HEADINGS


def test_headings_are_short_and_told_apart() -> None:
    assert len(set(HEADINGS.values())) == len(HEADINGS)
    assert [heading for heading in HEADINGS.values() if heading.endswith(".") or len(heading) > 60] == []
