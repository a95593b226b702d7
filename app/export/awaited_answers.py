"""The answers that a picture needs: asked for the step that is shown, and waited for, but not for ever."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.playback.player import Player
from app.plots.plot import Plot
from app.widgets.pacing.throttle import Throttle
from core.probes.probe import Probe, Probes
from core.record.view import View

PATIENCE_MS = 10_000  # one step of the largest networks takes seconds
SOON_MS = 300  # after which somebody who waits wants to know for what

Ask = Callable[[Probes], Probes]  # also these from now on; returns which of them nobody had asked before


class AwaitedAnswers(QObject):
    """Asks what a twin that nobody sees would ask if it were in sight, and shows it what it would show there."""

    come = Signal()
    late = Signal()  # they take longer than a moment

    def __init__(self, player: Player, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._ask = player, ask
        self._twin: Plot | None = None
        self._from: dict[Probe, int] = {}  # the first step of which an answer will do
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.late)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._looking = Throttle(self, 0, self._look, at_once=False)
        player.refreshed.connect(self._look)
        player.moved.connect(self._look)

    def fetch(self, twin: Plot) -> None:
        """Have answered what this twin asks; `come` follows when the loop has turned, at the earliest."""
        self._twin, self._from = twin, {}
        self._soon.start()
        self._patience.start()
        self._looking.ask()

    def cancel(self) -> None:
        """Wait no longer."""
        self._twin = None
        self._looking.rest()
        self._soon.stop()
        self._patience.stop()
        self._ask(())

    def _look(self) -> None:
        """Show the twin what there is; what it then asks and nobody has answered is waited for."""
        if self._twin is None:
            return
        self._twin.show_views(self._player.views)
        view, probes = self._player.shown, self._twin.probes()
        if view is None or view.last is None:
            if self._twin.runless:
                self._finish()
            return
        self._demand(probes, view.last.step)
        if all(self._is_answered(view, probe) for probe in probes):
            self._finish()

    def _demand(self, probes: Probes, step: int) -> None:
        """Where the run goes on, the latest answer to what others ask as well is the one on the screen."""
        if set(probes) <= self._from.keys():
            return
        new = self._ask(probes)
        for probe in probes:
            self._from.setdefault(probe, step if probe in new or not self._player.playing else 0)

    def _is_answered(self, view: View, probe: Probe) -> bool:
        """For an earlier step any answer will do, the picture says of which step it is; after the end none comes."""
        if view.closed or view.failure(probe) is not None or (view.ended is not None and not probe.outlives_overflow):
            return True
        step = view.told_of(probe)
        return step is not None and (view.cursor is not None or step >= self._from[probe])

    def _give_up(self) -> None:
        """The picture shows what has come."""
        if self._twin is not None:
            self._finish()

    def _finish(self) -> None:
        self.cancel()
        self.come.emit()
