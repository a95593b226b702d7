"""The picture of the slow motion: the bars that the pass has reached, and the chain rule at the present layer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.surface import Canvas, Drawing
from app.plots.layers import bars
from app.plots.layers.geometry import Geometry, geometry
from app.plots.layers.states import ABSENT
from app.theme import Theme
from core.numerics import Floats

CELL_PX, NUMBER_PX, NARROW_PX, FORMULA_PX = 84, 16, 12, 11


class SlowMotionDrawing(Drawing):
    """Bars from the output back to where the pass is; what comes next is not known yet."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.values: Floats = np.zeros(0)  # log10 delta of each entry
        self.marks: tuple[str, ...] = ()
        self.at: int | None = None  # the entry where the pass is
        self.selected: frozenset[int] = frozenset()
        self.hovered: int | None = None
        self.place = self.ending = ""
        self.cells: list[tuple[str, str]] = []

    @property
    def geometry(self) -> Geometry | None:
        """Where the bars stand."""
        return geometry(self.area, self.values) if len(self.values) else None

    def draw(self, painter: QPainter) -> None:
        at = self.geometry
        if at is None or self.at is None:
            return
        bars.draw_bands(painter, at, self.theme, self.selected, self.hovered)
        reached = tuple(mark if i >= self.at else ABSENT for i, mark in enumerate(self.marks))
        bars.draw_bars(painter, at, reached, self.theme)
        bars.draw_hatches(painter, at, reached, self.theme)
        if at.seen[self.at]:
            self._draw_hand(painter, at)
        self._write_chain(painter)

    def _draw_hand(self, painter: QPainter, at: Geometry) -> None:
        """An arrow above the present bar, pointing where the pass goes."""
        assert self.at is not None
        x, size = float(at.centre[self.at]), self.theme.size(6)
        top = at.top[self.at]
        y = (float(top) if np.isfinite(top) else at.top_of_zero) - 2 * size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("accent"), self.theme.size(2)))
        painter.drawLine(QLineF(x - size / 2, y, x + 1.4 * size, y))
        tip = QPainterPath(QPointF(x - 1.8 * size, y))
        tip.lineTo(x - 0.2 * size, y - size)
        tip.lineTo(x - 0.2 * size, y + size)
        tip.closeSubpath()
        painter.fillPath(tip, self.theme.colour("accent"))
        left, right = float(at.left[self.at]), float(at.right[self.at])
        painter.drawLine(QLineF(left + 1, at.floor + 1, max(right - 1, left + 2), at.floor + 1))

    def _write_chain(self, painter: QPainter) -> None:
        size, rect = self.theme.size, self.canvas.rect
        strong, quiet = (
            lettering.pen(self.theme, NUMBER_PX, bold=True),
            lettering.pen(self.theme, FORMULA_PX, "secondary"),
        )
        head = lettering.pen(self.theme, 13, bold=True)
        line = rect.bottom() - size(64)
        head.write(painter, 0, line, head.fitted(self.place, rect.width()))
        left, plain = head.width(self.place) + size(12), lettering.pen(self.theme, 13, "secondary")
        endings = (self.ending, self.ending.partition(": ")[0])  # the second without its words
        ending = next((each for each in endings if plain.width(each) <= rect.width() - left), "")
        plain.write(painter, left, line, ending)
        wide = rect.width() / max(len(self.cells), 1)
        if any(strong.width(number) > wide - size(8) for _, number in self.cells):
            strong = lettering.pen(self.theme, NARROW_PX, bold=True)
        for i, (formula, number) in enumerate(self.cells):
            x = i * wide
            quiet.write(painter, x, rect.bottom() - size(38), quiet.brief(formula, wide - size(10), " = ", " "))
            strong.write(painter, x, rect.bottom() - size(15), number)
            if i and wide > size(CELL_PX):
                self._draw_chevron(painter, QRectF(x - size(16), rect.bottom() - size(21), size(6), size(12)))

    def _draw_chevron(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("faint"), 1.4))
        middle = QPointF(box.right(), box.center().y())
        painter.drawLines([QLineF(box.topLeft(), middle), QLineF(middle, box.bottomLeft())])
