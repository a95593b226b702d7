"""Standing: how long a thread waited for somebody, as against computing or waiting for its turn on a busy machine."""

from __future__ import annotations

import subprocess
import time
from contextlib import suppress
from pathlib import Path

_OF_THIS_THREAD = Path("/proc/thread-self/schedstat")  # nanoseconds on a processor, and in the queue for one
LOOK_S = 0.01


def stood_s() -> float:
    """Seconds for which this thread has been asleep; only differences have a meaning."""
    if not _OF_THIS_THREAD.exists():
        return time.monotonic() - time.thread_time()
    computed, queued, _ = map(int, _OF_THIS_THREAD.read_text().split())
    return time.monotonic() - (computed + queued) / 1e9


def in_line_s(pid: int | None) -> float:
    """Seconds for which the main thread of a process has waited for a processor; 0 where there is nobody to tell."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


def waited_s(pid: int) -> dict[str, float]:
    """The same of each thread, by its id; none where the process has ended."""
    found = dict[str, float]()
    for thread in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with suppress(OSError):  # which has ended in between
            found[thread.parent.name] = int(thread.read_text().split()[1]) / 1e9
    return found


class Patience:
    """How long the end of a process takes, without the longest that one of its threads waits for a processor."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process, self._began = process, time.monotonic()
        self._before = self._waited = waited_s(process.pid)

    def end_s(self, most_s: float) -> float:
        """Wait for it; TimeoutExpired after so many seconds."""
        while self._process.poll() is None:
            self._waited |= waited_s(self._process.pid)
            if time.monotonic() - self._began > most_s:
                raise subprocess.TimeoutExpired(self._process.args, most_s)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(LOOK_S)
        lines = (waited - self._before.get(thread, 0.0) for thread, waited in self._waited.items())
        return time.monotonic() - self._began - max(lines, default=0.0)
