"""The strip under the bars: a symbol for each state, what was lost, and which side is which."""

from __future__ import annotations

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.shapes import stretches
from app.plots.layers.geometry import Geometry
from app.plots.layers.states import ABSENT, symbol, take_colour
from app.theme import Theme

SYMBOL_PX = 8
STRIP_PX = 14
SIDE_PX, APART_PX = 11, 12  # the line of the two sides, and between them and a note
REACH_FROM = 6  # symbol widths
EACH_FROM_PX = 11.0  # narrower cells share one symbol per run of equal states

Ends = tuple[float, float]
Sides = tuple[str, str]


def draw_symbols(painter: QPainter, at: Geometry, marks: tuple[str, ...], theme: Theme) -> None:
    """One symbol per bar, or one per run of bars with a line over the run."""
    size, slots = float(theme.size(SYMBOL_PX)), len(marks) - 1
    middle = at.floor + theme.size(STRIP_PX) / 2
    each = at.pitch >= max(EACH_FROM_PX, size + 3)
    singles = [(i, i + 1, mark) for i, mark in enumerate(marks)]
    spans = singles if each else [*stretches(marks[:slots]), singles[slots]]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for mark in {mark for *_, mark in spans} - {ABSENT}:
        take_colour(painter, mark, theme)
        for first, past in _seen(at, [each for each in spans if each[2] == mark]):
            _draw_one(painter, mark, (float(at.left[first]), float(at.right[past - 1])), middle, size, reach=not each)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _seen(at: Geometry, spans: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Those of which any bar is in sight."""
    return [(first, past) for first, past, _ in spans if at.seen[first:past].any()]


def _draw_one(painter: QPainter, mark: str, span: tuple[float, float], middle: float, size: float, reach: bool) -> None:
    """A symbol in the middle of its bars; with a line to either side where it speaks for a whole run."""
    left, right = span
    centre, wide = (left + right) / 2, right - left
    if wide >= size - 2:
        painter.drawPath(symbol(mark, size).translated(centre, middle))
    if reach and wide > REACH_FROM * size:
        lines = [(left + 2, centre - size), (centre + size, right - 2)]
        painter.drawLines([QLineF(start, middle, end, middle) for start, end in lines])


def draw_lost(painter: QPainter, at: Geometry, lost: list[bool], theme: Theme) -> None:
    """A dotted line under the layers whose signal was flushed to zero."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pen = QPen(theme.colour("cold"), 2)
    pen.setDashPattern([1, 2])
    painter.setPen(pen)
    line = at.floor + 1
    painter.drawLines([QLineF(at.left[a], line, at.right[b - 1], line) for a, b, flag in stretches(lost) if flag])


def ends_of(at: Geometry, theme: Theme, sides: Sides, note: str, bounds: Ends) -> Ends:
    """Where the line under the bars begins and ends: as they do, or further out where the note needs more room."""
    pen, left, right = lettering.pen(theme, SIDE_PX), float(at.left[0]), float(at.right[-1])
    needed = sum(map(pen.width, (*sides, note))) + 2 * APART_PX if note else 0.0
    more = max(needed - (right - left), 0.0) / 2
    return max(left - more, bounds[0]), min(right + more, bounds[1])


def write_sides(painter: QPainter, ends: Ends, theme: Theme, middle: float, sides: Sides) -> None:
    """Which end of the axis is the input's and which the output's."""
    pen = lettering.pen(theme, SIDE_PX, "secondary")
    pen.write(painter, ends[0], middle, sides[0])
    pen.write(painter, ends[1], middle, sides[1], 1.0)


def write_note(painter: QPainter, ends: Ends, theme: Theme, middle: float, sides: Sides,
               note: str, loud: bool) -> None:  # fmt: skip
    """Between the two ends, what else must be known."""
    pen = lettering.pen(theme, SIDE_PX, theme.tokens.ink("cold") if loud else "secondary")
    start, end = ends[0] + pen.width(sides[0]) + APART_PX, ends[1] - pen.width(sides[1]) - APART_PX
    if note and end > start:
        pen.write(painter, (start + end) / 2, middle, pen.fitted(note, end - start), 0.5)
