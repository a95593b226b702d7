"""The strip under the bars: a symbol for each state, what was lost, and which side is which."""

from __future__ import annotations

from PySide6.QtCore import QLineF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from app.plots.geometry import Geometry
from app.plots.lettering import Pen
from app.plots.marks import ABSENT, FILLED, TOKENS, runs, symbol
from app.theme import Theme

SYMBOL_PX = 8
STRIP_PX = 14
EACH_FROM_PX = 11.0  # narrower cells share one symbol per run of equal states


def draw_symbols(painter: QPainter, at: Geometry, marks: tuple[str, ...], theme: Theme) -> None:
    """One symbol per bar, or one per run of bars with a line over the run."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    middle, size = at.floor + theme.size(STRIP_PX) / 2, float(theme.size(SYMBOL_PX))
    each = at.pitch >= max(EACH_FROM_PX, size + 3)
    for mark, path in _paths(at, marks, size, middle, each).items():
        colour = theme.colour(TOKENS[mark])
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(QBrush(colour) if mark in FILLED else QBrush())
        painter.drawPath(path)
    painter.setBrush(QBrush())


def _paths(at: Geometry, marks: tuple[str, ...], size: float, middle: float, each: bool) -> dict[str, QPainterPath]:
    paths: dict[str, QPainterPath] = {}
    slots = len(marks) - 1
    spans = [(i, i + 1, mark) for i, mark in enumerate(marks)] if each else runs(list(marks[:slots]))
    for first, past, mark in spans if each else [*spans, (slots, slots + 1, marks[slots])]:
        if mark != ABSENT:
            centre = float(at.left[first] + at.right[past - 1]) / 2
            path = paths.setdefault(mark, QPainterPath())
            path.addPath(symbol(mark, size).translated(centre, middle))
            _add_reach(path, float(at.left[first]), float(at.right[past - 1]), centre, middle, size)
    return paths


def _add_reach(path: QPainterPath, left: float, right: float, centre: float, middle: float, size: float) -> None:
    """A line to either side of a symbol that speaks for a whole run."""
    if right - left > 6 * size:
        for start, end in ((left + 2, centre - size), (centre + size, right - 2)):
            path.moveTo(start, middle)
            path.lineTo(end, middle)


def draw_lost(painter: QPainter, at: Geometry, lost: list[bool], theme: Theme, below: float) -> None:
    """A dotted line under the layers whose signal was flushed to zero."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pen = QPen(theme.colour("hot"), 2)
    pen.setDashPattern([1, 2])
    painter.setPen(pen)
    flags = ["lost" if flag else "" for flag in lost]
    painter.drawLines([QLineF(at.left[a], below, at.right[b - 1], below) for a, b, flag in runs(flags) if flag])


def write_sides(painter: QPainter, at: Geometry, theme: Theme, below: float, words: tuple[str, str, str]) -> None:
    """"input side" at the left, "output side" at the right, and between them what else must be known."""
    quiet, loud = Pen(theme, 11, "secondary"), Pen(theme, 11, theme.tokens.ink("hot"))
    first, note, last = words
    quiet.write(painter, float(at.left[0]), below, first)
    quiet.write(painter, float(at.right[-1]), below, last, 1.0)
    start = float(at.left[0]) + quiet.width(first) + 12
    end = float(at.right[-1]) - quiet.width(last) - 12
    if note and end > start:
        loud.write(painter, (start + end) / 2, below, loud.fitted(note, end - start), 0.5)
