"""Bait: a pipe that is named wherever text of others may stand, and that knows whether anybody has opened it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "bait"  # in the current folder, for the name of a file holds no slash
TAG = f"<img src={NAME}>"
HOSTILE = f"{TAG} & [*]\n\x1b[31m\u202e"  # whatever a place could take for more than letters


class Bait:
    """Whoever opens the pipe finds it empty, and is noticed."""

    def __init__(self, folder: Path) -> None:
        self._taken = folder / "taken"

    @property
    def taken(self) -> bool:
        """Whether somebody has read the pipe."""
        return self._taken.exists()


@contextmanager
def laid(folder: Path) -> Iterator[Bait]:
    """A pipe in the folder, served by another process: one that opens it would wait for this one forever."""
    os.mkfifo(folder / NAME)
    serving = subprocess.Popen(["sh", "-c", f"while : >{NAME}; do : >taken; done"], cwd=folder)
    try:
        yield Bait(folder)
    finally:
        (folder / NAME).unlink()  # what is still on the screen finds nothing, and waits for nobody
        serving.kill()
        serving.wait()
