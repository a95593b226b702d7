"""Others for whom a window may have to wait, and how long they stood in line for a processor."""

from __future__ import annotations

import os
import socket
import struct
import threading
from pathlib import Path

from tests.hostile.standing import in_line_s, waited_s

SOCKETS = Path("/tmp/.X11-unix")  # where X servers of this machine listen
CREDENTIALS = "3i"  # process, user and group


class Others:
    """The X server, and the other threads of this process.

    A change of the state of a window, a window that comes or goes and a look where one is are questions to the server,
    and a thread of Qt's hears its answers; any thread may hold Python's lock. Whoever waits for them sleeps until they
    have had a processor; where nobody else wants it, they never stand in line.
    """

    def __init__(self, display: str) -> None:
        """To be made in the thread of the window."""
        self._server, self._window = _server_of(display), str(threading.get_native_id())
        self.note()

    def note(self) -> None:
        """From now on."""
        self._before = self._in_line()

    def waited(self) -> float:
        """Seconds for which they stood in line since that was noted."""
        return sum(now - self._before.get(each, 0.0) for each, now in self._in_line().items())

    def _in_line(self) -> dict[str, float]:
        threads = {each: waited for each, waited in waited_s(os.getpid()).items() if each != self._window}
        return threads | {"server": in_line_s(self._server)}


def _server_of(display: str) -> int | None:
    """The process that listens there; None where none of this machine does."""
    number = display.removeprefix(":").partition(".")[0]
    if not display.startswith(":") or not hasattr(socket, "SO_PEERCRED"):
        return None
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(os.fspath(SOCKETS / f"X{number}"))
        except OSError:
            return None
        told = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize(CREDENTIALS))
    return int(struct.unpack(CREDENTIALS, told)[0])
