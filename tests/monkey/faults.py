"""Faults: what the program itself calls a fault of its own, and engines that nobody has killed, though it lives on."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, QTimer

from app.playback.player import Player
from app.plots.plot import Plot
from core.wording import Reason
from tests.monkey.journal import Journal

LOOK_MS = 500
FAULT = "engine.failed"  # the code of a reason that nobody has foreseen
DEATHS = ("engine.stopped", "engine.stopped_again")


class Faults(QObject):
    """Hears what the player says of a run, and looks what became of the probes of every plot."""

    def __init__(
        self, player: Player, plots: Mapping[str, Plot], journal: Journal, killed: Collection[int] = ()
    ) -> None:
        """`plots` are those that have been made so far, `killed` the engines that hands have ended so far."""
        super().__init__(player)
        self._player, self._plots, self._journal, self._killed = player, plots, journal, killed
        self._present = self._former = player.engine_pid
        player.spoke_again.connect(self.greet)
        player.failed.connect(self.hear)
        clock = QTimer(self, interval=LOOK_MS)
        clock.timeout.connect(self.look)
        clock.start()

    def hear(self, reason: Reason) -> None:
        """Why a run could not begin or go on; most of it is the doing of the hands."""
        if reason.code == FAULT:
            self._journal.fail("fault", ", ".join(f"{name}: {value}" for name, value in reason.values))
        elif reason.code in DEATHS and self._former not in self._killed:
            self._journal.fail("fault", f"the engine {self._former} ended by itself")

    def greet(self) -> None:
        """The engine, or another in its place."""
        if self._player.engine_pid != self._present:
            self._former, self._present = self._present, self._player.engine_pid

    def look(self) -> None:
        """Why a probe has no answer."""
        for plot in self._plots.values():
            failures = [plot.view.failure(probe) for probe in plot.probes()] if plot.view is not None else []
            for failure in failures:
                if failure is not None:
                    self.hear(failure.reason)
