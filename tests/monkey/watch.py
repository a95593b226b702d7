"""The watch: whether the event loop comes round in time, and where it was when it did not."""

from __future__ import annotations

import linecache
import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from tests.monkey.journal import Journal
from tests.monkey.others import Others

BEAT_MS, LOOK_S = 15, 0.04
OUTER = 5  # lines of the stack that lead to the event loop


@dataclass(frozen=True)
class Spent:
    """Seconds by three clocks: on the wall, of the processor, and in line for it; and others' in line for it."""

    wall: float
    computed: float
    waited: float
    others: float = 0.0  # for whom it may have slept

    def since(self, before: Spent) -> Spent:
        """What went by."""
        return Spent(self.wall - before.wall, self.computed - before.computed, self.waited - before.waited)

    @property
    def forgiven(self) -> float:
        """Asleep, for as long as those for whom it may have slept had no processor either."""
        return min(max(0.0, self.wall - self.computed - self.waited), self.others)

    @property
    def of_its_own(self) -> float:
        """What would have gone by had nobody else wanted the processor: computing, and asleep for whatever reason."""
        return self.wall - self.waited - self.forgiven

    @property
    def asleep(self) -> float:
        """Neither computing nor waiting for a processor that others had: waiting for a lock, a disk, an engine."""
        return self.of_its_own - self.computed

    def __str__(self) -> str:
        own, computed, asleep, waited, others = (
            round(1e3 * each) for each in (self.of_its_own, self.computed, self.asleep, self.waited, self.forgiven)
        )
        in_line = f"{waited} in line for the processor, {others} for others that were"
        return f"{own} ms: {computed} of the processor, {asleep} asleep; and {in_line}"


class Watch(QObject):
    """A timer beats in the thread of the window; another thread looks what that one does when no beat comes.

    From one beat to the next the wall clock may go on by `most_s`, without the time that the thread stood in line for
    a processor that others had, which Linux counts, or slept while those stood there who must let it go on (`Others`).
    So what neighbours do to a busy machine is forgiven, and nothing else: computing and being asleep, for a lock, a
    disk, an engine or a window system that works, count together, whoever is waited for. Where the system does not
    count it, all the time of the wall counts. Only what hands need to find something is excused.
    A busy machine also computes more slowly, which nobody can take out again: figures are of one that is left alone.
    """

    def __init__(self, journal: Journal, most_s: float, parent: QObject | None = None) -> None:
        """More than `most_s` between two beats is a failure."""
        super().__init__(parent)
        self._most_s = most_s
        self._journal, self._thread = journal, threading.get_ident()
        self._scheduled = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._clock = time.pthread_getcpuclockid(self._thread)
        self._others = Others(os.environ.get("DISPLAY", ""))
        self._beat, self._stack = self.spent(), ""
        self._over = threading.Event()
        timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        timer.timeout.connect(self.beat)
        timer.start()
        self._looking = threading.Thread(target=self._look, daemon=True)
        self._looking.start()

    def spent(self) -> Spent:
        """What the window's thread has spent in all."""
        return Spent(time.perf_counter(), time.clock_gettime(self._clock), self._in_line())

    def beat(self) -> None:
        """The event loop came round; was it in time?"""
        now = self.spent()
        gone, stack = now.since(self._beat), self._stack
        if gone.of_its_own > self._most_s:  # before the other thread sees that it came round, and notes them anew
            gone = replace(gone, others=self._others.waited())
        self._beat, self._stack = now, ""
        if gone.of_its_own > self._most_s:
            self._journal.fail("block", f"{last_of_ours(stack)} ({gone})", stack)

    @contextmanager
    def excused(self) -> Iterator[None]:
        """What the hands need for themselves does not count."""
        before = self.spent()
        try:
            yield
        finally:
            gone, beat = self.spent().since(before), self._beat
            self._beat = Spent(beat.wall + gone.wall, beat.computed + gone.computed, beat.waited + gone.waited)

    def close(self) -> None:
        """Look no more; what the other thread holds of this object it has let go."""
        self._over.set()
        self._looking.join()

    def _look(self) -> None:
        while not self._over.wait(LOOK_S):
            late = self.spent().since(self._beat).of_its_own
            if late < LOOK_S:
                self._others.note()
            if not self._stack and late > self._most_s / 2:  # so as not to miss it
                frame = sys._current_frames().get(self._thread)
                self._stack = "".join(traceback.format_stack(frame)[OUTER:]) if frame is not None else ""
                linecache.clearcache()  # all sources on the way, which the window would be larger by

    def _in_line(self) -> float:
        """Seconds for which others had the processor; nothing where the system does not say."""
        try:
            return int(self._scheduled.read_text("ascii").split()[1]) / 1e9
        except OSError:
            return 0.0


def last_of_ours(stack: str) -> str:
    """The innermost line of a stack that is the program's own."""
    lines = [line.strip() for line in stack.splitlines() if line.strip().startswith("File ")]
    ours = [line for line in lines if "/app/" in line or "/core/" in line]
    if not ours:
        return "somewhere"
    path, _, rest = ours[-1].removeprefix('File "').partition('"')
    name = path[max(path.rfind("/app/"), path.rfind("/core/")) + 1 :]
    return f"{name} {rest.rpartition(' in ')[2]}"
