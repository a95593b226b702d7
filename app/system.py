"""What Qt needs from the system before it starts: its libraries, and a display that answers."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from importlib.util import find_spec
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
TOOL_LIBRARIES = {"libgssapi_krb5.so.2": "libgssapi-krb5-2"}  # of Qt's tools for translations
PLUGINS = ("Qt", "plugins", "platforms")


def missing_libraries(display: bool, tools: bool = False) -> list[str]:
    """The Debian packages whose libraries Qt will not find; with `display`, also those of a real window."""
    if not _on_linux():
        return []
    wanted = LIBRARIES | (WINDOW_LIBRARIES if display else {}) | (TOOL_LIBRARIES if tools else {})
    return [package for soname, package in wanted.items() if _loaded(soname) is None]


def advice(packages: Iterable[str]) -> str | None:
    """One sentence with the command that installs these packages; None where nothing is missing."""
    names = " ".join(packages)
    return (
        f"Qt does not find its system libraries; on Debian, as root: apt-get install --yes {names}" if names else None
    )


def lacking(display: bool, tools: bool = False) -> str | None:
    """What Qt lacks on this system, in one sentence with the way out; None where it lacks nothing."""
    return advice(missing_libraries(display, tools)) or _unknown(display)


def _unknown(display: bool) -> str | None:
    """A library that no package above brings: Qt's own plugin is asked, as it will be asked a moment later."""
    qt = find_spec("PySide6") if _on_linux() else None
    folders = qt.submodule_search_locations if qt is not None else None
    file = Path(folders[0], *PLUGINS, f"libq{_platform(display)}.so") if folders else None
    if file is None or not file.is_file():
        return None  # then Qt is the system's own, which has seen to its libraries
    try:
        ctypes.CDLL(str(file))
    except OSError as error:
        soname = str(error).partition(":")[0]
        return f"Qt does not find {soname}; on Debian, the package is told by: apt-file search {soname}"
    return None


def _platform(display: bool) -> str:
    """What Qt will draw on."""
    named = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    return named or ("offscreen" if not display else "xcb" if _x_answers() else "wayland")


def has_display() -> bool:
    """Whether a person will see a window. QApplication aborts the process where no display answers: ask before."""
    if not _on_linux():
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


def _on_linux() -> bool:
    return sys.platform.startswith("linux")


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
