"""Where a table lies: beside the experiment that names it, or where the program was started."""

from __future__ import annotations

import os
from pathlib import Path

from core.system.descriptors import INPUT, descriptor_of


def located(path: str, folder: str) -> str:
    """An absolute path of a relative one that starts in the folder, or, where nothing is there, in the current one."""
    if not path or path.startswith("~") or descriptor_of(path, INPUT) is not None:
        return path
    try:
        beside = os.path.join(os.path.abspath(folder), path)
        return os.path.normpath(beside) if os.path.lexists(beside) else os.path.abspath(path)
    except (OSError, ValueError):  # there is no current folder any more; a name that cannot be
        return path


def portable(path: str, folder: str) -> str:
    """A relative path of what lies in the folder or below; any other path as it is."""
    if not path or path.startswith("~") or descriptor_of(path, INPUT) is not None:
        return path
    try:
        inside = os.path.relpath(path, folder)
    except (OSError, ValueError):  # ValueError: on another drive
        return path
    return path if inside.split(os.sep)[0] in (os.pardir, os.curdir) else Path(inside).as_posix()
