"""The bars of the gradient profile, the outline of the previous run and the numbers above them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.canvas import lettering
from app.canvas.polylines import draw_rectangles, polygon
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
    for slots, token in ((selected, "tint"), ({hovered} - selected, "raised")):
        chosen = [seen and slot in slots for slot, seen in enumerate(at.seen.tolist())]
        for first, past, banded in stretches(chosen):
            if banded:
                painter.fillRect(_band(at, first, past), theme.colour(token))


def _band(at: Geometry, first: int, past: int) -> QRectF:
    """Behind neighbouring cells, never too narrow to be seen."""
    left, right = float(at.left[first]), float(at.right[past - 1])
    over = max(3.0 - (right - left) / (past - first), 0.0) / 2
    return QRectF(left - over, at.ceiling, right - left + 2 * over, at.floor - at.ceiling)


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
    draw_rectangles(painter, _hem(edges, heights))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("faint"), 2 * theme.line))
    x, y = np.column_stack((edges[:-1], edges[1:])).ravel(), np.repeat(heights, 2)
    for first, past, there in stretches(np.isfinite(heights).tolist()):
        if there:
            painter.drawPolyline(polygon(x[2 * first : 2 * past], y[2 * first : 2 * past]))


def _hem(edges: Floats, heights: Floats) -> Floats:
    """A pixel on either side of the stair, which keeps it visible on bars of any colour: rectangles (n, 4)."""
    left, right, low, high = (
        edges[:-1],
        edges[1:],
        np.fmin(heights[:-1], heights[1:]),
        np.maximum(heights[:-1], heights[1:]),
    )
    flat = np.column_stack((left - 2, heights - 2, right - left + 4, np.full(len(heights), 4.0)))
    rises = np.column_stack((edges[1:-1] - 2, low - 2, np.full(len(low), 4.0), high - low + 4))
    return np.concatenate((flat[np.isfinite(heights)], rises[np.isfinite(high)]))
