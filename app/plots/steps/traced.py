"""Plots with areas over steps: a press goes to that step, and the step under the pointer is marked in all of them."""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Self

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import AxisScale, step_axis
from app.canvas.trace import Row, Told, Trace
from app.playback.times import Times
from app.plots.menu import PlotMenu
from app.plots.steps.step_unit import StepUnit
from app.plots.wishes import MeasureSteps, PointAtStep, ShowStep
from app.plots.zoomed import ZoomedPlot
from app.texts import Texts
from app.theme import Theme
from core.record.view import View

APART_PX = 56  # from one number to the next


class TracedPlot(ZoomedPlot):
    """Has time along an axis, and tells of each step what every curve was there."""

    steps_are_wide = False  # whether a step is a column as wide as 1, and not a point

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.trace = Trace(self.canvas, theme)
        self.unit = StepUnit(texts, self)
        self._pulled: Area | None = None  # along which the pointer is dragged
        self.canvas.pressed.connect(self._take_step)
        self.canvas.dragged.connect(self._pull)

    @abstractmethod
    def areas_of_steps(self) -> Sequence[Area]:
        """Those above an axis of steps."""

    @abstractmethod
    def told_at(self, step: int, point: QPointF) -> Told | None:
        """What every curve was at a step, of which it is sure that it was recorded."""

    def mark_step(self, step: int | None) -> None:
        """A line at that step, or none: over the picture, which stays as it is."""
        self.trace.show_step(step, self.areas_of_steps(), 0.5 * self.steps_are_wide)

    def show_unit(self, unit: str, times: Callable[[], Times]) -> None:
        """Number the steps in that unit; `times`: those of the run that is live."""
        self.unit.times = times
        if unit != self.unit.name:
            self.unit.name = unit
            self._renew(self.redraw)

    def follow(self, plot: Self) -> None:
        self.unit.keep(plot.unit)
        super().follow(plot)

    def show_views(self, views: tuple[View, ...]) -> None:
        super().show_views(views)
        self._trace_at_rest()

    def retranslate(self) -> None:
        super().retranslate()
        self._trace_at_rest()

    def say_read(self) -> None:
        """What is under the pointer stands beside it, so that little is painted anew."""
        said = self.heading.said
        if not self.renewal.outdated:
            self.canvas.attempt(self._say)
        if self.heading.said != said:
            self.canvas.repaint()
        self._trace()

    def steps_of(self, first: float, last: float, mean: bool = True) -> str:
        """The step, or the steps, of which something is told; then when that was, in the unit of the axis."""
        words = self.tr("steps {first}–{last}").format(first=f"{int(first):,}", last=f"{int(last):,}")
        if last <= first or mean:
            words = self.texts.steps(int(first), range(int(first), int(last) + 1) if last > first else None)
        return " · ".join(filter(None, (words, self.unit.moment(int(last), self.view))))

    def axis_over(self, area: Area, seen: int, shown: Range | None = None) -> AxisScale:
        """Under an area the axis of a run of so many steps, or of those that are shown, in the chosen unit."""
        room, spacing = area.rect.width(), self.theme.size(APART_PX)
        steps = step_axis(seen, room, spacing, self.tr("step"), self.settings.recent, shown)
        return self.unit.axis(steps, self.view, room / spacing)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        menu.offer(self.unit.names(), self.unit.name, self._measure)
        return menu

    def readout(self, point: QPointF) -> str:
        return ""  # what is under the pointer stands beside it

    def listed(self, title: str, rows: Sequence[Row]) -> Told:
        """As many rows as there is room for."""
        most = self.trace.rows
        return Told(title, rows[:most], self.more(len(rows[most:])))

    def more(self, count: int) -> str:
        """How many are left out."""
        return self.tr("… {count} more").format(count=f"{count:,}") if count else ""

    def step_at(self, point: QPointF, area: Area) -> int | None:
        """The recorded step that stands nearest to a point; None while there is none."""
        if self.view is None or not len(self.view):
            return None
        lower, upper = area.ranges[0]
        at = min(max(area.data_at(point)[0], lower), upper)
        return min(max(math.floor(at) if self.steps_are_wide else round(at), 0), len(self.view) - 1)

    def area_at(self, point: QPointF) -> Area | None:
        """The area over steps that a point is in."""
        if not self.begun or self.notice.sentence:
            return None
        return next((area for area in self.areas_of_steps() if area.rect.contains(point)), None)

    def _measure(self, unit: str) -> None:
        self.wished.emit(MeasureSteps(unit))

    def _trace_at_rest(self) -> None:
        """The axis may go by under a pointer that rests; without one, the line is that of another plot."""
        if self.pointer is not None:
            self._trace()

    def _trace(self) -> None:
        """Tell of the step under the pointer, and mark it everywhere."""
        area = None if self.pointer is None else self.area_at(self.pointer)
        step = None
        if area is not None and self.pointer is not None:
            beyond = self.view is not None and area.data_at(self.pointer)[0] > len(self.view)
            step = None if beyond else self.step_at(self.pointer, area)
        told = None if step is None or self.pointer is None else self.told_at(step, self.pointer)
        self.trace.show_told(told, self.pointer)
        if step != self.trace.step:
            self.mark_step(step)
            self.wished.emit(PointAtStep(step))

    def _take_step(self, point: QPointF) -> None:
        self._pulled = self.area_at(point)
        self._pull(point)

    def _pull(self, point: QPointF) -> None:
        if self._pulled is not None and (step := self.step_at(point, self._pulled)) is not None:
            self.wished.emit(ShowStep(step))
