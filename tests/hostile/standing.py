"""Standing: how long a thread waited for somebody, as against computing or waiting for its turn on a busy machine."""

from __future__ import annotations

import time
from pathlib import Path

_OF_THIS_THREAD = Path("/proc/thread-self/schedstat")  # nanoseconds on a processor, and in the queue for one


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
