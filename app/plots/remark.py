"""What must not be missed in the head of a plot, before its subtitle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from app.plots.plot import Plot


def remark(plot: Plot) -> str:
    """How the run ended, what could not be measured, or that what is seen is not of the earlier step that is shown."""
    if (ending := plot.ending()) or plot.notice.sentence:
        return ending
    if failures := failed(plot):
        return failures[0]
    cursor = plot.view.cursor if plot.view is not None else None
    if cursor is None or plot.step_seen in (None, cursor):
        return ""
    nearest = QCoreApplication.translate("Plot", "nearest recorded: step {step}")
    return nearest.format(step=f"{plot.step_seen:,}")


def failed(plot: Plot) -> list[str]:
    """For every probe of a plot that failed, why."""
    failures = [] if plot.view is None else [plot.view.failure(probe) for probe in plot.probes()]
    reasons = [plot.texts.reason(each.reason) for each in failures if each is not None]
    return [QCoreApplication.translate("Plot", "This could not be measured: {}").format(each) for each in reasons]


def draw_or_say(plot: Plot) -> None:
    """Draw the view; where all failed that the plot asks, say so in place of the picture, and else in the head."""
    failures = failed(plot)
    if failures and len(failures) == len(plot.probes()):
        plot.clear()
        plot.notice.sentence = failures[0]
    else:
        plot.draw()


def unseen(plot: Plot) -> str:
    """What to do where no probe had answered before a run ended; nothing while answers may still come."""
    if plot.view is not None and plot.view.closed:
        return QCoreApplication.translate("Plot", "This was not in sight while the run went on, and the run is over.")
    if not plot.ending():
        return ""
    return QCoreApplication.translate("Plot", "This was not in sight before the run ended: reset, and step to see it.")
