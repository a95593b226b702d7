"""Curves over time: how the gradient, or another measure, went on at each layer."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.changes import Changes
from app.canvas.cursor import Cursor
from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import AxisScale, decade_range, decade_ticks
from app.canvas.scales.zoom import cut, window, within
from app.canvas.trace import Told
from app.plots.cells import Cell, step_columns
from app.plots.layer_curves.decimation import columns_for, decimated
from app.plots.layer_curves.end_names import EndNames
from app.plots.layer_curves.lines import Bundle, LayerCurves
from app.plots.layer_curves.settings import CurvesSettings
from app.plots.layer_curves.table import curves_table
from app.plots.layer_curves.told import on_of, rows_of
from app.plots.layers.measure_words import MeasureWords
from app.plots.layers.measures import FLOWS, MeasureSeries, log10_of, recent, rises, whole
from app.plots.layers.states import TOKENS, marks_of
from app.plots.menu import PlotMenu
from app.plots.panes import Pane, axis
from app.plots.segmented.segments import Segments
from app.plots.steps.stepped import AXIS_PX, SteppedPlot
from app.plots.steps.told import chosen
from app.plots.zoomed import DECADE
from app.texts import Texts
from app.theme import Theme
from app.theme.tokens import mix
from core.numerics import Floats
from core.record.frame import Frame

BY_STATE, BY_DEPTH = "state", "depth"
SUBTITLE_PX = 200  # what the subtitle keeps beside the buttons
REACH_PX = 40  # how far from a curve it still is the one that is pointed at


class GradientCurves(SteppedPlot):
    """How each layer went on since the first step."""

    settings = CurvesSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.words = MeasureWords(self)
        self.series: MeasureSeries | None = None
        self._decades: Range = (-4.0, 0.0)  # of the whole run
        self.area = Area(self.canvas.scene)
        self.axes = Axes(self.canvas, theme, self.area)
        self.curves = LayerCurves(self.canvas, theme, self.area)
        self.changes = Changes(self.canvas, theme, self.area)
        self.cursor_line = Cursor(self.canvas, theme, self.area)
        self.segments = Segments(FLOWS, self)
        self.segments.chosen.connect(self.show_measure)
        self.put_in_corner(self.segments)
        self.retranslate()

    def show_measure(self, measure: str) -> None:
        """Show δ, the weight gradient, the signal or the update ratio."""
        self.choose(measure=measure, upright=None)

    def show_colours(self, by: str) -> None:
        """Colour the curves by the present state of their layers, or by their depth."""
        self.choose(colours=by)

    def take_settings(self) -> None:
        self.segments.show_choice(self.settings.measure)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        colours = {self.tr("Colour by state"): BY_STATE, self.tr("Colour by depth"): BY_DEPTH}
        menu.offer(colours, self.settings.colours, self.show_colours)
        if self.settings.off:
            menu.offer_switches({self.tr("All curves"): (False, partial(self.choose, off=frozenset()))})
        return menu

    def panes(self) -> tuple[Pane, ...]:
        return (Pane(self.area, self.steps, axis("upright", self._decades, DECADE)),)

    def title(self) -> str:
        return self.tr("Layers over time")

    def subtitle(self) -> str:
        if self.series is None:
            return ""
        by_state, by_depth = self.tr("coloured by the state of δ"), self.tr("stronger towards the output")
        colours = by_state if self.settings.colours == BY_STATE else by_depth
        return f"{self.texts.at_cursor(self.view)}{self.words.axis(self.settings.measure)} · {colours}"

    def readout(self, point: QPointF) -> str:
        return self.tr("click: switch this curve off or on") if self.curves.named_at(point) is not None else ""

    def told_at(self, step: int, point: QPointF) -> Told | None:
        series, place, bundle = self.series, self._place_at(point), self.curves.bundle
        if series is None or not len(series.steps) or bundle is None:
            return None
        near, on = place and place[1], on_of(len(bundle.colours), self.settings.off)
        seen, (first, last) = chosen(on, near, self.slots, self.trace.rows), series.spans[series.at(step)]
        title = f"{self.steps_of(first, last, self.settings.recent)} · {self.words.name(self.settings.measure)}"
        rows = rows_of(series, step, seen, bundle.colours, near, self.names, self.texts)
        return Told(title, rows, self.more(len(on) - len(seen)))

    def text_twin(self) -> str:
        if self.series is None or not len(self.series.steps):
            return self.empty_sentence()
        text = self.tr("From step {first} to {last}, {measure} went {courses}.")
        each = self.tr("from {start} to {end} at {layer}")
        entries, shown = self.series.low.shape[1], (int(self.series.first), self.series.seen - 1)
        begin, end = 0, -1
        if self.zoom is not None:
            shown = self.whole_steps(self.zoom)
            begin, end = (self.series.at(step) for step in shown)
        courses = [
            each.format(
                layer=self.texts.layer(entry, entries, self.names),
                start=self.texts.power(float(self.series.low[begin, entry])),
                end=self.texts.power(float(self.series.low[end, entry])),
            )
            for entry in dict.fromkeys((0, entries - 1))
        ]
        steps, ending = dict(zip(("first", "last"), (f"{step:,}" for step in shown), strict=True)), self.ending()
        line = text.format(**steps, measure=self.words.name(self.settings.measure), courses=", ".join(courses))
        return f"{line} {ending}." if ending else line

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return (step_columns(False), []) if self.series is None else curves_table(self.series, self.settings.measure)

    def slot_at(self, point: QPointF) -> int | None:
        place = self._place_at(point)
        if place is None or self.series is None or place[1] == self.series.low.shape[1] - 1:
            return None
        return place[1]

    def empty_sentence(self) -> str:
        return self.tr("Press play to see how the gradient of each layer goes on over the steps.")

    def arrange(self) -> None:
        size, rect = self.theme.size, self.canvas.rect
        self.segments.stand_beside(self.heading, size(SUBTITLE_PX))
        top = self.heading.height + size(24)
        wide, high = max(rect.width() - size(62) - self._ends.room, 20), max(rect.height() - top - size(AXIS_PX), 20)
        self.area.place(QRectF(size(62), round(top), round(wide), round(high)))

    @property
    def _ends(self) -> EndNames:
        entries = self.view.structure.entries if self.view is not None else 0
        return EndNames(self.texts, self.theme, self.layer_names, entries, self.tr("out"))

    def draw(self) -> None:
        self.arrange()
        view, frame = self.view, self.frame
        assert view is not None
        assert frame is not None
        self.series = (recent if self.settings.recent else whole)(view, self.settings.measure)
        self._show_scales(self.series)
        zeros = self._zeros(log10_of(frame, self.settings.measure))
        self.curves.off = self.settings.off
        self.curves.show_bundle(self._bundle(self.series, frame), self.tr("layer"), zeros)
        self.changes.show_changes(view.run.changes, self.tr("changed at step {step}"))
        self.cursor_line.show_view(view)

    def clear(self) -> None:
        self.series = None
        self.curves.show_bundle(None)
        self.changes.show_changes((), "")
        self.cursor_line.show_view(None)
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        self.curves.selected, self.curves.hovered = self.slots, self.slot_hovered

    def retranslate(self) -> None:
        self.segments.name(self.words.names(), self.words.hints())
        super().retranslate()

    def _press(self, point: QPointF) -> None:
        if (named := self.curves.named_at(point)) is None:
            super()._press(point)
        else:
            self.choose(off=self.settings.off ^ {named})

    def _bundle(self, series: MeasureSeries, frame: Frame) -> Bundle:
        """Up to the frame that is shown, exactly; where that is an earlier one, up to the end of the run."""
        earlier = frame.step + 2 < series.seen
        ends = series.low[-1] if earlier else log10_of(frame, self.settings.measure)
        entries, end = len(ends), float(series.seen - 1 if earlier else frame.step)
        columns = columns_for(self.area.rect.width(), entries, self.canvas.line_px)
        seen = slice(None) if self.zoom is None else window(series.steps, self.zoom)
        steps, values = decimated(series.steps[seen], series.low[seen], series.high[seen], columns)
        if seen.stop is None or seen.stop >= len(series.steps):
            steps, values = np.append(steps, end), np.column_stack((values, ends))
        if self.zoom is not None:
            steps, values = cut(steps, values, self.zoom)
            if not len(steps):  # the run has not come so far
                steps, values = np.array([end]), np.full((entries, 1), math.nan)
            ends, end = values[:, -1], float(steps[-1])
        if self.heights is not None:
            steps, values = within(steps, values, self.heights, 2 * columns)
            ends = np.where((self.heights[0] <= ends) & (ends <= self.heights[1]), ends, math.nan)
        above = rises(self.views[0].first or frame, self.settings.measure)
        return Bundle(steps, values, ends, end, self._colours(frame), self._ends.short, self._ends.full, above)

    def _colours(self, frame: Frame) -> list[str]:
        tokens, delta = self.theme.tokens, frame.log10_delta
        if self.settings.colours == BY_DEPTH:
            least = mix(tokens.ghost, tokens.text, 0.1)
            return [mix(least, tokens.text, share) for share in np.linspace(0, 1, len(delta)).tolist()]
        hidden = frame.structure.hidden
        marks = marks_of(delta, float(delta[hidden[-1]]) if hidden else math.nan)
        return [str(getattr(tokens, TOKENS[mark])) for mark in (*marks[:-1], "neutral")]

    def _zeros(self, ends: Floats) -> str:
        zero = tuple(np.flatnonzero(np.isneginf(ends)).tolist())
        where = self.texts.layers(zero, len(ends), self.names)
        return self.tr("exactly zero: {layers}").format(layers=where) if zero else ""

    def _show_scales(self, series: MeasureSeries) -> None:
        size, rect = self.theme.size, self.area.rect
        finite = np.concatenate([side[np.isfinite(side)] for side in (series.low, series.high)])
        needed = decade_range(float(finite.min()), float(finite.max())) if len(finite) else (-4.0, 0.0)
        self._decades = self.ranges.of(self.settings.measure, needed)
        lower, upper = self.heights or self._decades
        ticks = decade_ticks(lower, upper, rect.height(), size(24))
        self.axes.show_scales(
            self.axis_of_steps(series.seen), AxisScale(lower, upper, ticks, self.words.axis(self.settings.measure))
        )

    def _place_at(self, point: QPointF) -> tuple[int, int] | None:
        """The bin and the entry of the curve next to a point."""
        series, rect = self.series, self.area.rect
        if series is None or not len(series.steps) or not rect.adjusted(0, 0, 58, 0).contains(point):
            return None
        step = min(self.area.data_at(point)[0], self.area.ranges[0][1], series.seen - 1)
        index = series.at(step)
        middle = (series.low[index] + series.high[index]) / 2
        middle[[entry for entry in self.settings.off if entry < len(middle)]] = math.nan
        distance = np.abs(self.area.y(np.where(np.isfinite(middle), middle, np.nan)) - point.y())
        if not np.isfinite(distance).any():
            return None
        entry = int(np.nanargmin(distance))
        return (index, entry) if distance[entry] <= self.theme.size(REACH_PX) else None
