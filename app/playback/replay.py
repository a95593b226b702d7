"""The replay: from the step that is shown on, what is recorded at the chosen speed, while the run goes on."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from core.record.view import View

INTERVAL_MS = 16  # a refresh of the screen
MOST_S = 0.5  # that are made up for, where the window was busy


class Replay(QObject):
    """Goes from one recorded step to the next, from bin to bin where they are joined, and ends where it is live."""

    arrived = Signal(object)  # at a step; None at what is live
    changed = Signal()  # begun or ended

    def __init__(
        self, shown: Callable[[], View | None], clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shown, self._clock = shown, clock
        self.speed: float | None = None  # recorded steps a second; None is another one each refresh of the screen
        self.active = False  # whether it runs
        self._owed, self._since = 0.0, 0.0  # steps, and when that was counted
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Goes on from the step that is shown."""
        self._owed, self._since, self.active = 0.0, self._clock(), True
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Ends; what is shown stays."""
        if self.active:
            self.active = False
            self._timer.stop()
            self.changed.emit()

    def _go_on(self) -> None:
        now = self._clock()
        passed, self._since = min(now - self._since, MOST_S), now
        self._owed += 1 if self.speed is None else self.speed * passed
        while self._owed >= 1 and self.active:
            self._owed -= 1
            self._advance()

    def _advance(self) -> None:
        shown = self._shown()
        step = following(shown) if shown is not None else None
        self.arrived.emit(step)
        if step is None:
            self.stop()


def following(shown: View) -> int | None:
    """The recorded step after the one that is shown: of the next bin, where steps are joined. None where it is live."""
    if shown.cursor is None:
        return None
    step = shown.mean_of.stop if shown.mean_of is not None else shown.cursor + 1
    return step if step < len(shown) else None
