"""Kept pictures: what is painted often and changes rarely is copied, and painted anew where it is something else."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap

from app.widgets.painting import blank

Draw = Callable[[QPainter, QRect], object]


class Pictures:
    """As many as have room together, but one at least; of more, what was not seen for longest is forgotten."""

    def __init__(self, most_area: float = 0) -> None:
        """In the pixels of the design."""
        self._most_area, self._area = most_area, 0.0
        self._kept: dict[tuple[object, ...], QPixmap] = {}  # the one seen last at the end

    def paint(self, painter: QPainter, place: QRect, what: Hashable, draw: Draw) -> None:
        """What is drawn there, all of which is said by `what`; drawn by itself, at the origin, when it is not kept."""
        ratio = painter.device().devicePixelRatioF()
        key = (what, place.width(), place.height(), ratio)
        picture = self._kept.pop(key, None)
        if picture is None:
            picture = _drawn(place, ratio, draw)
            self._area += area_of(picture)
        self._kept[key] = picture
        while self._area > self._most_area and len(self._kept) > 1:
            self._area -= area_of(self._kept.pop(next(iter(self._kept))))
        painter.drawPixmap(place.topLeft(), picture)


def area_of(picture: QPixmap) -> float:
    """In the pixels of the design."""
    size = picture.deviceIndependentSize()
    return size.width() * size.height()


def _drawn(place: QRect, ratio: float, draw: Draw) -> QPixmap:
    picture = blank(place.size(), ratio)
    if picture is None:
        return QPixmap()
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, QRect(QPoint(), place.size()))
    return picture
