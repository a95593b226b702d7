"""The bars of the gradient profile, the outline of the previous run and the numbers above them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.canvas import lettering
from app.canvas.polylines import polygon
from app.canvas.shapes import hatch, stretches
from app.plots.layers.geometry import GAP_FROM_PX, Geometry
from app.plots.layers.states import FILLED, OVERFLOW, TOKENS, ZERO
from app.theme import Theme
from core.numerics import Floats

ROUNDED_FROM_PX = 8.0  # narrower bars keep their corners
HATCH_PX = 7
ZERO_TEXT = "= 0"  # which cannot be read as 10⁰, the 0.0 above a bar


def draw_bands(painter: QPainter, at: Geometry, theme: Theme, selected: frozenset[int], hovered: int | None) -> None:
    """A tint behind the cells that are selected or pointed at anywhere in the window."""
    for slot in {*selected, hovered} - {None}:
        if slot is not None and slot < len(at.left) and at.seen[slot]:
            colour = theme.tokens.tint if slot in selected else theme.tokens.raised
            width = max(3.0, float(at.right[slot] - at.left[slot]))
            middle = float(at.centre[slot])
            painter.fillRect(QRectF(middle - width / 2, at.ceiling, width, at.floor - at.ceiling), QColor(colour))


def draw_bars(painter: QPainter, at: Geometry, marks: tuple[str, ...], theme: Theme) -> None:
    """Every bar from the bottom of the axis to its value, in the colour of its state."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # with it, large fills take twenty times as long
    painter.setPen(Qt.PenStyle.NoPen)
    touching = at.pitch < GAP_FROM_PX
    for mark in FILLED:
        painter.setBrush(theme.colour(TOKENS[mark]))
        if not touching:
            painter.drawRects(_rectangles(at, [i for i, state in enumerate(marks) if state == mark and at.seen[i]]))
    for first, past, mark in stretches(marks) if touching else []:
        if mark in FILLED:
            painter.setBrush(theme.colour(TOKENS[mark]))
            painter.drawPolygon(_silhouette(at, first, past))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _rectangles(at: Geometry, chosen: list[int]) -> list[QRectF]:
    """Bars with their upper corners taken off, where they are wide enough to show it."""
    left, right = at.bars
    corner = 1.0 if at.pitch >= ROUNDED_FROM_PX else 0.0
    bodies, caps = [], []
    for i in chosen:
        wide, top = right[i] - left[i], at.top[i]
        if wide <= 2 * corner:  # the rest of it is out of sight
            continue
        bodies.append(QRectF(left[i], top + corner, wide, max(at.floor - top - corner, 0.0)))
        caps.append(QRectF(left[i] + corner, top, wide - 2 * corner, corner))
    return bodies + caps if corner else bodies


def _silhouette(at: Geometry, first: int, past: int) -> QPolygonF:
    """Many touching bars as one polygon: without seams, and in a single call."""
    x = np.column_stack((at.left[first:past], at.right[first:past])).ravel()
    y = np.repeat(at.top[first:past], 2)
    return polygon(np.concatenate((x[:1], x, x[-1:])), np.concatenate(([at.floor], y, [at.floor])))


def draw_hatches(painter: QPainter, at: Geometry, marks: tuple[str, ...], theme: Theme) -> None:
    """Exact zeros and overflows have no place on a logarithmic axis: hatches say so, low or as high as the axis."""
    left, right = at.bars
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    zero = lettering.pen(theme, 11, "text", bold=True)
    touching = at.pitch < GAP_FROM_PX
    for first, past, mark in stretches(marks):
        if mark not in (ZERO, OVERFLOW):
            continue
        painter.setPen(QPen(theme.colour("hot" if mark == OVERFLOW else "faint"), 1))
        seen = np.flatnonzero(at.seen[first:past]) + first
        if not len(seen):
            continue
        first, past = int(seen[0]), int(seen[-1]) + 1
        spans = [(first, past)] if touching else [(i, i + 1) for i in range(first, past)]
        top, room = (at.top_of_zero, zero.height + 4) if mark == ZERO else (at.ceiling, 0.0)
        for a, b in spans:
            rect = QRectF(left[a], top, right[b - 1] - left[a], max(at.floor - top - room, 4.0))
            painter.drawLines(hatch(rect, theme.size(HATCH_PX), crossed=mark == OVERFLOW))
        if mark == ZERO:
            each = at.pitch >= zero.width(ZERO_TEXT) + 2
            _write_zeros(painter, zero, spans if each else [(first, past)], left, right, at.floor)


def _write_zeros(painter: QPainter, pen: lettering.Pen, spans: list[tuple[int, int]], left: Floats, right: Floats,
                 floor: float) -> None:  # fmt: skip
    """Under each hatch; under the middle of a run of narrow ones; nowhere if not even that has room."""
    for a, b in spans:
        if right[b - 1] - left[a] >= pen.width(ZERO_TEXT) * 0.7:
            pen.write(painter, (left[a] + right[b - 1]) / 2, floor - pen.height / 2 - 1, ZERO_TEXT, 0.5)


def draw_outline(painter: QPainter, edges: Floats, heights: Floats, theme: Theme) -> None:
    """The last profile of another run: a stair; it breaks where a value has no place on the axis."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("panel"))
    painter.drawRects(_hem(edges.tolist(), heights.tolist()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("faint"), 2 * theme.line))
    x, y = np.column_stack((edges[:-1], edges[1:])).ravel(), np.repeat(heights, 2)
    for first, past, there in stretches(np.isfinite(heights).tolist()):
        if there:
            painter.drawPolyline(polygon(x[2 * first : 2 * past], y[2 * first : 2 * past]))


def _hem(edges: list[float], heights: list[float]) -> list[QRectF]:
    """A pixel on either side of the stair, which keeps it visible on bars of any colour."""
    steps = zip(edges, edges[1:], heights, strict=False)
    flat = [QRectF(left - 2, y - 2, right - left + 4, 4) for left, right, y in steps if y == y]
    rises = zip(edges[1:], heights, heights[1:], strict=False)
    return flat + [QRectF(x - 2, min(a, b) - 2, 4, abs(a - b) + 4) for x, a, b in rises if a == a and b == b]
