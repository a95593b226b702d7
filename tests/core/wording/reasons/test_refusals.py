"""Every refusal has a template that its own reason fills."""

from __future__ import annotations

import pytest

from core.wording.reasons.refusals import REFUSALS


@pytest.mark.parametrize("code, template", REFUSALS.items())
def test_a_template_is_one_clause_for_one_code(code: str, template: str) -> None:
    assert code.count(".") == 1
    assert template == " or " or template == template.strip()
    assert template.isprintable()


def test_no_two_codes_say_the_same() -> None:
    assert len(set(REFUSALS.values())) == len(REFUSALS)
