"""Plots with an axis of steps: all of them show the same part of the run, but those that are not linked."""

from __future__ import annotations

import math
from collections.abc import Sequence

from app.canvas.area import Area
from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import AxisScale
from app.canvas.scales.zoom import NARROWEST
from app.plots.menu import PlotMenu
from app.plots.panes import Axis
from app.plots.steps.traced import TracedPlot
from app.plots.wishes import ShowSteps
from app.plots.zoomed import AXIS_PX, ZoomedSettings

__all__ = ["AXIS_PX", "SteppedPlot", "SteppedSettings"]


class SteppedSettings(ZoomedSettings, frozen=True):
    """What can be chosen where there is an axis of steps."""

    linked: bool = True  # whether the other axes of steps show the same

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.across is not None and self.across[0] < 0:
            raise ValueError("there is no step before the first")


class SteppedPlot(TracedPlot):
    """Shows a run along its steps, or the part of it that is looked at."""

    settings: SteppedSettings = SteppedSettings()
    area: Area  # above its axis of steps

    @property
    def zoom(self) -> Range | None:
        """The steps that are seen, where these are not all."""
        return self.part_of("across")

    @property
    def steps(self) -> Axis:
        """The axis of the steps of the run."""
        return Axis("across", (0.0, float(len(self.view)) if self.view is not None else 0.0), NARROWEST)

    def areas_of_steps(self) -> Sequence[Area]:
        return (self.area,)

    def see(self, **parts: Range | None) -> None:
        before = self.settings.across
        super().see(**parts)
        if self.settings.across != before:
            self._tell()

    def show_steps(self, steps: Range | None) -> None:
        """See these steps, or all."""
        self.choose(across=steps)

    def show_linked(self, linked: bool) -> None:
        """Show the same steps as the others, or steps of its own."""
        self.choose(linked=linked)
        self._tell()

    def axis_of_steps(self, seen: int, zoom: bool = True) -> AxisScale:
        """The axis of a run of so many steps, or of those that are seen."""
        return self.axis_over(self.area, seen, self.zoom if zoom else None)

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

    def menu(self) -> PlotMenu:
        menu = super().menu()
        linked = self.settings.linked
        rows = {self.tr("Same steps as in the other plots"): True, self.tr("Steps of its own"): False}
        menu.offer(rows, linked, self.show_linked)
        return menu

    def _tell(self) -> None:
        if self.settings.linked:
            self.wished.emit(ShowSteps(self.settings.across))
