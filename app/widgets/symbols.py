"""The drawn symbols that double the colours: whoever cannot tell blue from red can tell ▽ from △."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

STROKE_SHARE = 0.14  # of the side, for those that are lines


def paint_symbol(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the symbol of that meaning (a colour's or a verdict's name) into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in _FILLED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    else:
        painter.setPen(QPen(colour, max(1.0, box.width() * STROKE_SHARE)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(symbol(name, box))
    painter.restore()


def symbol(name: str, box: QRectF) -> QPainterPath:
    """The outline of a symbol; an unknown name has none."""
    inner = box.adjusted(*(box.width() * STROKE_SHARE / 2 * side for side in (1, 1, -1, -1)))
    path = QPainterPath()
    match name:
        case "cold" | "vanishing":
            _polygon(path, inner.topLeft(), inner.topRight(), QPointF(inner.center().x(), inner.bottom()))
        case "hot" | "exploding":
            _polygon(path, inner.bottomLeft(), inner.bottomRight(), QPointF(inner.center().x(), inner.top()))
        case "neutral" | "healthy":
            path.addEllipse(inner.center(), inner.width() * 0.38, inner.height() * 0.38)
        case "blocked":
            path.addEllipse(inner)
            _line(path, _on(inner, 0.15, 0.85), _on(inner, 0.85, 0.15))
        case "overflow":
            _line(path, inner.topLeft(), inner.bottomRight())
            _line(path, inner.bottomLeft(), inner.topRight())
        case "dead":
            path.addRect(inner)
        case "saturated":
            for column, row in ((0, 0), (2, 0), (1, 1), (0, 2), (2, 2)):
                path.addEllipse(_on(inner, 0.1 + 0.4 * column, 0.1 + 0.4 * row), box.width() * 0.1, box.width() * 0.1)
    return path


_FILLED = frozenset({"cold", "vanishing", "hot", "exploding", "neutral", "healthy", "saturated"})


def _on(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _line(path: QPainterPath, start: QPointF, end: QPointF) -> None:
    path.moveTo(start)
    path.lineTo(end)


def _polygon(path: QPainterPath, *corners: QPointF) -> None:
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
