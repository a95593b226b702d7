"""The update ratio: how far the optimizer moves each layer in one step, against how large its weights are."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.cursor import Cursor
from app.canvas.curves import Curve, Curves
from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import AxisScale, Tick, decade_range, decade_ticks
from app.canvas.trace import Row, Told
from app.plots.cells import PLACE, Cell, frame_cells, means, place, step_columns
from app.plots.layers.measures import UPDATE, recent, whole
from app.plots.layers.profile import Profile
from app.plots.layers.profile_drawing import ProfileDrawing
from app.plots.layers.slot_axis import WIDEST_CELL_PX, slot_scale, whole_slots
from app.plots.layers.states import COLD, HOT, ZERO
from app.plots.layers.strip import STRIP_PX
from app.plots.layers.update_limits import FROZEN, HEALTHY, UNSTABLE, UpdateRatioLines
from app.plots.panes import Pane, axis
from app.plots.steps.traced import TracedPlot
from app.plots.update_ratio.bars import profile_of
from app.plots.zoomed import DECADE, LAYERS
from app.texts import Texts
from app.theme import Theme
from core.diagnosis.update_ratio import median_update_ratio
from core.numerics import Floats
from core.numerics.medians import median_of_known
from core.record.frame import Frame
from core.wording import filled

LEAST = (-7.0, 0.0)  # log10; the limits are always in sight
MEDIAN_FROM_PX = 250  # of height; lower cards have no room for the median over steps
SHARE_OF_MEDIAN = 0.3
APART_PX = 22  # between the layers under the bars and the numbers of the median
NAMES_PX = 76, 230  # for the names at the right of a narrow and of a wide card
WIDE_FROM_PX = 600  # narrower cards have short names


class UpdateRatio(TracedPlot):
    """Whether each layer moves at a healthy pace."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.shown: Profile | None = None
        self._decades: Range = LEAST  # of the whole run
        self.note = ""  # what has no ratio
        self.area, self.strip = Area(self.canvas.scene), Area(self.canvas.scene)
        self.axes, self.strip_axes = Axes(self.canvas, theme, self.area), Axes(self.canvas, theme, self.strip)
        self.drawing = ProfileDrawing(self.canvas, theme, self.area)
        self.lines = UpdateRatioLines(self.canvas, theme, self.area)
        self.lines.clear_of = self.drawing.numbers
        self.median = Curves(self.canvas, theme, self.strip)
        self.median_lines = UpdateRatioLines(self.canvas, theme, self.strip)
        self.cursor_line = Cursor(self.canvas, theme, self.strip)
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        """The median under the bars is an overview of the run, and is always seen as a whole."""
        return (Pane(self.area, axis("across", self._slots, LAYERS), axis("upright", self._decades, DECADE)),)

    @property
    def _slots(self) -> Range:
        slots = self.shown.slots if self.shown is not None else 0
        return whole_slots(slots, self.area.rect.width(), self.theme.size(WIDEST_CELL_PX))

    def areas_of_steps(self) -> tuple[Area, ...]:
        return (self.strip,) if self._has_median() else ()

    def title(self) -> str:
        return self.tr("Update ratio")

    def subtitle(self) -> str:
        if self.shown is None:
            return ""
        step = self.texts.steps(self.shown.frame.step, self.view.mean_of if self.view else None)
        return " · ".join((step, self.tr("size of the update ÷ size of the weights")))

    def readout(self, point: QPointF) -> str:
        entry = self._entry_at(point)
        if entry is None or self.shown is None:
            return ""
        place, value = self.texts.layer(entry, self.shown.slots + 1, self.names), float(self.shown.values[entry])
        if entry in self.shown.frame.structure.locked:
            return self.tr("{place}: its weights are locked").format(place=place)
        if math.isnan(value):
            return self.tr("{place}: no weights to compare with").format(place=place)
        return self.tr("{place}: {ratio} of its weights in one step").format(place=place, ratio=self.texts.power(value))

    def text_twin(self) -> str:
        if self.shown is None:
            return self.empty_sentence()
        frame, marks = self.shown.frame, self.shown.marks
        ratio = median_update_ratio([frame], frame.structure.hidden)
        text = self.tr("{when}: the median update is {median} of the weights; {frozen} {frozen?layer|layers} "
                       "below {low}, {unstable} above {high}, {zero} not moving at all.")  # fmt: skip
        counts = {"frozen": marks.count(COLD), "unstable": marks.count(HOT), "zero": marks.count(ZERO)}
        when = self.texts.sentence_of(frame.step, self.view.mean_of if self.view else None)
        limits = {"low": self.texts.power(FROZEN), "high": self.texts.power(UNSTABLE)}
        line = filled(text, when=when, median=self.texts.power(ratio or 0.0), **limits, **counts)
        if ratio is None:
            line = self.tr("{when}: no layer has an update ratio.").format(when=when)
        return f"{line} {self.ending()}." if self.ending() else line

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        frame = self.shown.frame if self.shown is not None else None
        averaged = frame is not None and frame.mean_of is not None
        header = [*step_columns(averaged), *PLACE, "kind", "state", *means(["log10_update_ratio"], averaged)]
        if self.shown is None or frame is None:
            return header, []
        rows = enumerate(zip(frame.structure.kinds, self.shown.marks, self.shown.values.tolist(), strict=True))
        return header, [[*frame_cells(frame), *place(i, frame.structure.entries), *row] for i, row in rows]

    def slot_at(self, point: QPointF) -> int | None:
        entry = self._entry_at(point)
        return None if self.shown is None or entry == self.shown.slots else entry

    def empty_sentence(self) -> str:
        return self.tr("Press play to see how far each step moves the weights of each layer.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(20)
        self.axes.drop, below = size(STRIP_PX), size(STRIP_PX + 40)
        named = size(NAMES_PX[0] if self._narrow else NAMES_PX[1])  # not measured: a file's font is another one
        wide, high = max(rect.width() - size(62) - named, 20), max(rect.height() - top - below, 20)
        strip = high * SHARE_OF_MEDIAN if self._has_median() else 0.0
        self.area.place(QRectF(size(62), top, wide, high - (strip + size(APART_PX) if strip else 0)))
        self.strip.place(QRectF(size(62), rect.height() - size(34) - strip, wide, strip))

    def draw(self) -> None:
        frame, view = self.frame, self.view
        assert frame is not None
        assert view is not None
        last = view.last if view.last is not frame else None
        self.arrange()
        self.shown = profile_of(frame, last)
        self._show_scales(self.shown)
        self.drawing.show_profile(self.shown, None)
        self.note = self._unmeasured(frame)
        bare = self._has_median() or self.note
        sides = ("", "") if bare else (self.tr("layer: input side"), self.tr("output side"))
        self.drawing.write("", "", sides, self.note)
        self.lines.names = self._names()
        self._show_median()

    def clear(self) -> None:
        self.shown = None
        self.drawing.show_profile(None, None)
        self.lines.names, self.median_lines.names, self.median.curves = {}, {}, []
        self.cursor_line.show_view(None)
        for axes in (self.axes, self.strip_axes):
            axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        self.drawing.selected, self.drawing.hovered = self.slots, self.slot_hovered

    @property
    def _narrow(self) -> bool:
        return self.canvas.rect.width() < self.theme.size(WIDE_FROM_PX)

    def _has_median(self) -> bool:
        return self.canvas.rect.height() >= self.theme.size(MEDIAN_FROM_PX)

    def _names(self) -> dict[float, str]:
        if self._narrow:
            return {UNSTABLE: self.tr("unstable"), HEALTHY: self.tr("healthy"), FROZEN: self.tr("frozen")}
        names = {
            UNSTABLE: self.tr("above {limit}: unstable"),
            HEALTHY: self.tr("about {limit}: a healthy rule of thumb"),
            FROZEN: self.tr("below {limit}: frozen"),
        }
        return {limit: name.format(limit=self.texts.power(limit)) for limit, name in names.items()}

    def _median_name(self, value: float) -> str:
        text = self.texts.power(value)
        return text if self._narrow else self.tr("median {value}").format(value=text)

    def _show_scales(self, shown: Profile) -> None:
        size = self.theme.size
        finite = shown.finite
        needed = decade_range(float(finite.min()), float(finite.max())) if len(finite) else LEAST
        self._decades = self.ranges.of(UPDATE, (min(needed[0], LEAST[0]), max(needed[1], LEAST[1])))
        lower, upper = self.heights or self._decades
        ticks = decade_ticks(lower, upper, self.area.rect.height(), size(24))
        ends = self.part_of("across") or self._slots
        across = slot_scale(shown.slots, self.area.rect.width(), size(24), self.tr("out"), ends, self.layer_names)
        if self._has_median():  # then there is no line for the name of the axis
            across = replace(across, ticks=self._with_place(across.ticks))
        self.axes.show_scales(across, AxisScale(lower, upper, ticks, self.tr("update ratio")))

    def _with_place(self, ticks: tuple[Tick, ...]) -> tuple[Tick, ...]:
        """The first number says what it is the number of."""
        if not ticks or not ticks[0].text.isdigit():
            return ticks
        return replace(ticks[0], text=self.texts.layer(int(ticks[0].text) - 1)), *ticks[1:]

    def _unmeasured(self, frame: Frame) -> str:
        """Nothing can be said of weights that are all zero; those that are locked make no updates."""
        zero = set(frame.structure.hidden).difference(frame.structure.locked)
        none = tuple(slot for slot in sorted(zero) if math.isnan(frame.log10_update_ratio[slot]))
        where = self.texts.layers(none, frame.structure.entries, self.names)
        return self.tr("no ratio, all weights are zero: {layers}").format(layers=where) if none else ""

    def _show_median(self) -> None:
        """The median over the hidden layers, over the steps, under the bars."""
        view = self.view
        assert view is not None
        if not self._has_median():
            self.median.curves, self.median_lines.names = [], {}
            self.strip_axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))
            return
        steps, values, seen = self._median_series()
        lower, upper = self._decades
        across = self.axis_over(self.strip, seen)
        ticks = decade_ticks(lower, upper, self.strip.rect.height(), self.theme.size(20))
        self.strip_axes.show_scales(across, AxisScale(lower, upper, ticks))
        there = np.isfinite(values)
        name = self._median_name(float(values[there][-1])) if there.any() else ""
        self.median.curves = [Curve(steps[there], values[there], "accent", name)]
        self.median_lines.names = {HEALTHY: ""}
        self.cursor_line.show_view(view)

    def _median_series(self) -> tuple[Floats, Floats, int]:
        view = self.view
        assert view is not None
        series = (recent if self.settings.recent else whole)(view, UPDATE)
        hidden = list(view.structure.hidden)
        rows = (series.low[:, hidden] + series.high[:, hidden]) / 2
        known = ~np.isnan(rows).all(axis=1) if hidden else np.zeros(len(rows), bool)
        return series.steps[known], median_of_known(rows[known].T) if known.any() else np.zeros(0), series.seen

    def told_at(self, step: int, point: QPointF) -> Told | None:
        each = self.median.curves[0] if self.median.curves else None
        if each is None or not len(each.steps):
            return None
        index = max(int(np.searchsorted(each.steps, step, "right")) - 1, 0)
        row = Row(self.tr("median over the layers"), self.texts.power(float(each.values[index])), each.colour)
        return Told(" · ".join((self.steps_of(step, step), self.tr("update ratio"))), [row])

    def _entry_at(self, point: QPointF) -> int | None:
        at = self.drawing.geometry
        inside = self.area.rect.top() <= point.y() <= self.area.rect.bottom() + self.theme.size(STRIP_PX)
        return at.entry_at(point.x()) if at and inside else None
