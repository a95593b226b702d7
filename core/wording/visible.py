"""Text of others on one line: letters stay as they are, what a terminal or a reader would obey is written out."""

from __future__ import annotations

import json
from unicodedata import category


def visible(text: str) -> str:
    """Control characters, ends of lines, marks without width or against the direction: as JSON writes them.

    An escape becomes "\\u001b" and a new line "\\n", so that it can be found in the file; spaces of any width stay.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def shortened(text: str, length: int = 40) -> str:
    """The same in at most so many characters."""
    head = text[: length + 1]
    shown = visible(head)
    if len(shown) <= length:
        return shown
    while len(shown) >= length:  # no escape is cut in two
        head = head[:-1]
        shown = visible(head)
    return shown + "…"


def _shown(letter: str) -> str:
    return letter if letter.isprintable() or category(letter) == "Zs" else json.dumps(letter)[1:-1]
