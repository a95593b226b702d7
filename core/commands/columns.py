"""Columns of a terminal: how many a text takes, and texts filled up to as many."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width


def width(text: str) -> int:
    """Columns of a terminal; letters of East Asia take two."""
    return sum(1 + (east_asian_width(letter) in "WF") for letter in text)


def padded(text: str, wide: int, right: bool = False) -> str:
    """The text in so many columns, at their left or at their right."""
    rest = " " * (wide - width(text))
    return rest + text if right else text + rest


def column(head: str, cells: Sequence[str], least: int = 0) -> list[str]:
    """The cells below their head, all as wide as the widest, and at least so wide."""
    whole = [head, *cells]
    wide = max(least, *map(width, whole))
    return [padded(cell, wide) for cell in whole]
