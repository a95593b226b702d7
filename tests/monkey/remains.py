"""Remains: what a window that was left in good order has left behind, and must not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import psutil

from app.state.aside import WORK
from tests.monkey.journal import Failure
from tests.waiting import comes_about

TEMPORARY = "temporary"  # the folder for temporary files of the window, in that of the run
ASIDE = "state/backscope"  # what windows keep of themselves
UNSAVED = f"{ASIDE}/unsaved"  # and of unsaved work, as long as there is any
UNFINISHED = ".backscope-*"
BURIAL_S = 5.0  # until processes must be gone whose window is


def remains(folder: Path, session: int, act: int, laid_by: int = 0) -> list[Failure]:
    """Files that are nobody's, and processes of a session whose first has ended; so many works are left on purpose."""
    works = sorted((folder / UNSAVED).glob(f"*{WORK}"))
    others = set((folder / ASIDE).rglob("*")) - set(works)
    files = [*(folder / TEMPORARY).rglob("*"), *folder.rglob(UNFINISHED), *others, *works[laid_by:]]
    names = {str(path.relative_to(folder)) for path in files if not path.is_dir()}
    found = [Failure("left behind", name, "", act) for name in sorted(names)]
    return found + [Failure("left running", what, "", act) for what in _living(session)]


def _living(session: int) -> list[str]:
    """After a while, what still lives."""
    comes_about(lambda: not list(_of_session(session)), BURIAL_S)
    return list(_of_session(session))


def _of_session(session: int) -> Iterator[str]:
    for process in psutil.process_iter():
        try:
            if os.getsid(process.pid) == session and process.status() != psutil.STATUS_ZOMBIE:
                yield " ".join(process.cmdline())
        except (psutil.Error, ProcessLookupError):
            continue
