"""What must not be missed in the head of a plot, before its subtitle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from app.plots.plot import Plot


def remark(plot: Plot) -> str:
    """How the run ended, or that what a probe has seen is not of the earlier step that is shown."""
    cursor = plot.history.cursor if plot.history is not None else None
    if plot.ending() or cursor is None or plot.step_seen in (None, cursor):
        return plot.ending()
    return QCoreApplication.translate("Plot", "nearest recorded:")


def unseen(plot: Plot) -> str:
    """What to do where no probe had answered before a run ended; nothing while answers may still come."""
    if not plot.ending():
        return ""
    return QCoreApplication.translate("Plot", "This was not in sight before the run ended: reset, and step to see it.")
