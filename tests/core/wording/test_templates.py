"""The one table of templates."""

from __future__ import annotations

from core.wording.causes import CAUSES
from core.wording.headings import HEADINGS
from core.wording.narration import NARRATION
from core.wording.reasons.refusals import REFUSALS
from core.wording.templates import TEMPLATES


def test_it_holds_every_table() -> None:
    assert TEMPLATES == REFUSALS | NARRATION | CAUSES | HEADINGS
    assert len(TEMPLATES) == len(REFUSALS) + len(NARRATION) + len(CAUSES) + len(HEADINGS)
