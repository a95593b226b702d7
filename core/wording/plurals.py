"""Plurals: a template says both words, and the number that it is filled with chooses."""

from __future__ import annotations

import re

_FORMS = re.compile(r"\{(\w+)\?([^|{}]*)\|([^|{}]*)\}")


def filled(template: str, /, **values: object) -> str:
    """The template with its values: "{n} {n?step|steps}" is "1 step" or "2 steps". A language without plurals has no
    such forms."""
    return _FORMS.sub(lambda form: form[2] if str(values[form[1]]) == "1" else form[3], template).format(**values)
