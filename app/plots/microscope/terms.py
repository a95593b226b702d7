"""Where the numbers of a neuron stand that can be typed, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt

from app.plots.microscope.settings import Term

DIRECTIONS = {
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Down: QPointF(0, 1),
    Qt.Key.Key_Up: QPointF(0, -1),
}
ASTRAY = 3  # how much farther a pixel aside counts than one ahead

Places = Mapping[Term, QRectF]


def term_at(places: Places, point: QPointF | None) -> Term | None:
    """The number under a point."""
    return next((term for term, rect in places.items() if point is not None and rect.contains(point)), None)


def beside(places: Places, here: Term | None, direction: QPointF) -> Term | None:
    """The next number in a direction; the first where nobody is anywhere yet."""
    if here is None or here not in places:
        return next(iter(places), None)
    ahead = [
        (along + ASTRAY * aside, term)
        for term, rect in places.items()
        if term != here
        for along, aside in [_distances(rect.center() - places[here].center(), direction)]
        if along > 0 and along >= aside / ASTRAY
    ]
    return min(ahead)[1] if ahead else here


def _distances(way: QPointF, direction: QPointF) -> tuple[float, float]:
    """How far ahead, and how far aside."""
    return QPointF.dotProduct(way, direction), abs(way.x() * direction.y() - way.y() * direction.x())
