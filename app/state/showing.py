"""Showing: which step of the run the window shows, and what is to be said of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.state.loop import Loop
from core.diagnosis.health import Diagnosis, diagnose
from core.diagnosis.verdict_changes import EACH, Course
from core.record.history import History, Past

JUDGING_INTERVAL_MS = 250  # a diagnosis of a thousand layers takes milliseconds
JUDGED_AT_ONCE = 4  # of the first steps, which are judged one by one


class Showing(QObject):
    """The run, or the run as of an earlier step; the diagnosis of what is shown, and the verdicts on the way."""

    turned = Signal()  # the verdict of the run

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cursor: int | None = None  # the earlier step that is shown; None is live
        self.course: Course | None = None
        self.loop = Loop(self)
        self._history: History | None = None
        self._past: Past | None = None
        self._diagnosis: Diagnosis | None = None
        self._moved = False
        self._judging = QTimer(self, interval=JUDGING_INTERVAL_MS)
        self._judging.timeout.connect(self._judge_some)
        self._judging.start()
        self.loop.arrived.connect(self._show)

    @property
    def shown(self) -> History | None:
        """The run, or its past."""
        if self.cursor is not None and self._past is None and self._history is not None:
            self._past = self._history.at(self.cursor)
        return self._past or self._history

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What the frames that are shown say; None before the first."""
        shown = self.shown
        if self._diagnosis is None and shown is not None and shown.last is not None:
            self._diagnosis = diagnose(shown)
        return self._diagnosis

    def begin(self, history: History) -> None:
        """Show a new run, live."""
        self._history, self.course = history, Course(history)
        self.loop.forget()
        self.show_step(None)
        self.refresh()

    def refresh(self) -> None:
        """Frames have come, or another step is shown."""
        self.loop.recorded = len(self._history or ())
        self._past = self._diagnosis = None

    def show_step(self, step: int | None) -> None:
        """Show an earlier step, or what is live; a loop ends."""
        self.loop.stop()
        self._show(step)

    def has_moved(self) -> bool:
        """Whether another step is to be shown than when this was last asked."""
        moved, self._moved = self._moved, False
        return moved

    def judge(self) -> None:
        """Have the course of the verdict followed up to now; a timer does so bit by bit."""
        self._look(EACH)

    def close(self) -> None:
        """Nothing moves any more: a timer that still runs may not be collected by another thread."""
        self._judging.stop()
        self.loop.stop()

    def _judge_some(self) -> None:
        self._look(JUDGED_AT_ONCE)

    def _look(self, most: int) -> None:
        if self.course is not None:
            before = self.course.turns
            self.course.look(most)
            if self.course.turns != before:
                self.turned.emit()

    def _show(self, step: int | None) -> None:
        recorded = len(self._history or ())
        cursor = None if step is None or not recorded else min(max(step, 0), recorded - 1)
        if cursor != self.cursor:
            self.cursor, self._moved = cursor, True
            self.refresh()
