"""The bars of the gradient profile, the outline of the previous run and the numbers above them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.plots.geometry import GAP_FROM_PX, Geometry
from app.plots.lettering import Pen
from app.plots.marks import FILLED, OVERFLOW, TOKENS, ZERO, hatch, runs
from app.theme import Theme
from core.component import Floats

ROUNDED_FROM_PX = 8.0  # narrower bars keep their corners
ROUND_UP_TO = 120  # bars; more are drawn as plain rectangles
HATCH_PX = 7.0


def draw_bands(painter: QPainter, at: Geometry, theme: Theme, selected: frozenset[int], hovered: int | None) -> None:
    """A tint behind the cells that are selected or pointed at anywhere in the window."""
    for slot in {*selected, hovered} - {None}:
        if slot is not None and slot < len(at.left):
            colour = theme.tokens.tint if slot in selected else theme.tokens.raised
            width = max(3.0, float(at.right[slot] - at.left[slot]))
            middle = float(at.centre[slot])
            painter.fillRect(QRectF(middle - width / 2, at.ceiling, width, at.floor - at.ceiling), QColor(colour))


def draw_bars(painter: QPainter, at: Geometry, marks: tuple[str, ...], theme: Theme) -> None:
    """Every bar from the bottom of the axis to its value, in the colour of its state."""
    left, right = at.bars
    rounded = at.pitch >= ROUNDED_FROM_PX and len(marks) <= ROUND_UP_TO
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded or at.pitch < GAP_FROM_PX)
    for mark in FILLED:
        chosen = [i for i, state in enumerate(marks) if state == mark and at.top[i] < at.floor]
        if chosen:
            _fill(painter, at, left, right, chosen, theme.colour(TOKENS[mark]), rounded)


def _fill(painter: QPainter, at: Geometry, left: Floats, right: Floats, chosen: list[int],
          colour: QColor, rounded: bool) -> None:  # fmt: skip
    painter.setPen(QPen(QColor(0, 0, 0, 0), 0))
    painter.setBrush(QBrush(colour))
    if rounded:
        path = QPainterPath()
        for i in chosen:
            _add_bar(path, left[i], right[i], at.top[i], at.floor)
        painter.drawPath(path)
    elif at.pitch < GAP_FROM_PX:
        for first, past in _stretches(chosen):
            painter.drawPolygon(_silhouette(at, left, right, first, past))
    else:
        painter.drawRects([QRectF(left[i], at.top[i], right[i] - left[i], at.floor - at.top[i]) for i in chosen])


def _stretches(chosen: list[int]) -> list[tuple[int, int]]:
    """Runs of consecutive numbers as (first, past the last)."""
    breaks = [k for k in range(1, len(chosen)) if chosen[k] != chosen[k - 1] + 1]
    return [(chosen[a], chosen[b - 1] + 1) for a, b in zip([0, *breaks], [*breaks, len(chosen)], strict=True)]


def _silhouette(at: Geometry, left: Floats, right: Floats, first: int, past: int) -> QPolygonF:
    """Many touching bars as one polygon: without seams, and a single call."""
    x = np.column_stack((left[first:past], right[first:past])).ravel()
    y = np.repeat(at.top[first:past], 2)
    points = [QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
    return QPolygonF([QPointF(x[0], at.floor), *points, QPointF(x[-1], at.floor)])


def _add_bar(path: QPainterPath, left: float, right: float, top: float, floor: float) -> None:
    """A rectangle whose upper corners are a little round."""
    radius = min(2.0, (floor - top) / 2)
    path.moveTo(left, floor)
    path.lineTo(left, top + radius)
    path.quadTo(left, top, left + radius, top)
    path.lineTo(right - radius, top)
    path.quadTo(right, top, right, top + radius)
    path.lineTo(right, floor)
    path.closeSubpath()


def draw_hatches(painter: QPainter, at: Geometry, marks: tuple[str, ...], theme: Theme) -> None:
    """Exact zeros and overflows have no place on a logarithmic axis: hatched columns say so."""
    left, right = at.bars
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    zero = Pen(theme, 11, "text", bold=True)
    touching = at.pitch < GAP_FROM_PX
    for first, past, mark in runs(list(marks)):
        if mark not in (ZERO, OVERFLOW):
            continue
        painter.setPen(QPen(theme.colour("hot" if mark == OVERFLOW else "faint"), 1))
        spans = [(first, past)] if touching else [(i, i + 1) for i in range(first, past)]
        room = zero.height + 4 if mark == ZERO else 0.0
        for a, b in spans:
            rect = QRectF(left[a], at.ceiling, right[b - 1] - left[a], at.floor - at.ceiling - room)
            painter.drawLines(hatch(rect, theme.size(HATCH_PX), crossed=mark == OVERFLOW))
        if mark == ZERO:
            _write_zeros(painter, zero, spans, left, right, at.floor)


def _write_zeros(painter: QPainter, pen: Pen, spans: list[tuple[int, int]], left: Floats, right: Floats,
                 floor: float) -> None:  # fmt: skip
    taken = -1e9
    for a, b in spans:
        centre = (left[a] + right[b - 1]) / 2
        if centre - pen.width("0") > taken:
            pen.write(painter, centre, floor - pen.height / 2 - 1, "0", 0.5)
            taken = centre + pen.width("0")


def draw_outline(painter: QPainter, edges: Floats, heights: Floats, theme: Theme) -> None:
    """The previous run's last profile: a thin stair; it breaks where a value has no place on the axis."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(theme.colour("faint"), 1))
    lines = []
    for i, height in enumerate(heights):
        if np.isfinite(height):
            lines.append(QLineF(edges[i], height, edges[i + 1], height))
            if i + 1 < len(heights) and np.isfinite(heights[i + 1]):
                lines.append(QLineF(edges[i + 1], height, edges[i + 1], heights[i + 1]))
    painter.drawLines(lines)
