"""Markup: text that Qt reads as HTML. It is a type of its own, so that no other text is taken for it."""

from __future__ import annotations

from html import escape
from typing import NewType

Markup = NewType("Markup", str)


def escaped(text: str) -> Markup:
    """Any text as markup that means its letters and nothing else."""
    return Markup(escape(text, quote=False))
