"""Descriptors: what is open already, by the names that stand for it: `-`, /dev/stdin, /dev/fd/63."""

from __future__ import annotations

import os
import re

STANDARD = "-"
INPUT, OUTPUT = 0, 1  # for which it stands
_STANDARD = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}  # links on some systems, devices on others
_MOST_LINKS = 40


def descriptor_of(path: str, standard: int) -> int | None:
    """The number of the open file that a path stands for, `-` for the standard one; None where it names a file."""
    if path == STANDARD:
        return standard
    for _ in range(_MOST_LINKS):
        if path in _STANDARD:
            return _STANDARD[path]
        folder, name = os.path.split(os.path.abspath(path))
        folder = os.path.realpath(folder)  # not the whole path: what is open may be called "pipe:[4711]"
        if name.isdecimal() and _holds_descriptors(folder):
            return int(name)
        path = os.path.join(folder, name)
        if not os.path.islink(path):
            return None
        path = os.path.join(folder, os.readlink(path))
    return None


def _holds_descriptors(folder: str) -> bool:
    own = rf"/dev/fd|/proc/{os.getpid()}(/task/[0-9]+)?/fd"
    return re.fullmatch(own, folder) is not None
