"""One zoom and one unit for all plots over steps, those behind tabs and those to come as well."""

from __future__ import annotations

from collections.abc import Mapping

from app.canvas.scales.ranges import Range
from app.playback.player import Player
from app.playback.times import Times
from app.plots.plot import Plot
from app.plots.steps.step_unit import STEPS, UNITS
from app.plots.steps.stepped import SteppedPlot
from app.plots.steps.traced import TracedPlot
from app.remembered.preferences import Preferences


class LinkedSteps:
    """Hands the steps that one plot shows to the others; it remembers none, for the plots know them."""

    def __init__(self, player: Player, plots: Mapping[str, Plot], preferences: Preferences) -> None:
        self._player, self._plots, self._preferences = player, plots, preferences

    @property
    def unit(self) -> str:
        """In which all axes of steps have their numbers."""
        return self._preferences.kept("step_unit", str, UNITS) or STEPS

    def measure(self, unit: str) -> None:
        """Number every axis of steps in another unit, now and at the next start."""
        self._preferences.keep("step_unit", unit)
        for plot in self._traced():
            plot.show_unit(unit, self._times)

    def show(self, steps: Range | None) -> None:
        """The same part of the run on every axis of steps that is linked."""
        for plot in self._stepped():
            if plot.waits or not plot.isVisible() or not self._has_run(plot):
                plot.show_views(self._player.views)
            plot.show_steps(steps)

    def mark(self, step: int | None) -> None:
        """A line at the step that is pointed at, in every plot over steps."""
        for plot in self._traced():
            plot.mark_step(step)

    def join(self, made: Plot) -> None:
        """Let a new plot show the steps that the others show of this run, in their unit."""
        if isinstance(made, TracedPlot):
            made.show_unit(self.unit, self._times)
        if isinstance(made, SteppedPlot) and not made.settings.linked:
            return
        for each in self._stepped():
            if isinstance(made, SteppedPlot) and self._has_run(each):
                made.show_steps(each.settings.across)
                return

    def _has_run(self, plot: Plot) -> bool:
        """Whether it has the present run, and not still one before."""
        return plot.view is not None and plot.view.run in [view.run for view in self._player.views[:1]]

    def _times(self) -> Times:
        former = self._player.former
        return self._player.time.times if former is None else former.times

    def _traced(self) -> list[TracedPlot]:
        return [plot for plot in self._plots.values() if isinstance(plot, TracedPlot)]

    def _stepped(self) -> list[SteppedPlot]:
        """Those that are linked."""
        return [plot for plot in self._plots.values() if isinstance(plot, SteppedPlot) and plot.settings.linked]
