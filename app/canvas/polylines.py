"""Lines as Qt wants them: NumPy's numbers copied in one piece, written where Qt reads them, or read where they are."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPolygonF
from shiboken6 import wrapInstance

from app.canvas.graphics import functions
from core.numerics import Floats

ROOM = 128  # points, by which polygons grow
FAR = 1e6  # pixels: beyond the largest screens, and still within what Qt can count


def polygon(x: Floats, y: Floats) -> QPolygonF:
    """Points (n,) and (n,) as Qt wants them, copied in one piece."""
    made, points = _empty(len(x))
    points[:, 0], points[:, 1] = _near(x), _near(y)
    return made


def draw_lines(painter: QPainter, lines: Floats) -> None:
    """Single lines (n, 4) from one point to another, read by Qt where NumPy has them."""
    if len(lines):
        whole = np.ascontiguousarray(lines, dtype=np.float64)
        painter.drawLines(cast("QLineF", wrapInstance(whole.ctypes.data, QLineF)), len(whole))


def draw_rectangles(painter: QPainter, rectangles: Floats) -> None:
    """Rectangles (n, 4) by left, top, width and height, read by Qt where NumPy has them."""
    if len(rectangles):
        whole = np.ascontiguousarray(rectangles, dtype=np.float64)
        painter.drawRects(cast("QRectF", wrapInstance(whole.ctypes.data, QRectF)), len(whole))


class Polylines:
    """Lines of equally many points, each a polygon of Qt seen through NumPy: made once, written at every frame.

    They are made with room for more, so that those of a run that goes on are not made anew at each of its steps.
    """

    def __init__(self) -> None:
        self._polygons: list[QPolygonF] = []
        self._memory: list[Floats] = []  # (room, 2) each, that of its polygon
        self._points: list[Floats] = []  # (n, 2) each, those that are there
        self._whole: list[bool] = []  # whether a line has no gaps

    def write(self, x: Floats, y: Floats) -> None:
        """Take points x (n,) and y (lines, n); what is not finite is a gap."""
        lines, count = y.shape
        if len(self._polygons) != lines or (lines and count > len(self._memory[0])):
            made = [_empty(ROOM * max(-(-count // ROOM), 1)) for _ in range(lines)]
            self._polygons, self._memory = [polygon for polygon, _ in made], [memory for _, memory in made]
        for each in self._polygons:
            each.resize(count)  # within its room, so that its memory stays where it is
        self._points = [memory[:count] for memory in self._memory]
        written = np.empty((*y.shape, 2))  # (lines, n, 2), worked out for all lines at once
        written[..., 0], written[..., 1] = _near(x), _near(y)
        for points, line in zip(self._points, written, strict=True):
            points[...] = line
        whole: NDArray[np.bool_] = np.all(np.isfinite(y), axis=1)
        self._whole = whole.tolist()

    def draw(self, painter: QPainter, line: int) -> None:
        """One line with the pen of the painter."""
        if self._whole[line]:
            painter.drawPolyline(self._polygons[line])
            return
        points = self._points[line]
        there = np.flatnonzero(np.isfinite(points[:, 1]))
        for run in np.split(there, np.flatnonzero(np.diff(there) > 1) + 1) if len(there) else []:
            painter.drawPolyline(polygon(points[run, 0], points[run, 1]))


def _empty(count: int) -> tuple[QPolygonF, Floats]:
    """A polygon of that many points, and the same memory (n, 2); of no point there is none that could be written."""
    made = functions.create_qpolygonf(count)
    return made, functions.ndarray_from_qpolygonf(made) if count else np.empty((0, 2))


def _near(places: Floats) -> Floats:
    """What is far out of sight is only far: Qt would count beyond its numbers, or dash for hours."""
    return np.clip(places, -FAR, FAR)
