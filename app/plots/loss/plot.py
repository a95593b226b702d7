"""The loss over the steps, and under it the accuracy: in training, held out, and of the previous run."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import LABEL_PX, Axes
from app.canvas.changes import Changes
from app.canvas.cursor import Cursor
from app.canvas.curves import Curve, Curves, curve
from app.canvas.ticks import AxisScale, Tick
from app.canvas.zoom import cut
from app.plots.cells import Cell
from app.plots.loss.room import GAP_PX, divided, left_of_curves, right_of_curves
from app.plots.loss.scale import LossScale
from app.plots.loss.table import loss_table, value_at
from app.plots.stepped import AXIS_PX, SteppedPlot
from app.texts import Texts
from app.theme import Theme
from core.components.component import key
from core.components.losses import CrossEntropy
from core.numerics import Floats
from core.record.frame import Frame
from core.record.store import WINDOW
from core.record.view import View


class LossCurve(SteppedPlot):
    """Whether the network learns, and whether it learns more than its own examples."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self._scale = LossScale()
        self._scale_of: View | None = None  # the run to which the scale belongs
        self.area, self.strip = Area(self.canvas.scene), Area(self.canvas.scene)
        self.axes, self.strip_axes = Axes(self.canvas, theme, self.area), Axes(self.canvas, theme, self.strip)
        self.losses, self.accuracies = Curves(self.canvas, theme, self.area), Curves(self.canvas, theme, self.strip)
        self.changes = Changes(self.canvas, theme, self.area)
        self.cursor_lines = [Cursor(self.canvas, theme, area) for area in (self.area, self.strip)]
        self.retranslate()

    def title(self) -> str:
        return self.tr("Loss and accuracy") if self._classifies() else self.tr("Loss")

    def subtitle(self) -> str:
        frame = self.frame
        if frame is None or self.view is None:
            return ""
        when = self.texts.steps(frame.step, self.view.mean_of)
        return when if self.view.cursor is None else f"{when} · {self._values(frame)}"

    def readout(self, point: QPointF) -> str:
        if self.view is None or not self.area.rect.left() <= point.x() <= self.area.rect.right():
            return ""
        step = self.area.data_at(point)[0]
        if step >= len(self.view):
            return ""
        recent, view = self.settings.recent, self.view
        series = [self._series(view, name) if recent else view.series(name).points for name in ("loss", "accuracy")]
        loss, accuracy = (value_at(each, step) for each in series)
        text = self.tr("step {step}: loss {loss}").format(step=f"{math.floor(step):,}", loss=self._short(loss))
        return text + (f", {_percent(accuracy)}" if math.isfinite(accuracy) else "")

    def text_twin(self) -> str:
        if self.view is None or self.view.last is None:
            return self.empty_sentence()
        frame = self.frame or self.view.last
        when, part = self.texts.sentence_of(frame.step, self.view.mean_of), self.steps_shown()
        ending = f" {self.ending()}." if self.ending() else ""
        if self.view.cursor is not None:
            return f"{part and f'{part}. '}{when}: {self._values(frame)}.{ending}"
        when = self.tr("{steps}, at their end").format(steps=part) if part else when
        losses = ", ".join(each.name for each in self.losses.curves if each.name)
        told = [self.tr("loss ({values})").format(values=losses)]
        shares = {self.tr("this run"): "accuracy", self.tr("held out"): "test_accuracy"}
        known = (
            {name: self._last(*self.view.series(column).points) for name, column in shares.items()}
            if self._classifies()
            else {}
        )
        if accuracies := [f"{name} {_percent(value)}" for name, value in known.items() if math.isfinite(value)]:
            told.append(self.tr("accuracy ({values})").format(values=", ".join(accuracies)))
        return f"{when}: {'; '.join(told)}.{ending}"

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return loss_table(self.view) if self.view else ([], [])

    def empty_sentence(self) -> str:
        return self.tr("Press play to see whether the loss goes down.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(14)
        pen = lettering.pen(self.theme, LABEL_PX)
        left = left_of_curves(self.theme, pen, _percent(1.0))
        wide = max(rect.width() - left - self._room_for_names(), 20)
        whole = QRectF(left, top, wide, max(rect.height() - top - size(AXIS_PX), 20))
        above, below = divided(whole, pen.height, size(GAP_PX))
        self.area.place(above if self._classifies() else whole)
        self.strip.place(below if self._classifies() else QRectF(left, whole.bottom(), wide, 0))

    def _room_for_names(self) -> float:
        """Beside the curves, for the widest name that this run has needed."""
        templates = self.tr("this run {value}"), self.tr("held out {value}"), self.tr("previous {value}")
        values = [self._short(each) for each in (1.0, self._scale.lowest, self._scale.highest) if math.isfinite(each)]
        chance = self.tr("chance: ln {classes}").format(classes=100)
        names = [chance, *(name.format(value=value) for name in templates for value in values)]
        return right_of_curves(self.theme, lettering.pen(self.theme, LABEL_PX, bold=True), names)

    def draw(self) -> None:
        assert self.view is not None
        steps = self._steps(self.view)
        whole = steps if self.zoom is None else self._steps(self.view, zoom=False)
        self.losses.curves = self._loss_curves(self.view, whole)
        self.arrange()  # for the names that the curves have now
        self.accuracies.curves = self._accuracy_curves(self.view, whole) if self.strip.rect.height() else []
        ended = self.view.ended
        self.losses.ended = float(ended) if ended is not None and steps.lower <= ended <= steps.upper else None
        self.changes.show_changes(self.view.run.changes, self.tr("changed at step {step}"))
        for line in self.cursor_lines:
            line.show_view(self.view)
        self._show_scales(self._steps(self.view))

    def clear(self) -> None:
        self.losses.curves, self.accuracies.curves, self.losses.ended = [], [], None
        self.changes.show_changes((), "")
        for line in self.cursor_lines:
            line.show_view(None)
        for axes in (self.axes, self.strip_axes):
            axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def _classifies(self) -> bool:
        last = self.view.last if self.view else None
        return last is not None and math.isfinite(last.accuracy)

    def _steps(self, view: View, zoom: bool = True) -> AxisScale:
        """The whole run, or its latest steps up to the one that is shown."""
        last, recent = view.last, self.settings.recent
        seen = last.step + 1 if recent and last is not None else len(view)
        return self.axis_of_steps(seen, zoom)

    def _series(self, view: View, name: str) -> tuple[Floats, Floats]:
        """Of the whole run, peaks and all, or step by step of the recent window."""
        if not self.settings.recent:
            return view.envelope(name) if name == "loss" else view.series(name).points
        frames = view.recent(WINDOW)
        return np.array([float(frame.step) for frame in frames]), np.array([getattr(frame, name) for frame in frames])

    def _loss_curves(self, view: View, steps: AxisScale) -> list[Curve]:
        first, end = steps.lower, steps.upper
        comparable = self.reference is not None and self.reference.loss_kind == view.loss_kind
        reference = []
        if self.reference and comparable:
            reference = [curve(self.reference.envelope("loss"), "faint", end, True, first)]
        series = (view.series("test_loss").points, "text"), (self._series(view, "loss"), "accent")
        own = [curve(each, colour, end, first=first) for each, colour in series]
        self._grow(view, own, reference)
        previous = [self._placed(each, self.tr("previous {value}")) for each in reference]
        names = (self.tr("held out {value}"), self.tr("this run {value}"))
        named = [self._placed(each, name) for each, name in zip(own, names, strict=True)]
        return self._chance(view, steps) + previous + named

    def _grow(self, view: View, own: list[Curve], reference: list[Curve]) -> None:
        goes_on = self._scale_of is view.run and not self.settings.recent
        scale = self._scale if goes_on else LossScale()
        for each in own:
            scale = scale.holding(each.values)
        for each in reference:
            scale = scale.beside(each.values)
        self._scale, self._scale_of = scale, view.run

    def _placed(self, each: Curve, name: str) -> Curve:
        """The curve on the axis, named with its last loss."""
        if not len(each.values):
            return each
        text = name.format(value=self._short(self._last(each.steps, each.values)))
        return self._part(replace(each, values=self._scale.placed(each.values), name=text))

    def _part(self, each: Curve) -> Curve:
        """As far as it is seen."""
        if self.zoom is None:
            return each
        steps, values = cut(each.steps, each.values, self.zoom)
        return replace(each, steps=steps, values=values, name=each.name if len(steps) else "")

    def _last(self, steps: Floats, values: Floats) -> float:
        """The last value that is seen, NaN where there is none."""
        return value_at((steps, values), math.inf if self.zoom is None else self.zoom[1])

    def _values(self, frame: Frame) -> str:
        """Loss and accuracy of one step; the names of the curves have those of the latest."""
        text = self.tr("loss {loss}").format(loss=self._short(frame.loss))
        return text + (f", {_percent(frame.accuracy)}" if math.isfinite(frame.accuracy) else "")

    def _short(self, loss: float) -> str:
        return self.texts.fixed(loss, 2) if 0.01 <= abs(loss) < 100 else self.texts.number(loss)

    def _chance(self, view: View, steps: AxisScale) -> list[Curve]:
        """The cross entropy of guessing among classes is the logarithm of their number: a guide line, if in sight."""
        classes = view.structure.units[-1]
        if view.loss_kind != key(CrossEntropy) or classes < 2:
            return []
        height = self._scale.placed(np.full(2, math.log(classes)))
        name = self.tr("chance: ln {classes}").format(classes=classes)
        line = Curve(np.array([steps.lower, steps.upper], float), height, "ghost", name)
        return [self._part(line)] if np.isfinite(height).all() else []

    def _accuracy_curves(self, view: View, steps: AxisScale) -> list[Curve]:
        first, end = steps.lower, steps.upper
        reference = (
            [curve(self.reference.series("accuracy").points, "faint", end, True, first)] if self.reference else []
        )
        series = (view.series("test_accuracy").points, "text"), (self._series(view, "accuracy"), "accent")
        own = [curve(each, colour, end, first=first) for each, colour in series]
        every = [each for each in reference + own if len(each.values)]
        return [self._part(replace(each, name=_percent(self._last(each.steps, each.values)))) for each in every]

    def _show_scales(self, steps: AxisScale) -> None:
        strip, pen = self.strip.rect.height() > 0, lettering.pen(self.theme, LABEL_PX)
        bare = replace(steps, ticks=(), name="")
        named = self.area.rect.height() >= pen.width(self.tr("loss"))  # else the two names would touch
        loss, accuracy = (self.tr("loss"), self.tr("accuracy")) if named else ("", "")
        losses = self._scale.scale(loss, self.area.rect.height(), self.theme.size(26))
        self.axes.show_scales(bare if strip else steps, losses)
        roomy = self.strip.rect.height() >= 2 * pen.height
        shares = ((0.0, 0.5, 1.0) if roomy else (0.0, 1.0)) if strip else ()
        percents = tuple(Tick(share, _percent(share)) for share in shares)
        self.strip_axes.show_scales(steps if strip else bare, AxisScale(0.0, 1.0, percents, accuracy if strip else ""))


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
