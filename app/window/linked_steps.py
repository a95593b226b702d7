"""Linked steps: every plot with an axis of steps shows the same part of the run, those to come included."""

from __future__ import annotations

from collections.abc import Mapping

from app.canvas.ranges import Range
from app.plots.plot import Plot
from app.plots.stepped import SteppedPlot
from app.state.player import Player


class LinkedSteps:
    """Who zooms one of them zooms all."""

    def __init__(self, plots: Mapping[str, Plot], player: Player) -> None:
        """`plots`: those that have been made, by name; more may come."""
        self._plots, self._player = plots, player

    def show(self, steps: Range | None) -> None:
        """The same steps on every axis; None is all of them."""
        for plot in self._stepped():
            if not plot.isVisible():
                plot.show_views(self._player.views)  # it may still have a run before this one
            plot.show_steps(steps)

    def join(self, made: Plot) -> None:
        """Let a new plot show the steps that the others show of this run."""
        runs = [view.run for view in self._player.views[:1]]
        for each in self._stepped():
            if isinstance(made, SteppedPlot) and each.view is not None and each.view.run in runs:
                made.show_steps(each.settings.steps)
                return

    def _stepped(self) -> list[SteppedPlot]:
        return [plot for plot in self._plots.values() if isinstance(plot, SteppedPlot)]
