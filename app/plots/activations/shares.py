"""Rows under a profile: a share of each layer, as a level in its cell and as a number where there is room."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.canvas import lettering
from app.canvas.surface import Canvas, Drawing
from app.plots.activations.columns import LayerColumns
from app.plots.activations.unit_symbols import DEAD, SATURATED, draw_symbol
from app.theme import Theme
from app.theme.tokens import mix
from core.numerics import Floats
from core.probes.units import EachUnit
from core.record.frame import Frame

ROW_PX, NAME_PX = 17, 11
SYMBOL_PX = 9
FILL = 0.45  # how far the level's colour is from the panel, so that a number on it can be read


@dataclass(frozen=True, eq=False)
class Share:
    """One row: what is shared, its name, and one value per column (NaN where it does not apply)."""

    kind: str  # DEAD or SATURATED
    name: str
    values: Floats


class Shares(Drawing):
    """The rows, one under the other."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme)
        self.rows: list[Share] = []
        self.columns: LayerColumns | None = None
        self.top, self.left = 0.0, 0.0

    def height(self, rows: int) -> float:
        """How much so many rows need."""
        return rows * self.theme.size(ROW_PX)

    def room(self, *names: str) -> float:
        """How far from the left the columns begin, so that these names have their room."""
        pen = lettering.pen(self.theme, NAME_PX, "secondary")
        return max(pen.width(f"{name} %") for name in names) + self.theme.size(SYMBOL_PX + 5 + 8) + 1

    def row_at(self, y: float) -> Share | None:
        """The row at this pixel."""
        row = math.floor((y - self.top) / self.theme.size(ROW_PX))
        return self.rows[row] if 0 <= row < len(self.rows) else None

    @property
    def _with_unit(self) -> bool:
        """Whether the numbers carry their unit; where they are too close, the row's name does."""
        pen = lettering.pen(self.theme, 10, "text")
        return self.columns is not None and pen.width("100 %") + 4 <= self.columns.pitch

    def draw(self, painter: QPainter) -> None:
        if self.columns is None:
            return
        pen = lettering.pen(self.theme, NAME_PX, "secondary")
        for k, row in enumerate(self.rows):
            top = self.top + k * self.theme.size(ROW_PX)
            middle = top + self.theme.size(ROW_PX) / 2
            room = self.left - self.theme.size(8) - self.theme.size(SYMBOL_PX + 5)
            name = pen.fitted(row.name if self._with_unit else f"{row.name} %", room)
            pen.write(painter, self.left - self.theme.size(8), middle, name, 1.0)
            side = float(self.theme.size(SYMBOL_PX))
            at = self.left - self.theme.size(8) - pen.width(name) - self.theme.size(5) - side
            draw_symbol(painter, row.kind, QRectF(at, middle - side / 2, side, side), self.theme)
            self._draw_levels(painter, self.columns, row, top)

    def _draw_levels(self, painter: QPainter, columns: LayerColumns, row: Share, top: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        high, tokens = self.theme.size(ROW_PX) - 3.0, self.theme.tokens
        colour = QColor(mix(tokens.panel, tokens.ochre if row.kind == DEAD else tokens.neutral, FILL))
        ground = QColor(tokens.raised)
        gap = 1.0 if columns.pitch >= 5 else 0.0
        for column in np.flatnonzero(np.isfinite(row.values)).tolist():
            left, right = (round(float(edge)) for edge in columns.edges[column : column + 2])
            cell = QRectF(left + gap, top + 1, max(right - left - 2 * gap, 1.0), high)
            level = float(row.values[column]) * high
            painter.fillRect(cell, ground)
            painter.fillRect(QRectF(cell.left(), cell.bottom() - level, cell.width(), level), colour)
        self._write(painter, columns, row, top + 1 + high / 2)

    def _write(self, painter: QPainter, columns: LayerColumns, row: Share, middle: float) -> None:
        pen, unit = lettering.pen(self.theme, 10, "text"), " %" if self._with_unit else ""
        if pen.width("100") + 3 > columns.pitch:
            return
        texts = [f"{100 * value:.0f}{unit}" if math.isfinite(value) else "" for value in row.values]
        for text, centre in zip(texts, columns.centres.tolist(), strict=True):
            pen.write(painter, centre, middle, text, 0.5)


class Closed(NamedTuple):
    """How much of each column lets no gradient pass, (columns,) each; NaN where it does not apply."""

    dead: Floats  # share of the neurons
    saturated: Floats  # share of the numbers


def closed_of(frame: Frame, units: EachUnit | None, slots: tuple[int, ...]) -> Closed:
    """Of these slots; the output's, which no frame has, from its units."""
    dead, saturated = (frame.row(name)[list(slots)] for name in ("dead_share", "saturated_share"))
    output = frame.structure.entries - 1
    if units is not None and slots[-1:] == units.entries[-1:] == (output,):
        dead[-1] = (units.zero_slope[-1] == 1).mean()
        saturated[-1] = units.saturated[-1].mean()
    return Closed(dead, saturated)


def rows_of(zero_slope: tuple[str, Floats], saturated: tuple[str, Floats]) -> list[Share]:
    """Which rows say something: the saturated where anything can saturate, the dead where there are any, or nothing."""
    rows = [Share(SATURATED, *saturated)] if np.isfinite(saturated[1]).any() else []
    if not rows or np.nan_to_num(zero_slope[1]).any():
        rows.append(Share(DEAD, *zero_slope))
    return rows
