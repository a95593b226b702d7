"""The unit of an axis of steps: the steps themselves, epochs, or the time in which this window made them."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject

from app.canvas.scales.ticks import AxisScale
from app.canvas.scales.units import with_epochs, with_times
from app.playback.times import Times
from app.texts import Texts
from core.record.view import View

STEPS, EPOCHS, SECONDS = UNITS = "steps", "epochs", "seconds"
FEWEST = 2  # ticks


class StepUnit(QObject):
    """Numbers an axis, and says when a step was; where that is not known, steps say enough."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self.name = STEPS
        self.times: Callable[[], Times] = Times  # of the live run; at first those of none, which tell of no step

    def names(self) -> dict[str, str]:
        """What there is to choose from, in a menu."""
        return {self.tr("Axes in steps"): STEPS, self.tr("Axes in epochs"): EPOCHS, self.tr("Axes in seconds"): SECONDS}

    def keep(self, unit: StepUnit) -> None:
        """The same unit and the same run for good: another one may begin meanwhile."""
        times = unit.times()
        self.name, self.times = unit.name, lambda: times

    def axis(self, steps: AxisScale, view: View | None, room: float) -> AxisScale:
        """An axis of the steps of a run with its numbers in this unit, for so many of which there is room."""
        count = max(int(room), FEWEST)
        if view is not None and self.name == EPOCHS and view.structure.task.rows:
            return with_epochs(steps, view.structure.task.steps_per_epoch, count, self.tr("epoch"))
        if view is not None and self.name == SECONDS:
            return self._in_time(steps, len(view) - 1, count)
        return steps

    def moment(self, step: int, view: View | None) -> str:
        """When a step was, in words; nothing where the unit is that of steps."""
        if self.name == EPOCHS and view is not None:
            return self._texts.epoch(view.structure.task.epochs(step))
        passed = self.times().at(step) if self.name == SECONDS else None
        return self._texts.passed(passed) if passed is not None else ""

    def _in_time(self, steps: AxisScale, last: int, count: int) -> AxisScale:
        """Ticks as far as the run has come: nobody knows when a later step will be."""
        times = self.times()
        first = times.at(math.ceil(steps.lower)) if steps.lower > 0 else 0.0  # the first step took its time, too
        end = times.at(min(math.floor(steps.upper), last))
        names = self.tr("training time (s)"), self.tr("training time (min)"), self.tr("training time (h)")
        return with_times(steps, (first or 0.0, end or 0.0), times.step_at, count, names)
