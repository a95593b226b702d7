"""The loop: shows the recorded steps of a run again and again, at a pace that can be followed."""

from __future__ import annotations

from collections.abc import Sized

from PySide6.QtCore import QObject, QTimer, Signal

INTERVAL_MS = 50
ROUND_MS = 8000  # for a long run from its first to its last step
STEP_MS = 400  # for one step of a short run, at most
REST_MS = 1000  # on the last step


class Loop(QObject):
    """Counts through a stretch of steps, rests on the last one, and begins again."""

    arrived = Signal(int)  # at a step
    changed = Signal()  # begun or ended, or without a stretch

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Sized = ()  # as long as there are steps
        self.stretch: range | None = None  # None is the whole run, which may still grow
        self._passed_ms = 0
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def active(self) -> bool:
        """Whether it runs."""
        return self._timer.isActive()

    def choose(self, stretch: range | None) -> None:
        """Shows that stretch; None is the whole run."""
        self.stretch = stretch
        if self.active:
            self.start()
        else:
            self.changed.emit()

    def start(self) -> None:
        """Begins with the first step of the stretch, or of the whole run."""
        self._passed_ms = 0
        self._timer.start()
        self.arrived.emit(self._steps().start)
        self.changed.emit()

    def stop(self) -> None:
        """Ends; what is shown stays."""
        if self.active:
            self._timer.stop()
            self.changed.emit()

    def begin(self, run: Sized) -> None:
        """Counts through another run, of which no stretch is chosen yet."""
        self._run = run
        self.stop()
        if self.stretch is not None:
            self.stretch = None
            self.changed.emit()

    def _go_on(self) -> None:
        steps = self._steps()
        each = min(ROUND_MS / len(steps), STEP_MS)
        self._passed_ms += INTERVAL_MS
        if self._passed_ms >= each * len(steps) + REST_MS:
            self._passed_ms = 0
        self.arrived.emit(steps[min(int(self._passed_ms / each), len(steps) - 1)])

    def _steps(self) -> range:
        recorded = range(max(len(self._run), 1))
        if self.stretch is None:
            return recorded
        return recorded[self.stretch.start : self.stretch.stop] or recorded
