"""Growth: how large the window's process is, and what there is more of than there was."""

from __future__ import annotations

import gc
import os
import threading
from collections import Counter
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication
from shiboken6 import Object, isValid

MOST = 1.3  # of the memory after the first minutes
MORE_OBJECTS = 4000  # what is remembered for good: texts that are shaped, pens, fonts
MORE_WIDGETS = 300  # of plots, forms and menus that are made when they are first seen
MORE_FILES, MORE_THREADS = 8, 3
KINDS_TOLD = 12


class Size(msgspec.Struct, frozen=True):
    """What the process holds at one moment of rest."""

    memory: int  # bytes, resident
    objects: dict[str, int]  # of Qt that Python holds, by type
    widgets: dict[str, int]  # of Qt, by class
    files: int
    threads: int

    def __str__(self) -> str:
        return (
            f"{self.memory / 1e6:.0f} MB, {sum(self.objects.values())} objects, {sum(self.widgets.values())} widgets, "
            f"{self.files} files, {self.threads} threads"
        )


def measured() -> Size:
    """Everything that can be collected is gone before."""
    gc.collect()
    return Size(
        memory=memory(),
        objects=dict(Counter(type(each).__qualname__ for each in gc.get_objects() if _lives(each))),
        widgets=dict(Counter(each.metaObject().className() for each in QApplication.allWidgets())),
        files=len(list(Path("/proc/self/fd").iterdir())),
        threads=threading.active_count(),
    )


def _lives(thing: object) -> bool:
    """Of what is looked for in a window PySide keeps the empty shells: those of all parts of a dialog over it, too."""
    return isinstance(thing, Object) and isValid(thing)


def memory() -> int:
    """Bytes of this process that are resident."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def growth(before: Size, after: Size) -> list[str]:
    """Each thing of which there is too much more, in a line."""
    objects, widgets = (sum(each.values()) for each in (after.objects, after.widgets))
    found = []
    if after.memory > MOST * before.memory:
        found.append(f"memory grew by {after.memory / before.memory:.2f}")
    if objects > sum(before.objects.values()) + MORE_OBJECTS:
        found.append("there are more objects of Qt")
    if widgets > sum(before.widgets.values()) + MORE_WIDGETS:
        found.append("there are more widgets")
    if after.files > before.files + MORE_FILES:
        found.append("there are more open files")
    if after.threads > before.threads + MORE_THREADS:
        found.append("there are more threads")
    return found


def detail(before: Size, after: Size) -> str:
    """Both sizes, and the kinds of which there are most more."""
    lines = [f"before: {before}", f"after:  {after}"]
    for old, new in ((before.objects, after.objects), (before.widgets, after.widgets)):
        more = Counter({kind: count - old.get(kind, 0) for kind, count in new.items()})
        lines += [f"  {count:+8d} {kind}" for kind, count in more.most_common(KINDS_TOLD) if count > 0]
    return "\n".join(lines)
