"""The map of all neurons that are shown, depth × unit, under its caption."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.raster import Raster
from app.canvas.scales.ticks import AxisScale, Tick, slot_ticks
from app.canvas.surface import Canvas, Drawing
from app.plots.activations import tiles
from app.plots.activations.columns import LayerColumns
from app.theme import Theme
from core.probes.units import EachUnit

CAPTION_PX = 20


class UnitMap(Drawing):
    """A tile per neuron in the column of its layer: the stronger, the fewer samples get a gradient through it."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme)
        self.area = Area(canvas.scene, downwards=True)
        self.axes = Axes(canvas, theme, self.area)
        self.axes.grid = False
        self.raster = Raster(self.area)
        self.answer: EachUnit | None = None
        self.columns: LayerColumns | None = None
        self.sloped: list[bool] = []  # in which of the columns there are units that can sleep
        self.caption = ""
        self.shown = False
        self._seen: tuple[object, ...] = ()  # what the raster was painted of

    def place(self, rect: QRectF) -> None:
        """Take this rectangle of the canvas, the caption included; an empty one hides the map."""
        self.shown = rect.height() > 0
        self.area.place(rect.adjusted(0, self.theme.size(CAPTION_PX), 0, 0) if self.shown else rect)
        self.axes.setVisible(self.shown)

    @property
    def units(self) -> int:
        """Of the widest layer that is shown; at least one."""
        if self.answer is None:
            return 1
        return max((len(rms) for rms, slopes in zip(self.answer.rms, self.sloped, strict=True) if slopes), default=1)

    @property
    def every(self) -> float:
        """How many units share a row of pixels; below one, each has its own."""
        return self.units / max(self.area.rect.height(), 1)

    def show_units(self, answer: EachUnit | None, columns: LayerColumns, sloped: list[bool], across: AxisScale) -> None:
        """Show these, one column per entry; call `name` after it."""
        self.answer, self.columns, self.sloped = answer, columns, sloped
        if answer is None or not self.shown:
            self._seen = ()
            self.raster.show(None, tiles.table(self.theme.tokens))
            return
        self._show_scales(across, "")
        edges = np.round(columns.edges - self.area.rect.left()).astype(np.int64)
        seen = (id(answer), tuple(sloped), edges.tobytes(), QRectF(self.area.rect), self.theme.tokens.name)
        if seen != self._seen:
            self._seen = seen
            self._paint(answer, edges)

    def _paint(self, answer: EachUnit, edges: NDArray[np.int64]) -> None:
        """The raster costs milliseconds: only where it has changed."""
        rect = self.area.rect
        codes = tiles.painted(tiles.tiles_of(answer, self.sloped), edges, round(rect.height()))
        sides = int(edges[0]), max(round(rect.width()) - int(edges[-1]), 0)
        padded = np.pad(codes, ((0, 0), sides), constant_values=tiles.NOTHING)
        self.raster.show(padded, tiles.table(self.theme.tokens))

    def name(self, axis: str, caption: str) -> None:
        """What is written at the axis and above the map."""
        self.caption = caption
        self._show_scales(self.axes.horizontal, axis)

    def clear(self) -> None:
        """Show nothing."""
        self.answer = self.columns = None
        self.caption, self._seen = "", ()
        self.raster.show(None, tiles.table(self.theme.tokens))
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def unit_at(self, point: QPointF, column: int) -> int | None:
        """The unit of that column under a pixel."""
        if not self.shown or self.answer is None or not self.area.rect.contains(point):
            return None
        unit = int(self.area.data_at(point)[1])
        return unit if self.sloped[column] and unit < len(self.answer.rms[column]) else None

    def draw(self, painter: QPainter) -> None:
        if self.shown and self.caption and self.answer is not None:
            pen = lettering.pen(self.theme, 11, "secondary")
            text = pen.fitted(self.caption, self.area.rect.width())
            pen.write(painter, self.area.rect.left(), self.area.rect.top() - self.theme.size(CAPTION_PX) / 2, text)

    def _show_scales(self, across: AxisScale, name: str) -> None:
        numbered = slot_ticks(self.units, self.area.rect.height(), self.theme.size(18))
        ticks = tuple(Tick(unit + 0.5, str(unit + 1)) for unit in numbered)
        self.axes.show_scales(across, AxisScale(0.0, float(self.units), ticks, name))
