"""What a diagnosis says, as templates."""

from __future__ import annotations

import pytest

from core.wording.narration import NARRATION


@pytest.mark.parametrize("template", NARRATION.values())
def test_what_matters_is_marked_at_both_ends(template: str) -> None:
    assert template.count("*") % 2 == 0
    assert template == template.strip()


def test_no_two_codes_say_the_same() -> None:
    assert len(set(NARRATION.values())) == len(NARRATION)
