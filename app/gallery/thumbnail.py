"""Thumbnails: the gradient profile of each preset in small, drawn from numbers that a run has left (make profiles)."""

from __future__ import annotations

from functools import cache

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas.scales.ticks import decade_range
from app.plots.layers.states import FILLED, symbol, take_colour
from app.resources import path
from app.theme import Theme
from app.widgets.painting import kept

GAP_SHARE, WIDEST_PX = 0.25, 26  # between bars; a bar with its gap
LEAST_PX, SYMBOL_PX = 2.0, 8  # the smallest bar; what stands where there is none


class Thumbnail(msgspec.Struct, frozen=True):
    """One bar per layer, the output last."""

    values: tuple[float | None, ...]  # decades, relative to the last hidden layer; None where no bar stands
    marks: tuple[str, ...]  # the states of the layers


@cache
def thumbnails() -> dict[str, Thumbnail]:
    """Those of all presets, by their names."""
    return msgspec.json.decode(path("gallery", "profiles.json").read_bytes(), type=dict[str, Thumbnail])


def paint_thumbnail(painter: QPainter, box: QRectF, shown: Thumbnail, theme: Theme) -> None:
    """Bars on a floor, below the line on which the last hidden layer stands; no letter and no number."""
    known = [value for value in shown.values if value is not None] or [0.0]
    lower, upper = decade_range(min(0.0, *known), max(0.0, *known))
    pitch = min(box.width() / len(shown.marks), theme.size(WIDEST_PX))
    left, wide = box.center().x() - pitch * len(shown.marks) / 2, pitch * (1 - GAP_SHARE)
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _line(painter, box, box.bottom() - box.height() * (0.0 - lower) / (upper - lower), theme, dashed=True)
        for slot, (value, mark) in enumerate(zip(shown.values, shown.marks, strict=True)):
            take_colour(painter, mark, theme)
            at = left + pitch * slot + (pitch - wide) / 2
            if value is not None and mark in FILLED:
                high = max(box.height() * (value - lower) / (upper - lower), LEAST_PX)
                painter.drawRect(QRectF(at, box.bottom() - high, wide, high))
            else:
                size = min(theme.size(SYMBOL_PX), pitch)
                painter.drawPath(symbol(mark, size).translated(at + wide / 2, box.bottom() - size))
        _line(painter, box, box.bottom(), theme)


def _line(painter: QPainter, box: QRectF, y: float, theme: Theme, dashed: bool = False) -> None:
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme.colour("ghost" if dashed else "line"), 1, style))
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
