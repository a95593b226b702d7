"""The room of the areas on a card: what stands beside and below them, and what gives way where it is low."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QRectF

from app.canvas import lettering
from app.canvas.axes import LABEL_PX
from app.theme import Theme

LEFT_PX, BELOW_PX = 66, 36
GAP_PX, NARROW_GAP_PX, GAP_FROM_PX = 18, 8, 240  # between the areas, and the height of a card that has room for it
LOW_PX, LEAST_PX = 44, 18  # of all areas: below it the name of h stands before its numbers; and what they have at least
LINE_PX, APART_PX = 14, 16  # a line of lettering; and from the name of h to the area, with half of its first number
NOTES_PX, NOTES_FROM_PX = 164, 460  # the column of numbers, and the width of a card that has room for it
SHARES = (0.44, 0.28, 0.28)  # of the height: function, slope, numbers


class Room(NamedTuple):
    """Where the areas stand, one above the other."""

    left: float
    wide: float
    heights: tuple[float, ...]
    gap: float
    lies: bool  # the names of the upright axes, which are shorter than these
    low: bool  # the name of h stands before its numbers
    notes_left: float | None  # where the column of numbers begins, if there is room for one


def room_of(theme: Theme, rect: QRectF, top: float, uprights: Sequence[Sequence[str]], across: Sequence[str]) -> Room:
    """What the areas have below `top`, with one of these rows of names at the upright axes and one name at h."""
    size, pen = theme.size, lettering.pen(theme, LABEL_PX)
    gap = size(GAP_PX if rect.height() >= size(GAP_FROM_PX) else NARROW_GAP_PX)
    high = rect.height() - top - size(BELOW_PX) - 2 * gap
    low = high < size(LOW_PX)
    high = max(high + size(LINE_PX) * low, size(LEAST_PX))
    lies = any(pen.width(name) > high * share for names in uprights for name, share in zip(names, SHARES, strict=True))
    left = size(LEFT_PX) + (max(map(pen.width, chain(*uprights))) - pen.height if lies else 0)
    left = max(left, *(pen.width(name) + size(APART_PX) for name in across)) if low else left
    notes = size(NOTES_PX) if rect.width() >= size(NOTES_FROM_PX) else 0
    wide = max(rect.width() - left - size(8) - notes, 20)
    heights = tuple(high * share for share in SHARES)
    return Room(left, wide, heights, gap, lies, low, left + wide + size(18) if notes else None)
