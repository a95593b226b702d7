"""The window system: how long it stood in line for a processor, while a window may have waited for its answer."""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path

from tests.hostile.standing import in_line_s

SOCKETS = Path("/tmp/.X11-unix")  # where X servers of this machine listen
CREDENTIALS = "3i"  # process, user and group
HEARD_BY = "QXcbEventQueue"  # the thread of Qt that reads what the server says


class WindowSystem:
    """The X server and the thread that hears it; nobody where there is no such server, or it is of another machine.

    A change of the state of a window, a window that comes or goes and a look where one is are questions to it. Whoever
    asks sleeps until both have had a processor.
    """

    def __init__(self, display: str) -> None:
        self._server, self._reader = _server_of(display), ""

    def waited(self) -> float:
        """Seconds for which others had the processor that it wanted."""
        if not self._server:
            return 0.0
        self._reader = self._reader or thread_called(HEARD_BY)
        return in_line_s(self._server) + in_line_s(self._reader or None)


def _server_of(display: str) -> int:
    """The process that listens there; 0 where none does."""
    number = display.removeprefix(":").partition(".")[0]
    if not display.startswith(":") or not hasattr(socket, "SO_PEERCRED"):
        return 0
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(os.fspath(SOCKETS / f"X{number}"))
        except OSError:
            return 0
        told = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize(CREDENTIALS))
    return int(struct.unpack(CREDENTIALS, told)[0])


def thread_called(name: str) -> str:
    """The place below /proc of that thread of this process; empty where there is none."""
    threads = (f"self/task/{each.name}" for each in Path("/proc/self/task").glob("*"))
    return next((each for each in threads if Path("/proc", each, "comm").read_text().strip() == name), "")
