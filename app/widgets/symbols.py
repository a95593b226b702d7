"""The drawn symbols that double the colours: whoever cannot tell blue from red can tell ▽ from △."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from app.widgets.painting import kept

STROKE_SHARE = 0.14  # of the side, for those that are lines


def paint_symbol(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the symbol of that meaning (a colour's or a verdict's name) into a square box."""
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if name in _FILLED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        else:
            painter.setPen(QPen(colour, max(1.0, box.width() * STROKE_SHARE)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(symbol(name, box))


def symbol(name: str, box: QRectF) -> QPainterPath:
    """The outline of a symbol; an unknown name has none."""
    path = QPainterPath()
    if name in _OUTLINES:
        rim = box.width() * STROKE_SHARE / 2
        _OUTLINES[name](path, box.adjusted(rim, rim, -rim, -rim))
    return path


def _down(path: QPainterPath, box: QRectF) -> None:
    _polygon(path, box, (0, 0), (1, 0), (0.5, 1))


def _up(path: QPainterPath, box: QRectF) -> None:
    _polygon(path, box, (0, 1), (1, 1), (0.5, 0))


def _disc(path: QPainterPath, box: QRectF) -> None:
    path.addEllipse(box.center(), box.width() * 0.38, box.height() * 0.38)


def _barred_circle(path: QPainterPath, box: QRectF) -> None:
    path.addEllipse(box)
    _line(path, box, (0.15, 0.85), (0.85, 0.15))


def _cross(path: QPainterPath, box: QRectF) -> None:
    _line(path, box, (0, 0), (1, 1))
    _line(path, box, (0, 1), (1, 0))


def _square(path: QPainterPath, box: QRectF) -> None:
    path.addRect(box)


def _dots(path: QPainterPath, box: QRectF) -> None:
    for x, y in ((0.1, 0.1), (0.9, 0.1), (0.5, 0.5), (0.1, 0.9), (0.9, 0.9)):
        path.addEllipse(_on(box, x, y), box.width() * 0.11, box.width() * 0.11)


def _equals(path: QPainterPath, box: QRectF) -> None:
    for y in (0.3, 0.7):
        _line(path, box, (0, y), (1, y))


def _star(path: QPainterPath, box: QRectF) -> None:
    for x, y in ((0.5, 0.0), (0.0, 0.25), (0.0, 0.75)):
        _line(path, box, (x, y), (1 - x, 1 - y))


def _zigzag(path: QPainterPath, box: QRectF) -> None:
    for start, end in pairwise(((0.0, 0.65), (0.25, 0.1), (0.5, 0.9), (0.75, 0.1), (1.0, 0.65))):
        _line(path, box, start, end)


def _ticked_disc(path: QPainterPath, box: QRectF) -> None:
    tick = QPainterPath(_on(box, 0.24, 0.54))
    tick.lineTo(_on(box, 0.43, 0.72))
    tick.lineTo(_on(box, 0.76, 0.32))
    pen = QPainterPathStroker(QPen(QColor(), box.width() * STROKE_SHARE))
    disc = QPainterPath()
    disc.addEllipse(box)
    path.addPath(disc.subtracted(pen.createStroke(tick)))


def _quarter(path: QPainterPath, box: QRectF) -> None:
    """A circle of which a quarter is full."""
    rim = box.width() * STROKE_SHARE
    within = box.adjusted(rim, rim, -rim, -rim)
    path.addEllipse(box)
    path.addEllipse(within)  # a hole, for what lies in two is out
    path.moveTo(box.center())
    path.arcTo(within, 90, -90)
    path.closeSubpath()


def _ellipsis(path: QPainterPath, box: QRectF) -> None:
    for x in (0.12, 0.5, 0.88):
        path.addEllipse(_on(box, x, 0.5), box.width() * 0.11, box.width() * 0.11)


def _block(path: QPainterPath, box: QRectF) -> None:
    edge = box.width() * 0.1
    path.addRect(box.adjusted(edge, edge, -edge, -edge))


def _ribbon(path: QPainterPath, box: QRectF) -> None:
    _polygon(path, box, (0.18, 0), (0.82, 0), (0.82, 1), (0.5, 0.7), (0.18, 1))


_OUTLINES: dict[str, Callable[[QPainterPath, QRectF], None]] = {
    "cold": _down,
    "vanishing": _down,
    "hot": _up,
    "exploding": _up,
    "neutral": _disc,
    "healthy": _disc,
    "blocked": _barred_circle,
    "overflow": _cross,
    "dead": _square,
    "saturated": _dots,
    "symmetric": _equals,
    "frozen": _star,
    "unstable": _zigzag,
    "learned": _ticked_disc,
    "learning": _quarter,
    "early": _ellipsis,
    "stuck": _block,
    "bookmark": _ribbon,
}
_FILLED = frozenset({
    "cold", "vanishing", "hot", "exploding", "neutral", "healthy", "saturated", "learned", "learning", "early", "stuck",
    "bookmark",
})  # fmt: skip


def _on(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _line(path: QPainterPath, box: QRectF, start: tuple[float, float], end: tuple[float, float]) -> None:
    path.moveTo(_on(box, *start))
    path.lineTo(_on(box, *end))


def _polygon(path: QPainterPath, box: QRectF, *corners: tuple[float, float]) -> None:
    path.addPolygon(QPolygonF([_on(box, *corner) for corner in corners]))
    path.closeSubpath()
