"""The trace: a thin line at the step that is pointed at, and beside the pointer what every curve was there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.canvas.told_box import Row, Told, ToldBox
from app.theme import Theme

__all__ = ["Row", "Told", "Trace"]


class Trace:
    """Lies over the picture of a canvas: what moves with the pointer paints nothing of a plot anew."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        self._canvas, self._theme = canvas, theme
        self.areas: tuple[Area, ...] = ()  # over steps
        self.inside = 0.0  # where in its step a line stands
        self.step: int | None = None
        self.told: Told | None = None
        self.pointer = QPointF()
        self.box = ToldBox(canvas.view.viewport(), theme)
        canvas.lay_over(self.paint)

    def show_step(self, step: int | None, areas: Sequence[Area], inside: float) -> None:
        """A line at this step, or none."""
        if (step, inside) != (self.step, self.inside) or tuple(areas) != self.areas:
            self.step, self.areas, self.inside = step, tuple(areas), inside
            self._canvas.paint_over()

    def show_told(self, told: Told | None, pointer: QPointF | None) -> None:
        """A box beside the pointer, or none."""
        pointer = pointer or QPointF()
        if (told, pointer) == (self.told, self.pointer):
            return
        self.told, self.pointer = told, pointer
        if told is None:
            self.box.hide()
        else:
            self.box.show_told(told, pointer)

    @property
    def rows(self) -> int:
        """For how many rows there is room beside the title and what is left out."""
        return self.box.rows

    def paint(self, painter: QPainter) -> None:
        """Over everything else."""
        if self.step is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self._theme.colour("secondary"), 1))
        for area in self.areas:
            x = round(float(area.x(self.step + self.inside)))
            if area.rect.height() and area.rect.left() - 1 <= x <= area.rect.right() + 1:
                painter.drawLine(QLineF(x, area.rect.top(), x, area.rect.bottom()))
