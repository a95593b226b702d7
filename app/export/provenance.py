"""What a picture or a table of a plot says of the run that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import qVersion

from app.plots.plot import Plot
from core.experiment.provenance import Provenance, versions


def step_of(plot: Plot) -> int | None:
    """The step of what is drawn: that of the probe's answer, where there is one; None without a run."""
    if plot.step_seen is not None:
        return plot.step_seen
    return plot.frame.step if plot.frame is not None else None


def said_of_table(plot: Plot, name: str) -> str:
    """Of the numbers of the plot of that name; the same run always says the same."""
    return _said(plot, name, versions(), "")


def said_of_picture(plot: Plot, name: str) -> str:
    """Of a picture, which is drawn with Qt and at a time."""
    return _said(plot, name, versions(qt=qVersion()), datetime.now().astimezone().isoformat(timespec="seconds"))


def _said(plot: Plot, name: str, made_with: Mapping[str, str], time: str) -> str:
    """Nothing of a run that was not made here, and where there is none."""
    view = plot.view
    if view is None or view.experiment is None:
        return ""
    mean_of = view.mean_of if plot.step_seen is None else None
    return Provenance(
        experiment=view.experiment,
        plot=name,
        step=step_of(plot),
        mean_of=(mean_of[0], mean_of[-1]) if mean_of else None,
        changed_at=view.changes,
        versions=made_with,
        time=time,
    ).text()
