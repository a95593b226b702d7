"""Showing: which step of the run the window shows, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Callable
from time import thread_time

from PySide6.QtCore import QObject, QTimer, Signal

from app.playback.loop import Loop
from app.playback.replay import Replay
from app.widgets.pacing.throttle import Throttle
from core.diagnosis.health import Diagnosis, diagnose
from core.diagnosis.verdict_changes import VerdictChanges
from core.record.view import View

JUDGING_INTERVAL_MS = 250  # a diagnosis of a thousand layers takes its time
CATCHING_UP_MS = 50  # between two turns, of which the first steps, and a change, need several
TURN_S = 0.006  # in which as many are made as it allows: where much else is to be done, a turn comes rarely


class Showing(QObject):
    """The run, or the run as of an earlier step; the diagnosis of what is shown, and the verdicts on the way."""

    verdict_changed = Signal()  # that of the run, somewhere on its way
    live_changed = Signal()  # what happens now is shown from now on, or no longer

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: View | None = None  # the run, or the run as of an earlier step
        self.former: View | None = None  # a run before it that is looked back at
        self.live_changes: VerdictChanges | None = None
        self._former_changes: VerdictChanges | None = None
        self.loop, self.replay = Loop(self), Replay(self._present, parent=self)
        self._run: View | None = None
        self._diagnosis: Diagnosis | None = None
        self._moved = False
        self._judging = QTimer(self, interval=JUDGING_INTERVAL_MS)
        self._turn = Throttle(self, 0, self._judge_some, at_once=False)  # beside nothing else that takes time
        self._judging.timeout.connect(self._turn.ask)
        self._judging.start()
        self.loop.arrived.connect(self._show)
        self.replay.arrived.connect(self._show)

    @property
    def cursor(self) -> int | None:
        """The earlier step that is shown; None is live."""
        return self.shown.cursor if self.shown is not None else None

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What the frames that are shown say; None before the first."""
        shown = self.shown
        if self._diagnosis is None and shown is not None and shown.last is not None:
            self._diagnosis = diagnose(shown)
        return self._diagnosis

    @property
    def run(self) -> View | None:
        """The run of which a step is shown."""
        return self.former if self.former is not None else self._run

    @property
    def verdict_changes(self) -> VerdictChanges | None:
        """Those of the run of which a step is shown."""
        return self._former_changes if self.former is not None else self.live_changes

    def begin(self, run: View) -> None:
        """Show a new run, live."""
        self._run, self.live_changes = run, VerdictChanges(run)
        self._turn_to(None)
        self._move_to(run)

    def look_back(self, former: View) -> None:
        """Show the end of a run before the present one, which goes on; of it only what is recorded can be seen."""
        self._turn_to(former)
        self._show(None)
        self._moved = True

    def refresh(self) -> None:
        """Frames have come."""
        self._diagnosis = None

    def show_step(self, step: int | None) -> None:
        """Show an earlier step, or what is live; a loop or a replay ends, and with None a look back."""
        self.loop.stop()
        self.replay.stop()
        if step is None and self.former is not None:
            self._turn_to(None)
            self._moved = True
        self._show(step)

    @property
    def at_end(self) -> bool:
        """Whether it is the last step of a run that is looked back at, behind which there is nothing to replay."""
        return self.former is not None and self.cursor == len(self.former) - 1

    def has_moved(self) -> bool:
        """Whether another step is to be shown than when this was last asked."""
        moved, self._moved = self._moved, False
        return moved

    def judge(self) -> None:
        """Have the changes of the verdict followed up to now; a timer does so bit by bit."""
        self._look(VerdictChanges.look)

    def close(self) -> None:
        """Nothing moves any more: a timer that still runs may not be collected by another thread."""
        self._judging.stop()
        self._turn.rest()
        self.loop.stop()
        self.replay.stop()

    def _judge_some(self) -> None:
        begun, behind = thread_time(), self._look(VerdictChanges.look_once)
        while behind and thread_time() - begun < TURN_S:
            behind = self._look(VerdictChanges.look_once)
        self._judging.setInterval(CATCHING_UP_MS if behind else JUDGING_INTERVAL_MS)

    def _look(self, how: Callable[[VerdictChanges], bool | None]) -> bool:
        """Whether there is more to be judged."""
        behind = False
        for changes in filter(None, (self.live_changes, self._former_changes)):
            before = changes.told
            behind = bool(how(changes)) or behind
            if changes.told != before:
                self.verdict_changed.emit()
        return behind

    def _turn_to(self, former: View | None) -> None:
        """To a run that is looked back at, or to the present one."""
        self.former, self._former_changes = former, VerdictChanges(former) if former is not None else None
        self.replay.stop()
        if self.run is not None:
            self.loop.begin(self.run)

    def _show(self, step: int | None) -> None:
        if self.former is not None:  # it does not go on: its last step is one like all others
            self._move_to(self.former.at(len(self.former) - 1 if step is None else step))
        elif self._run is not None:
            self._move_to(self._run.at(step) if step is not None and len(self._run) else self._run)

    def _present(self) -> View | None:
        return self.shown

    def _move_to(self, view: View) -> None:
        was_live, self._moved = self.cursor is None, self._moved or view.cursor != self.cursor
        self.shown, self._diagnosis = view, None
        if was_live != (view.cursor is None):
            self.live_changed.emit()
