"""Faults: what the program itself calls a fault of its own, though it lives on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from app.plots.plot import Plot
from app.state.player import Player
from core.wording import Reason
from tests.monkey.journal import Journal

LOOK_MS = 500
FAULT = "engine.failed"  # the code of a reason that nobody has foreseen


class Faults(QObject):
    """Hears what the player says of a run, and looks what became of the probes of every plot."""

    def __init__(self, player: Player, plots: Mapping[str, Plot], journal: Journal) -> None:
        """`plots` are those that have been made so far."""
        super().__init__(player)
        self._plots, self._journal = plots, journal
        player.failed.connect(self.hear)
        clock = QTimer(self, interval=LOOK_MS)
        clock.timeout.connect(self.look)
        clock.start()

    def hear(self, reason: Reason) -> None:
        """Why a run could not begin or go on; most of it is the doing of the hands."""
        if reason.code == FAULT:
            self._journal.fail("fault", ", ".join(f"{name}: {value}" for name, value in reason.values))

    def look(self) -> None:
        """Why a probe has no answer."""
        for plot in self._plots.values():
            failures = [plot.view.failure(probe) for probe in plot.probes()] if plot.view is not None else []
            for failure in failures:
                if failure is not None:
                    self.hear(failure.reason)
