"""Where a table lies: beside the experiment that names it, or where the program was started."""

from __future__ import annotations

import os
from pathlib import Path

from core.system.descriptors import INPUT, descriptor_of


def located(path: str, folder: str) -> str:
    """An absolute path of a relative one that starts in the folder, or else, where it leads to something, in the
    current one."""
    try:
        if _is_no_place(path):
            return path
        beside = os.path.normpath(os.path.join(os.path.abspath(folder), path))
        here = os.path.abspath(path)
        return here if os.path.lexists(here) and not os.path.lexists(beside) else beside
    except (OSError, ValueError):  # there is no current folder any more; a name that cannot be
        return path


def portable(path: str, folder: str) -> str:
    """A relative path of what lies in the folder or below; any other path as it is."""
    try:
        inside = os.pardir if _is_no_place(path) else os.path.relpath(path, folder)
    except (OSError, ValueError):  # ValueError: on another drive
        return path
    return path if inside.split(os.sep)[0] in (os.pardir, os.curdir) else Path(inside).as_posix()


def _is_no_place(path: str) -> bool:
    """Whether it names no file, or one that is found from anywhere."""
    return not path or path.startswith("~") or descriptor_of(path, INPUT) is not None
