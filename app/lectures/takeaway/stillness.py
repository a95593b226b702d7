"""Stillness: whether all that a scene shows has come, so that it can be kept."""

from __future__ import annotations

from collections.abc import Iterable

from app.lectures.scene_run import SceneRun
from app.plots.plot import Plot
from core.probes.probe import Probe
from core.record.view import View


def is_through(run: SceneRun, steps: int) -> bool:
    """Whether a run has as many steps as the scene has, or ended before in an overflow."""
    return run.player.ended or run.steps >= max(steps, 1)


def is_told(plots: Iterable[Plot]) -> bool:
    """Whether these plots, as far as they are seen, know the end of their run, and all that they ask of it."""
    return all(_is_told(plot) for plot in plots if plot.isVisible())


def _is_told(plot: Plot) -> bool:
    view = plot.view
    if plot.renewal.outdated or (view is None and not plot.runless):
        return False
    return view is None or all(_is_answered(view, probe) for probe in plot.probes())


def _is_answered(view: View, probe: Probe) -> bool:
    """In the step in which a run ends, most have no answer; then that of the step before will do."""
    if view.failure(probe) is not None or (view.ended is not None and not probe.outlives_overflow):
        return True
    step = view.told_of(probe)
    return step is not None and step >= len(view) - 1
