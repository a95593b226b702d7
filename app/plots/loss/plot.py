"""The loss over the steps, and under it the accuracy: in training, held out, and of the previous run."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

from msgspec import structs
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import LABEL_PX, Axes
from app.canvas.changes import Changes
from app.canvas.cursor import Cursor
from app.canvas.curves import Curve, Curves
from app.canvas.scales.ticks import AxisScale
from app.canvas.trace import Told
from app.plots.cells import Cell
from app.plots.heading import SEPARATOR
from app.plots.loss.lines import (
    RAW_OPACITY,
    Line,
    accuracy_lines,
    guessing_lines,
    guessing_of,
    heights,
    legend,
    loss_lines,
    scale_of,
    spikes_of,
    visible,
)
from app.plots.loss.room import GAP_PX, divided, is_narrow, left_of_curves, panes_of, right_of_curves, room_of_before
from app.plots.loss.scale import LossScale, share_scale
from app.plots.loss.settings import GUESSING, HELD_OUT, RUN, SHARES, LossSettings
from app.plots.loss.smoothing_field import smoothing_field
from app.plots.loss.spikes import NOTHING, Spikes
from app.plots.loss.table import loss_table, value_at
from app.plots.loss.told import ACCURACIES, rows_at, steps_at
from app.plots.loss.words import LossWords
from app.plots.menu import PlotMenu
from app.plots.panes import Pane
from app.plots.steps.stepped import AXIS_PX, SteppedPlot
from app.texts import Texts
from app.texts.numbers import share
from app.theme import Theme
from core.numerics import Floats
from core.record.view import View


class LossCurve(SteppedPlot):
    """Whether the network learns, and whether it learns more than its own examples."""

    settings: LossSettings = LossSettings()
    compares = True

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self._scale = LossScale()
        self.words = LossWords(texts, self)
        self.area, self.strip = Area(self.canvas.scene), Area(self.canvas.scene)
        self.axes, self.strip_axes = Axes(self.canvas, theme, self.area), Axes(self.canvas, theme, self.strip)
        self.losses = Curves(self.canvas, theme, self.area, self.strip)
        self.accuracies = Curves(self.canvas, theme, self.strip, upwards=True)
        self.changes, self.spikes = Changes(self.canvas, theme, self.area), Spikes(self.canvas, theme, self.area)
        self.cursor_lines = [Cursor(self.canvas, theme, area) for area in (self.area, self.strip)]
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        return panes_of(self.area, self.strip, self.steps, self._scale.range)

    def areas_of_steps(self) -> tuple[Area, ...]:
        return self.area, self.strip

    def title(self) -> str:
        loss = self.tr("Loss (scaled unit)") if self.view and self.view.scaled else self.tr("Loss")
        return self.tr("Loss and accuracy") if self._classifies() else loss

    def subtitle(self) -> str:
        if (frame := self.frame) is None or self.view is None:
            return ""
        when = self.texts.steps(frame.step, self.view.mean_of)
        return when if self.view.cursor is None else f"{when} · {self.words.values(frame)}"

    def readout(self, point: QPointF) -> str:
        return self.words.switch() if self._key_at(point) else ""

    def told_at(self, step: int, point: QPointF) -> Told | None:
        assert self.view is not None
        rows = list(rows_at(self.view, self.reference, self.settings, self.words, step))
        return self.listed(self.steps_of(*steps_at(self.view, self.settings, step)), rows)

    def text_twin(self) -> str:
        if self.view is None or self.view.last is None:
            return self.empty_sentence()
        frame = self.frame or self.view.last
        when, part = self.texts.sentence_of(frame.step, self.view.mean_of), self.steps_shown()
        ending = f" {self.ending()}." if self.ending() else ""
        if self.view.cursor is not None:
            return f"{part and f'{part}. '}{when}: {self.words.values(frame)}.{ending}"
        when = self.tr("{steps}, at their end").format(steps=part) if part else when
        series = {key: self.view.series(name).points for key, name in ACCURACIES.items() if self._classifies()}
        known = {key: self._last(*points) for key, points in series.items()}
        return f"{when}: {self.words.twin(self.losses.curves, self.settings.smoothing, known)}.{ending}"

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return loss_table(self.view) if self.view else ([], [])

    def empty_sentence(self) -> str:
        return self.tr("Press play to see whether the loss goes down.")

    def arrange(self) -> None:
        size, rect, pen = self.theme.size, self.canvas.rect, lettering.pen(self.theme, LABEL_PX)
        left, top = left_of_curves(self.theme, pen, share(1.0), bool(self.called)), self.heading.height + size(14)
        wide = max(rect.width() - left - self._room_for_names(), 20)
        whole = QRectF(left, top, wide, max(rect.height() - top - size(AXIS_PX), 20))
        above, below = divided(whole, pen.height * (2 if self.called else 1), size(GAP_PX))
        self.area.place(above if self._classifies() else whole)
        self.strip.place(below if self._classifies() else QRectF(left, whole.bottom(), wide, 0))

    def _room_for_names(self) -> float:
        """Beside the curves, for the widest name that this run has needed."""
        values = [each for each in (1.0, self._scale.lowest, self._scale.highest) if math.isfinite(each)]
        names = [self._named(key, self.words.short(value)) for key in (GUESSING, RUN, HELD_OUT) for value in values]
        names += [each.name for each in self.losses.curves if each.thick]
        return right_of_curves(self.theme, lettering.pen(self.theme, LABEL_PX, bold=True), names)

    def _named(self, key: str, value: str) -> str:
        """A curve with its value; the name of the run before as far as there is room."""
        pen, before = lettering.pen(self.theme, LABEL_PX), self.words.before(self.view, self.reference)
        if is_narrow(self.theme, self.canvas.rect.width()):
            return value if key == RUN else self.words.curves(before)[key]
        return self.words.named(key, value, pen.fitted(before, room_of_before(self.theme, self.canvas.rect.width())))

    def menu(self) -> PlotMenu:
        menu, off = super().menu(), self.settings.off
        axes = {self.tr("Loss from zero"): False, self.tr("Loss in powers of ten"): True}
        menu.offer(axes, self.settings.logarithmic, self.show_logarithmic)
        menu.offer_field(smoothing_field(self.settings.smoothing, self.show_smoothing, self.texts, self.theme))
        rows = {name: (key not in off, partial(self.switch, key)) for key, name in self.words.names().items()}
        menu.offer_switches(rows)
        return menu

    def show_logarithmic(self, wanted: bool) -> None:
        """Show the loss in powers of ten, or from zero where it is not too large for that."""
        self.choose(logarithmic=wanted)

    def show_smoothing(self, share: float) -> None:
        """Smooth the losses: each step keeps that share of the one before."""
        self.choose(smoothing=share)

    def switch(self, key: str) -> None:
        """Switch a curve off, or on again."""
        self.choose(off=self.settings.off ^ {key})

    def aside(self) -> str:
        told, smoothed = super().aside(), self.words.smoothed(self.settings.smoothing)
        unnamed = told and not self.settings.recent and SEPARATOR.join(self.losses.unnamed())
        return SEPARATOR.join(filter(None, (unnamed or told, told and smoothed)))

    def draw(self) -> None:
        assert self.view is not None
        self.words.scaled, steps = self.view.scaled, self._steps(self.view)
        whole = steps if self.zoom is None else self._steps(self.view, zoom=False)
        lines = loss_lines(self.view, self.reference, self.settings, (whole.lower, whole.upper))
        self._take_scale(scale_of(lines, self.settings.off, self.settings.logarithmic, guessing_of(self.view)))
        self.losses.curves = self._loss_curves(self.view, lines, whole)
        seen = RUN not in self.settings.off and self.heights is None
        self.spikes.show_spikes(spikes_of(lines[RUN], self._scale) if seen else NOTHING, self.words.outstanding)
        self.arrange()  # for the names that the curves have now
        self.accuracies.curves = self._accuracy_curves(self.view, whole) if self.strip.rect.height() else []
        ended = self.view.ended if self.view.ended is not None else math.inf
        self.losses.ended = float(ended) if steps.lower <= ended <= steps.upper else None
        self.changes.show_changes(self.view.run.changes, self.tr("changed at step {step}"))
        for line in self.cursor_lines:
            line.show_view(self.view)
        self._show_scales(self._steps(self.view))

    def clear(self) -> None:
        self.losses.curves, self.accuracies.curves, self.losses.ended = [], [], None
        self.changes.show_changes((), "")
        self.spikes.show_spikes(NOTHING, self.words.outstanding)
        for line in self.cursor_lines:
            line.show_view(None)
        for axes in (self.axes, self.strip_axes):
            axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def _classifies(self) -> bool:
        first = self.view.first if self.view else None  # the last may have left the precision
        return first is None or math.isfinite(first.accuracy)

    def _steps(self, view: View, zoom: bool = True) -> AxisScale:
        """The whole run, or its latest steps up to the one that is shown."""
        seen = view.last.step + 1 if self.settings.recent and view.last is not None else len(view)
        return self.axis_of_steps(seen, zoom)

    def _take_scale(self, scale: LossScale) -> None:
        """A part of an axis is none of an axis with another unit; plots side by side have one scale."""
        scale = scale.between(*self.ranges.beside("loss", (scale.lowest, scale.highest)))
        if self._scale.highest > 0 and scale.logarithmic != self._scale.logarithmic:
            self.amend(structs.replace(self.settings, upright=None))
        self._scale = scale

    def _loss_curves(self, view: View, lines: dict[str, Line], steps: AxisScale) -> list[Curve]:
        run, behind = lines[RUN], list[Curve]()
        if self.settings.smoothing and RUN not in self.settings.off:
            raw = replace(run.raw, values=heights(RUN, run.raw.values, self._scale), opacity=RAW_OPACITY)
            behind = [visible(raw, self.zoom, self.heights)]
        guess = guessing_lines(guessing_of(view), self._scale, (steps.lower, steps.upper))
        drawn = [(GUESSING, each) for each in guess], [(key, line.drawn) for key, line in lines.items()]
        first, rest = ([self._placed(key, each) for key, each in some] for some in drawn)
        return first + behind + rest

    def _placed(self, key: str, each: Curve) -> Curve:
        """The curve on the axis, named with its last loss."""
        name = self._named(key, self.words.short(self._last(each.steps, each.values))) if len(each.steps) else ""
        named = legend(each, key, name, self.settings.off)
        return visible(replace(named, values=heights(key, each.values, self._scale)), self.zoom, self.heights)

    def _last(self, steps: Floats, values: Floats) -> float:
        """The last value that is seen, NaN where there is none."""
        return value_at((steps, values), math.inf if self.zoom is None else self.zoom[1])

    def _accuracy_curves(self, view: View, steps: AxisScale) -> list[Curve]:
        lines = accuracy_lines(view, self.reference, self.settings, (steps.lower, steps.upper))
        last = {key: self._named(key, share(self._last(each.steps, each.values))) for key, each in lines.items()}
        off, part = self.settings.off, self.part_of(SHARES)
        return [visible(legend(each, key, last[key], off), self.zoom, part) for key, each in lines.items()]

    def _press(self, point: QPointF) -> None:
        if key := self._key_at(point):
            self.switch(key)
        else:
            super()._press(point)

    def _key_at(self, point: QPointF) -> str:
        return self.losses.key_at(point) or self.accuracies.key_at(point)

    def _show_scales(self, steps: AxisScale) -> None:
        strip, pen = self.strip.rect.height() > 0, lettering.pen(self.theme, LABEL_PX)
        bare = replace(steps, ticks=(), name="")
        named = self.area.rect.height() >= pen.width(self.tr("loss")) and not self.called  # else the names would touch
        loss, accuracy = (self.tr("loss"), self.tr("accuracy")) if named else ("", "")
        losses = self._scale.scale(loss, self.area.rect.height(), self.theme.size(26), self.heights)
        self.axes.show_scales(bare if strip else steps, losses)
        told, room = accuracy if strip else "", int(self.strip.rect.height() / pen.height)
        self.strip_axes.show_scales(steps if strip else bare, share_scale(told, room, self.part_of(SHARES)))
