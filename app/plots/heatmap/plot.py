"""The heatmap: every layer at every step of the whole run in one raster."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas import diverging
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.changes import Changes
from app.canvas.cursor import Cursor
from app.canvas.raster import Raster
from app.canvas.scales.ticks import AxisScale, Tick, seen, slot_ticks
from app.canvas.trace import Row, Told
from app.plots.cells import Cell, means, named, step_cells, step_columns
from app.plots.heatmap.highlighted_rows import HighlightedRows
from app.plots.heatmap.image import Cells, DepthByStep, depth_by_step
from app.plots.heatmap.settings import HeatmapSettings
from app.plots.layers.colour_bar import ColourBar
from app.plots.layers.measure_words import MeasureWords
from app.plots.layers.measures import ROWS, UPDATE
from app.plots.layers.update_limits import HEALTHY
from app.plots.menu import PlotMenu
from app.plots.panes import Pane, axis
from app.plots.steps.stepped import AXIS_PX, SteppedPlot
from app.plots.steps.told import chosen
from app.plots.zoomed import LAYERS
from app.texts import Texts
from app.theme import Theme
from core.numerics import Floats
from core.wording import filled

NUMBERS_PX = 46  # left of the rows, for the numbers and the name of the axis
NAMES_PX, NAMES_SHARE = 80, 0.2  # that names of layers add to it at most, also of the whole width


class Heatmap(SteppedPlot):
    """Where in depth and when in the run the gradient vanishes or explodes."""

    settings = HeatmapSettings()
    steps_are_wide = True

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.record: DepthByStep | None = None
        self.limit = diverging.LIMITS[0]
        self.words = MeasureWords(self)
        self.area = Area(self.canvas.scene, downwards=True)
        self.raster = Raster(self.area)
        self.axes = Axes(self.canvas, theme, self.area)
        self.axes.grid = False
        self.bar = ColourBar(self.canvas, theme, self.area)
        self.rows = HighlightedRows(self.canvas, theme, self.area)
        self.changes = Changes(self.canvas, theme, self.area)
        self.cursor_line = Cursor(self.canvas, theme, self.area, inside=0.5)
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        slots = float(self.record.slots) if self.record is not None else 0.0
        return (Pane(self.area, self.steps, axis("upright", (0.0, slots), LAYERS) if slots > LAYERS else None),)

    def show_measure(self, measure: str) -> None:
        """Show δ, the weight gradient, the signal or the update ratio."""
        self.choose(measure=measure)

    def show_limit(self, limit: int | None) -> None:
        """Let the colours end at so many decades; None fits them to the run."""
        self.choose(limit=limit)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        menu.offer(
            {name: measure for measure, name in self.words.names().items()}, self.settings.measure, self.show_measure
        )
        fitted, ends = self.tr("Colours fitted to the run"), self.tr("Colours from −{limit} to +{limit}")
        rows = {ends.format(limit=limit): limit for limit in diverging.LIMITS[:3]}
        menu.offer({fitted: None, **rows}, self.settings.limit, self.show_limit)
        return menu

    def title(self) -> str:
        return self.tr("Every layer, every step")

    def subtitle(self) -> str:
        text = self.tr("decades of {measure} from the last hidden layer")
        if self.settings.measure == UPDATE:
            text = self.tr("decades of the update ratio from {healthy}")
        return self.texts.at_cursor(self.view) + text.format(
            measure=self.words.name(self.settings.measure), healthy=self.texts.power(HEALTHY)
        )

    def scale_said(self) -> str:
        if self.record is None or self.settings.recent:
            return super().scale_said()
        text = self.tr("±{limit}, fitted") if self.settings.limit is None else self.tr("±{limit}, chosen")
        return text.format(limit=self.limit)

    def told_at(self, step: int, point: QPointF) -> Told | None:
        cell, record = self._cell_at(point), self.record
        if cell is None or record is None:
            return None
        seen = chosen(range(record.slots), cell[1], self.slots, self.trace.rows)
        measure, (delta, decades) = self.words.name(self.settings.measure), record.column(step)
        title = self.tr("{measure}, decades from the last").format(measure=measure)
        far = {slot: f" · {self._decades(decades[slot])}" for slot in seen}
        if self.settings.measure == UPDATE:
            title, far = measure, dict.fromkeys(seen, "")
        values = {slot: self.texts.power(float(delta[slot])) + far[slot] for slot in seen}
        rows = [
            Row(self.texts.layer(slot, None, self.names), value, near=slot == cell[1]) for slot, value in values.items()
        ]
        when = self.steps_of(*record.span(step))
        return Told(f"{when} · {title}", rows, self.more(record.slots - len(seen)))

    def text_twin(self) -> str:
        if self.record is None or not self.record.slots:
            return self.empty_sentence()
        shown = self.record.rows(self.zoom)[:, 0]
        known = shown[~np.isnan(shown)]
        begin, end = (0, self.record.seen - 1) if self.zoom is None else self.whole_steps(self.zoom)
        steps = f"{end - begin + 1:,}"
        if not len(known):
            return self._told(
                filled(self.tr("Over {steps} {steps?step|steps}, nothing could be measured."), steps=steps)
            )
        text = self.tr(
            "Over {steps} {steps?step|steps}, {measure} of layer 1 went from {first} to {last} decades from the last."
        )
        if self.settings.measure == UPDATE:
            text = self.tr(
                "Over {steps} {steps?step|steps}, {measure} of layer 1 went from {first} to {last} decades from "
                "{healthy}."
            )
        names: dict[str, object] = {"steps": steps, "measure": self.words.name(self.settings.measure)}
        names["healthy"] = self.texts.power(HEALTHY)
        return self._told(filled(text, **names, first=self._decades(known[0]), last=self._decades(known[-1])))

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        record, entries = self.record, self.view.structure.entries if self.view is not None else 0
        if record is None:
            return step_columns(False), []
        name = "log10_" + ROWS[self.settings.measure].removeprefix("log10_")
        columns = means((named(name, slot, entries) for slot in range(record.slots)), record.averaged)
        rows = zip(record.spans.tolist(), record.delta.tolist(), strict=True)
        return [*step_columns(record.averaged), *columns], [
            [*step_cells(first, last, record.averaged), *values] for (first, last), values in rows
        ]

    def slot_at(self, point: QPointF) -> int | None:
        cell = self._cell_at(point)
        return None if cell is None else cell[1]

    def empty_sentence(self) -> str:
        return self.tr("Press play: each step becomes a column here, each layer a row.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(14)
        left = size(NUMBERS_PX) + self.layer_names.widest(self._most_of_names)
        wide, high = max(rect.width() - left - self.bar.room, 20), max(rect.height() - top - size(AXIS_PX), 20)
        self.area.place(QRectF(round(left), round(top), round(wide), round(high)))

    @property
    def _most_of_names(self) -> float:
        return min(self.theme.size(NAMES_PX), NAMES_SHARE * self.canvas.rect.width())

    def draw(self) -> None:
        assert self.view is not None
        record = depth_by_step(self.view, self.settings.measure, self.settings.recent)
        if not record.slots:
            self.clear()
            self.notice.sentence = self.tr("This network has no layers between input and output.")
            return
        self.record = record
        self.arrange()
        steps = self.axis_of_steps(record.seen)
        cells = self._sampled(record, steps)
        if self._grow(record.rows() if self.is_zoomed else cells.values):
            self.arrange()
            steps = self.axis_of_steps(record.seen)
            cells = self._sampled(record, steps)
        self._show_scales(steps, record.slots)
        self._show_image(cells)
        self.rows.slots = record.slots
        self.changes.show_changes(self.view.run.changes, self.tr("changed at step {step}"))
        self.cursor_line.show_view(self.view)

    def _sampled(self, record: DepthByStep, steps: AxisScale) -> Cells:
        rect = self.area.rect
        return record.sampled(round(rect.width()), round(rect.height()), steps.upper, steps.lower, self.heights)

    def _grow(self, decades: Floats) -> bool:
        """Whether the scale has other ends than those for which its key was measured."""
        before = (self.bar.limit, self.bar.clips)
        needed = float(diverging.limit_for(decades))
        fitted = int(self.ranges.of(self.settings.measure, (-needed, needed))[1])
        self.limit = self.bar.limit = self.settings.limit or fitted
        self.bar.clips = fitted > self.limit
        return (self.bar.limit, self.bar.clips) != before

    def _show_image(self, cells: Cells) -> None:
        codes, colours = diverging.codes(cells.values, self.limit), diverging.table(self.theme.tokens)
        self.bar.zeros = bool((codes == diverging.HATCH).any())
        self.bar.colours = colours
        pixels = cells.spread(codes, diverging.NOTHING)
        self.raster.show(diverging.hatched(pixels) if self.bar.zeros else pixels, colours)

    def clear(self) -> None:
        self.record = None
        self.raster.show(None, diverging.table(self.theme.tokens))
        self.bar.limit = None
        self.rows.slots = 0
        self.changes.show_changes((), "")
        self.cursor_line.show_view(None)
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        self.rows.selected, self.rows.hovered = self.slots, self.slot_hovered

    def _told(self, line: str) -> str:
        """After which steps they are, and before where the run ended."""
        begin, ending = self.steps_shown(), self.ending()
        return " ".join(part for part in (begin and f"{begin}.", line, ending and f"{ending}.") if part)

    def _decades(self, value: float) -> str:
        return self.tr("exactly zero") if value == -math.inf else self.texts.fixed(float(value))

    def _show_scales(self, steps: AxisScale, slots: int) -> None:
        size, rect = self.theme.size, self.area.rect
        top, bottom = self.heights or (0.0, float(slots))
        room = rect.height() * slots / (bottom - top)
        called = self.layer_names
        layers = [
            Tick(k + 0.5, called.of_slot(k, self._most_of_names + size(8))) for k in slot_ticks(slots, room, size(18))
        ]
        self.axes.show_scales(steps, AxisScale(top, bottom, seen(layers, top, bottom), self.tr("layer")))

    def _cell_at(self, point: QPointF) -> tuple[int, int] | None:
        if self.record is None or not self.area.rect.contains(point):
            return None
        step, slot = (math.floor(value) for value in self.area.data_at(point))
        first = int(self.record.steps[0]) if len(self.record.steps) else 0
        return (step, slot) if first <= step < self.record.seen and 0 <= slot < self.record.slots else None
