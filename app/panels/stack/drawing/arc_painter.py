"""Paints the skip arcs: a way beside the stack with a head at its block and a handle at its far end."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from app.panels.stack.drawing.arcs import HANDLE, Arc, height_of
from app.panels.stack.drawing.block_rows import BlockRows
from app.theme import Theme

BEND, RADIUS, HEAD = 8, 4, 5  # pixels of the design


class ArcPainter:
    """Holds the colours of one theme."""

    def __init__(self, theme: Theme) -> None:
        self._plain, self._marked = theme.colour("neutral"), theme.colour("accent")
        self._ground = theme.colour("panel")

    def paint_arc(self, painter: QPainter, arc: Arc, rows: BlockRows, marked: bool) -> None:
        """One short way; `marked` where its block or itself is pointed at or selected."""
        colour = self._marked if marked else self._plain
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, rows.px(2) if marked else max(1.0, 1.25 * rows.scale)))
        painter.drawPath(_way(arc, rows))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_head(arc, rows))
        painter.setPen(QPen(colour, rows.px(2)))
        painter.setBrush(colour if marked else self._ground)
        painter.drawEllipse(arc.handle(rows), rows.px(RADIUS), rows.px(RADIUS))

    def paint_ends(self, painter: QPainter, sources: Iterable[int], rows: BlockRows) -> None:
        """The places at which the far end that is dragged can be let go."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._marked)
        side = rows.px(RADIUS) * 1.5
        for source in sources:
            centre = QPointF(rows.input.left() - rows.px(HANDLE), height_of(source, rows))
            painter.drawEllipse(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))


def _way(arc: Arc, rows: BlockRows) -> QPainterPath:
    start, end, x = arc.handle(rows), arc.end(rows), arc.x(rows)
    bend = min(rows.px(BEND), (end.y() - start.y()) / 2)
    path = QPainterPath(start)
    path.quadTo(QPointF(x, start.y()), QPointF(x, start.y() + bend))
    path.lineTo(x, end.y() - bend)
    path.quadTo(QPointF(x, end.y()), end - QPointF(rows.px(HEAD), 0))
    return path


def _head(arc: Arc, rows: BlockRows) -> QPolygonF:
    tip, side = arc.end(rows), rows.px(HEAD)
    return QPolygonF([tip, tip + QPointF(-side, -0.6 * side), tip + QPointF(-side, 0.6 * side)])
