"""What Qt needs from the system before it starts: its libraries, and a display that answers."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

# Soname -> Debian package. PySide6 brings everything else, or these packages depend on it.
LIBRARIES = {
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_libraries(display: bool) -> list[str]:
    """The Debian packages whose libraries Qt will not find; with `display`, also those of a real window."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = LIBRARIES | (WINDOW_LIBRARIES if display else {})
    return [package for soname, package in wanted.items() if _loaded(soname) is None]


def advice(packages: Iterable[str]) -> str | None:
    """One sentence with the command that installs these packages; None where nothing is missing."""
    names = " ".join(packages)
    return (
        f"Qt does not find its system libraries; on Debian, as root: apt-get install --yes {names}" if names else None
    )


def has_display() -> bool:
    """Whether a person will see a window. QApplication aborts the process where no display answers: ask before."""
    if not sys.platform.startswith("linux"):
        return True
    match os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]:
        case "offscreen" | "minimal":
            return False
        case "":
            return _wayland_listens() or _x_answers()
        case "xcb":
            return _x_answers()
        case _:
            return True


def _wayland_listens() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / str(name)).is_socket()


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    xcb = _loaded("libxcb.so.1")
    if xcb is None:
        return True  # then Qt's own libraries are missing, and that sentence helps more
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _loaded(soname: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(soname)
    except OSError:
        return None
