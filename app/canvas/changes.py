"""Marks where a run was changed on its way: the optimizer's settings differ from there on."""

from __future__ import annotations

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme

NAME_PX = 11


class Changes(Drawing):
    """Where the run was retuned: a line, and its step written above the area."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=6)
        self.area = area
        self.steps: tuple[int, ...] = ()
        self.names: list[str] = []

    def show_changes(self, steps: tuple[int, ...], name: str) -> None:
        """Mark these steps; `name` has a place for the number of the step."""
        self.steps, self.names = steps, [name.format(step=f"{step:,}") for step in steps]

    def draw(self, painter: QPainter) -> None:
        rect, pen = self.area.rect, lettering.pen(self.theme, NAME_PX, "secondary")
        line = QPen(self.theme.colour("secondary"), self.theme.line)
        line.setDashPattern([2.0, 2.0])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        free = rect.right()
        for step, name in reversed(list(zip(self.steps, self.names, strict=True))):
            x = round(float(self.area.x(step)))
            if not rect.left() <= x <= rect.right() + 1:
                continue  # before the window of steps that is shown
            painter.setPen(line)
            painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))
            left = min(x - pen.width(name) / 2, free - pen.width(name))
            if left + pen.width(name) > x - 4 and left >= 0:
                pen.write(painter, left, rect.top() - pen.height / 2 - 1, name)
                free = left - 6
