"""Errands: work that another process does, one piece after the other, while nobody in the window waits for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from core.components.tables import Progress
from core.engine import Reader
from core.engine.attempt import attempted

LOOK_MS = 50

Job: TypeAlias = Callable[[], Any]  # that can be sent through a pipe


class Errands(QObject):
    """What is begun takes the place of what was under way."""

    answered = Signal(int, object)  # which, and what came of it: a value, or the Exception that it raised
    told = Signal(float)  # the share of all that is done
    ended = Signal()  # all are answered

    def __init__(self, reader: Callable[[], Reader] = Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._round: _Round | None = None
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return self._round is not None

    def begin(self, jobs: Sequence[Job]) -> None:
        """Have them done in their order, in a process that ends with the last."""
        self.cancel()
        self._round = _Round(jobs, self._reader)
        self._round.begin()
        self._clock.start()

    def cancel(self) -> None:
        """Nobody waits for it any more: the process ends, and nothing more is told."""
        self._clock.stop()
        if self._round is not None:
            self._round.given_up = True
            self._round = None

    def look(self) -> None:
        """Tell what there is; whoever hears it may begin others, or cancel."""
        watched = self._round
        while self._round is watched and watched is not None:
            over = watched.over  # before the look, after which nothing can come any more
            try:
                found = watched.answers.get_nowait()
            except Empty:
                self._tell_state(watched, over)
                return
            self.answered.emit(*found)

    def _tell_state(self, watched: _Round, over: bool) -> None:
        self.told.emit(watched.share)
        if over and self._round is watched:
            self.cancel()
            self.ended.emit()


class _Stopped(Exception):
    """Nobody waits."""


class _Round:
    """A thread that waits for the other process."""

    def __init__(self, jobs: Sequence[Job], reader: Callable[[], Reader]) -> None:
        self.answers: SimpleQueue[tuple[int, Any]] = SimpleQueue()
        self.share = 0.0
        self.over = self.given_up = False
        self._jobs, self._make = jobs, reader
        self._reader: Reader | None = None

    def begin(self) -> None:
        Thread(target=self._do, daemon=True).start()

    def _do(self) -> None:
        for index, job in enumerate(self._jobs):
            answer = attempted(partial(self._done, index, job))
            if self.given_up:
                return
            self.answers.put((index, answer))
            self.share = (index + 1) / len(self._jobs)
        self.over = True

    def _done(self, index: int, job: Job) -> Any:
        if self._reader is None or self._reader.gone:
            self._reader = self._make()
        return self._reader.do(job, Progress("", 0, 0.0), partial(self._tell, index))

    def _tell(self, index: int, progress: Progress) -> None:
        if self.given_up:
            raise _Stopped
        self.share = max(self.share, (index + progress.share) / len(self._jobs))
