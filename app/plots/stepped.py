"""Plots with an axis of steps: zoom and pan along it, by wheel, drag and keys; all of them show the same steps."""

from __future__ import annotations

import math
from typing import Self

import msgspec
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.ranges import Range
from app.canvas.ticks import AxisScale, step_axis
from app.canvas.zoom import panned, zoomed
from app.plots.heading import SEPARATOR
from app.plots.menu import PlotMenu
from app.plots.plot import Plot
from app.plots.settings import Settings
from app.plots.wishes import ShowSteps
from app.texts import Texts
from app.theme import Theme
from core.record.view import View

LAST = 1e12  # step of any run
AXIS_PX = 34  # under the area, for the numbers of the steps
NOTCH = 120.0  # of a wheel, as Qt counts
CLOSER, FURTHER = 0.8, 0.1  # per notch: so many times as much is shown; so much of what is shown goes by


class SteppedSettings(Settings, frozen=True):
    """What can be chosen where there is an axis of steps."""

    steps: Range | None = None  # the part of the run that is seen; None for all of it
    values: Range | None = None  # the part of the upright axis, in its unit

    def __post_init__(self) -> None:
        if self.steps is not None and not 0 <= self.steps[0] < self.steps[1] <= LAST:
            raise ValueError("steps go from a first one to a later one")

    def lasting(self) -> Self:
        """A zoom belongs to its run."""
        return msgspec.structs.replace(self, steps=None, values=None)


class SteppedPlot(Plot):
    """Shows a run along its steps, or the part of it that is looked at; the recent window is a part already."""

    keeps_ranges = True
    settings: SteppedSettings = SteppedSettings()
    area: Area  # above its axis of steps

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.canvas.scrolled.connect(self._scroll)
        self.canvas.pushed.connect(self._push)
        self.canvas.doubled.connect(self._double)

    @property
    def zoom(self) -> Range | None:
        """The steps that are seen, where these are not all."""
        return None if self.settings.recent else self.settings.steps

    @property
    def heights(self) -> Range | None:
        """What is seen of the upright axis, where that is not all."""
        return None if self.settings.recent else self.settings.values

    def show_steps(self, steps: Range | None) -> None:
        """See these steps, or all."""
        self.choose(steps=steps)

    def show_all_steps(self) -> None:
        """See all steps, here and in the others."""
        self._wish(None)

    def show_views(self, views: tuple[View, ...]) -> None:
        if self.settings.steps is not None and views and self.ranges.are_of_another(views[0].run):
            self.amend(msgspec.structs.replace(self.settings, steps=None))
        super().show_views(views)

    def axis_of_steps(self, seen: int, zoom: bool = True) -> AxisScale:
        """The axis of a run of so many steps, or of those that are seen."""
        room, spacing, shown = self.area.rect.width(), self.theme.size(56), self.zoom if zoom else None
        return step_axis(seen, room, spacing, self.tr("step"), self.settings.recent, shown)

    def steps_shown(self) -> str:
        """The steps that are seen, at the beginning of a sentence; nothing for all."""
        if self.zoom is None:
            return ""
        first, last = self.whole_steps(self.zoom)
        return self.tr("Steps {first} to {last}").format(first=f"{first:,}", last=f"{last:,}")

    def whole_steps(self, shown: Range) -> tuple[int, int]:
        """The first and the last recorded step of those that are seen."""
        last = max(len(self.view) - 1, 0) if self.view is not None else 0
        return min(math.ceil(shown[0]), last), min(math.floor(shown[1]), last)

    def aside(self) -> str:
        told, word = super().aside(), self.tr("zoomed")
        return f"{told}{SEPARATOR}{word}" if told and self.zoom is not None else told

    def menu(self) -> PlotMenu:
        menu = super().menu()
        if self.zoom is not None:
            menu.offer_all_steps(self.show_all_steps)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and self.zoom is not None:
            self.show_all_steps()
        else:
            super().keyPressEvent(event)

    def _scroll(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; with Shift, or across, pan."""
        if not self._is_over_steps(event.position()):
            return
        across, notches = event.angleDelta().x() / NOTCH, event.angleDelta().y() / NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(notches):
            if self.zoom is None:
                return  # whatever is around the plot may go on
            self._pan(-(across or notches) * FURTHER * (self.zoom[1] - self.zoom[0]))
        else:
            lower, upper = self.area.ranges[0]
            at = self.area.data_at(event.position())[0]
            if self.zoom is not None or notches > 0:
                self._wish(zoomed((lower, upper), at, CLOSER**notches, self._end))
        event.accept()

    def _push(self, pixels: float) -> None:
        lower, upper = self.area.ranges[0]
        self._pan(-pixels * (upper - lower) / self.area.rect.width())

    def _pan(self, steps: float) -> None:
        if self.zoom is not None:
            self._wish(panned(self.zoom, steps, self._end))

    def _double(self, point: QPointF) -> None:
        if self.zoom is not None and point.y() >= self.canvas.rect.bottom() - self.theme.size(AXIS_PX):
            self.show_all_steps()

    def _wish(self, steps: Range | None) -> None:
        if steps != self.settings.steps:
            self.show_steps(steps)
            self.wished.emit(ShowSteps(steps))

    @property
    def _end(self) -> float:
        return float(len(self.view)) if self.view is not None else 0.0

    def _is_over_steps(self, point: QPointF) -> bool:
        """In the columns of the steps, from the area down to the numbers under it."""
        rect = self.area.rect
        seen = self.begun and not self.settings.recent and not self.notice.sentence
        return seen and rect.left() <= point.x() <= rect.right() and point.y() >= rect.top()
