"""Plots with areas over steps: a press or a drag there shows that step everywhere, as the time line does."""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.plots.wishes import ShowStep
from app.plots.zoomed import ZoomedPlot
from app.texts import Texts
from app.theme import Theme


class TracedPlot(ZoomedPlot):
    """Has time along an axis, and goes to the step that is pressed."""

    steps_are_wide = False  # whether a step is a column as wide as 1, and not a point

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self._pulled: Area | None = None  # along which the pointer is dragged
        self.canvas.pressed.connect(self._take_step)
        self.canvas.dragged.connect(self._pull)

    @abstractmethod
    def areas_of_steps(self) -> Sequence[Area]:
        """Those above an axis of steps."""

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

    def _take_step(self, point: QPointF) -> None:
        self._pulled = self.area_at(point)
        self._pull(point)

    def _pull(self, point: QPointF) -> None:
        if self._pulled is not None and (step := self.step_at(point, self._pulled)) is not None:
            self.wished.emit(ShowStep(step))
