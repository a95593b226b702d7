"""The drawn symbols of a dead and of a saturated unit: an empty box, a hatched one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas.shapes import hatch
from app.theme import Theme

DEAD, SATURATED = "dead", "saturated"
HATCH_PX = 3.0


def draw_symbol(painter: QPainter, kind: str, box: QRectF, theme: Theme) -> None:
    """☐ or ░, as large as the box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, kind == SATURATED)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("secondary"), 1.2))
    if kind == DEAD:
        painter.drawRect(box)
    else:
        painter.drawLines(hatch(box, HATCH_PX))
