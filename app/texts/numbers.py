"""Numbers as people read them, and as rich text where a font could not draw them."""

from __future__ import annotations

import re
from html import unescape

from app.texts.markup import Markup
from core.wording.numbers import (
    FIGURES,
    MINUS,
    RAISED_FIGURES,
    fixed,
    loss,
    number,
    power,
    share,
    superscript,
)

__all__ = [
    "LOWERED", "MINUS", "RAISED_FIGURES",
    "fixed", "loss", "number", "plain", "power", "raised", "share", "superscript", "unbroken",
]  # fmt: skip

LOWERED = str.maketrans(RAISED_FIGURES, MINUS + FIGURES[1:])
_LIFTED = {low: chr(high) for high, low in LOWERED.items()}
_MARKED = re.compile("<sup>(.*?)</sup>")
_RAISED = re.compile(f"[{RAISED_FIGURES}]+")
_INSIDE = re.compile(r"(?<=&lt;) (?=\d)|(?<=[≤≥±]) (?=\d)|(?<=\d) (?=%)")
NO_BREAK = "\u00a0"


def raised(text: Markup) -> Markup:
    """The same with raised figures marked up: there no font can draw some of them worse than others."""
    return Markup(_RAISED.sub(lambda run: f"<sup>{run[0].translate(LOWERED)}</sup>", text))


def unbroken(text: Markup) -> Markup:
    """The same with no line that ends in the midst of a number: between its sign, its figures and its per cent."""
    return Markup(_INSIDE.sub(NO_BREAK, text))


def plain(text: Markup) -> str:
    """The same without markup, for the clipboard: raised figures stay raised, lines stay lines."""
    lifted = _MARKED.sub(lambda run: run[1].translate(_LIFTED), text)
    return unescape(re.sub("<[^>]*>", "", lifted.replace("<br>", "\n"))).replace(NO_BREAK, " ")
