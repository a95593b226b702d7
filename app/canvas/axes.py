"""Axes: a thin grid, numbers beside it and the names of what is measured."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.scales.ticks import AxisScale
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme

LABEL_PX = 11
OVER_PX = 12  # above the axis that its name may reach
CUT_PX = 3  # of its line that may be cut off below, where no letter reaches


class Axes(Drawing):
    """The two scales of an area, drawn beneath its data; without a frame, for the grid is enough."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=-10)
        self.area = area
        self.horizontal, self.vertical = AxisScale(0, 1), AxisScale(0, 1)
        self.grid = True
        self.drop = 0.0  # pixels between the area and the numbers under it
        self.name_left = 0.0  # where the name of the vertical axis stands
        self.lies = False  # whether it lies beside the numbers, for the axis is shorter
        self.before = False  # whether the name of the horizontal axis stands left of its numbers, not below them
        self.right = False  # whether the numbers of the vertical axis stand right of the area

    def show_scales(self, horizontal: AxisScale, vertical: AxisScale) -> None:
        """Show these scales; the area takes their ranges."""
        self.horizontal, self.vertical = horizontal, vertical
        self.area.show_range((horizontal.lower, horizontal.upper), (vertical.lower, vertical.upper))

    def name_before(self, pen: lettering.Pen) -> str:
        """The name of the horizontal axis left of its numbers, as far as these leave room."""
        numbers = max((pen.width(tick.text) for tick in self.horizontal.ticks[:1]), default=0.0)
        room = self.area.rect.left() - numbers / 2 - self.theme.size(4) - self.name_left
        return pen.fitted(self.horizontal.name, room)

    def draw(self, painter: QPainter) -> None:
        pen = lettering.pen(self.theme, LABEL_PX, "secondary")
        heights = [round(float(self.area.y(tick.value))) for tick in self.vertical.ticks]
        if self.grid:
            self._draw_grid(painter, heights)
        self._draw_beside(painter, pen, heights)
        self._draw_below(painter, pen)
        if self.lies:
            self._write_lying(painter, pen)
        elif self.vertical.name:
            self._write_name(painter, pen)

    def _write_name(self, painter: QPainter, pen: lettering.Pen) -> None:
        """Beside the middle of its axis, as far as it stays below what stands above the axis, and on the canvas."""
        top, bottom = self.area.rect.top() - self.theme.size(OVER_PX), self.canvas.rect.bottom()
        name = shortened(pen, self.vertical.name, bottom - top)
        half = pen.width(name) / 2
        middle = max(min(self.area.rect.center().y(), bottom - half), top + half)
        pen.write_upwards(painter, self.name_left + pen.height / 2, middle, name)

    def _write_lying(self, painter: QPainter, pen: lettering.Pen) -> None:
        """As far as the numbers leave room."""
        numbers = max((pen.width(tick.text) for tick in self.vertical.ticks), default=0.0)
        room = self.area.rect.left() - self.theme.size(8 + 4) - numbers - self.name_left
        pen.write(painter, self.name_left, self.area.rect.center().y(), pen.fitted(self.vertical.name, room))

    def _draw_grid(self, painter: QPainter, heights: list[int]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self.theme.colour("grid"), 1))
        rect = self.area.rect
        painter.drawLines([QLineF(rect.left(), height, rect.right(), height) for height in heights])

    def _draw_beside(self, painter: QPainter, pen: lettering.Pen, heights: list[int]) -> None:
        rect, gap, taken = self.area.rect, self.theme.size(8), math.inf
        place, align = (rect.right() + gap, 0.0) if self.right else (rect.left() - gap, 1.0)
        for tick, height in zip(self.vertical.ticks, heights, strict=True):
            if abs(taken - height) >= pen.metrics.ascent():  # else one number would stand on another
                pen.write_tick(painter, place, height, tick, align)
                taken = height

    def _draw_below(self, painter: QPainter, pen: lettering.Pen) -> None:
        line = self.area.rect.bottom() + self.drop + pen.height / 2 + self.theme.size(3)
        taken = -1e9
        for tick in self.horizontal.ticks:
            centre, half = float(self.area.x(tick.value)), pen.width(tick.text) / 2
            centre = min(centre, self.canvas.rect.right() - half)  # so that none is cut off
            if centre - half > taken:
                pen.write_tick(painter, centre, line, tick, 0.5)
                taken = centre + half + self.theme.size(4)
        if self.horizontal.name and self.before:
            pen.write(painter, self.name_left, line, self.name_before(pen))
        elif self.horizontal.name and line + pen.height * 1.5 <= self.canvas.rect.bottom() + CUT_PX:
            half = pen.width(self.horizontal.name) / 2
            centre = min(self.area.rect.center().x(), self.canvas.rect.right() - half)
            pen.write(painter, centre, line + pen.height, self.horizontal.name, 0.5)


def shortened(pen: lettering.Pen, name: str, room: float) -> str:
    """As far as there is room: without what is in brackets at its end, before anything is cut."""
    return name if pen.width(name) <= room else pen.fitted(name.partition(" (")[0], room)
