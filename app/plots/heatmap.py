"""The heatmap: every layer at every step of the whole run in one picture."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.plots import diverging
from app.plots.axes import Axes
from app.plots.canvas import Area, Picture
from app.plots.changes import Changes
from app.plots.colour_bar import ColourBar
from app.plots.cursor import Cursor
from app.plots.depth_image import DepthByStep, depth_by_step
from app.plots.plot import Cell, Plot
from app.plots.rows import Rows
from app.plots.ticks import Scale, Tick, rounded_up, slot_ticks, step_ticks
from app.texts import Texts
from app.theme import Theme
from core.component import Floats
from core.history import History

LEAST_STEPS = 20  # of the horizontal axis


class Heatmap(Plot):
    """Where in depth and when in the run the gradient vanishes or explodes."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.record: DepthByStep | None = None
        self.limit = diverging.LIMITS[0]
        self._limit_of: History | None = None  # the run to which the limit belongs
        self.area = Area(self.canvas.scene, downwards=True)
        self.picture = Picture(self.area)
        self.axes = Axes(self.canvas, theme, self.area)
        self.axes.grid = False
        self.bar = ColourBar(self.canvas, theme, self.area)
        self.rows = Rows(self.canvas, theme, self.area)
        self.changes = Changes(self.canvas, theme, self.area)
        self.cursor_line = Cursor(self.canvas, theme, self.area, inside=0.5)
        self._colours = diverging.table(theme.tokens)
        theme.changed.connect(self._take_colours)
        self.retranslate()

    def twin(self, theme: Theme) -> Heatmap:
        return Heatmap(theme, self.texts)

    def title(self) -> str:
        return self.tr("Every layer, every step")

    def subtitle(self) -> str:
        return self.tr("decades of δ from the last hidden layer")

    def readout(self, point: QPointF) -> str:
        cell = self._cell_at(point)
        if cell is None or self.record is None:
            return ""
        step, slot = cell
        delta, decades = self.record.at(step, slot)
        text = self.tr("step {step}, {layer}: δ {value}, {decades} decades from the last")
        names = {"step": step, "layer": self.texts.layer(slot), "value": self.texts.power(delta)}
        return text.format(**names, decades=self.texts.fixed(decades))

    def text_twin(self) -> str:
        if self.record is None or not self.record.slots:
            return self.empty_sentence()
        first = self.record.rows()[:, 0]
        known = first[~np.isnan(first)]
        if not len(known):
            return self.tr("Over {steps} steps, nothing could be measured.").format(steps=self.record.seen)
        text = self.tr("Over {steps} steps, δ of layer 1 went from {first} to {last} decades from the last layer.")
        return text.format(steps=self.record.seen, first=self._decades(known[0]), last=self._decades(known[-1]))

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        if self.record is None:
            return ["step"], []
        header = ["step", *(f"log10_delta_{slot}" for slot in range(self.record.slots))]
        rows = zip(self.record.steps.tolist(), self.record.delta.tolist(), strict=True)
        return header, [[int(step), *values] for step, values in rows]

    def slot_at(self, point: QPointF) -> int | None:
        cell = self._cell_at(point)
        return None if cell is None else cell[1]

    def empty_sentence(self) -> str:
        return self.tr("Press play: each step becomes a column here, each layer a row.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(14)
        wide, high = max(rect.width() - size(46) - self.bar.room, 20), max(rect.height() - top - size(34), 20)
        self.area.place(QRectF(size(46), round(top), round(wide), round(high)))

    def refresh(self) -> None:
        assert self.history is not None
        record = depth_by_step(self.history)
        if not record.slots:
            self.clear()
            self.notice.sentence = self.tr("This network has no layers between input and output.")
            return
        self.record = record
        end = max(rounded_up(record.seen), LEAST_STEPS)
        decades = self._sampled(record, end)
        if self._grow(decades):
            self.arrange()
            decades = self._sampled(record, end)
        self._show_scales(end, record.slots)
        self._show_image(decades)
        self.rows.slots = record.slots
        self.changes.show_changes(self.history.changes, self.tr("changed at step {step}"))
        self.cursor_line.show_history(self.history)

    def _sampled(self, record: DepthByStep, end: float) -> Floats:
        return record.sampled(round(self.area.rect.width()), round(self.area.rect.height()), end)

    def _grow(self, decades: Floats) -> bool:
        """Whether the scale has another limit than the one for which its key was measured."""
        before = self.bar.limit
        run = self.history.run if self.history else None
        self.limit = max(self.limit if self._limit_of is run else 0, diverging.limit_for(decades))
        self._limit_of, self.bar.limit = run, self.limit
        return self.bar.limit != before

    def _show_image(self, decades: Floats) -> None:
        codes = diverging.codes(decades, self.limit)
        self.bar.zeros = bool((codes == diverging.HATCH).any())
        self.bar.colours = self._colours
        self.picture.show(diverging.hatched(codes) if self.bar.zeros else codes, self._colours)

    def clear(self) -> None:
        self.record = None
        self.picture.show(None, self._colours)
        self.bar.limit = None
        self.rows.slots = 0
        self.changes.show_changes((), "")
        self.cursor_line.show_history(None)
        self.axes.show_scales(Scale(0, 1), Scale(0, 1))

    def highlight(self) -> None:
        self.rows.selected, self.rows.hovered = self.slots, self.slot_hovered

    def _decades(self, value: float) -> str:
        return self.tr("exactly zero") if value == -math.inf else self.texts.fixed(float(value))

    def _take_colours(self) -> None:
        self._colours = diverging.table(self.theme.tokens)
        self._redraw()

    def _show_scales(self, end: float, slots: int) -> None:
        size, rect = self.theme.size, self.area.rect
        layers = [Tick(slot + 0.5, str(slot + 1)) for slot in slot_ticks(slots, rect.height(), size(18))]
        steps = step_ticks(end, rect.width(), size(56))
        across = Scale(0.0, end, steps, self.tr("step"))
        self.axes.show_scales(across, Scale(0.0, float(slots), tuple(layers), self.tr("layer")))

    def _cell_at(self, point: QPointF) -> tuple[int, int] | None:
        if self.record is None or not self.area.rect.contains(point):
            return None
        step, slot = (math.floor(value) for value in self.area.data_at(point))
        return (step, slot) if step < self.record.seen and 0 <= slot < self.record.slots else None
