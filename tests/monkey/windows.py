"""Windows that the hands have opened beside theirs: people close them again, as nothing here does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import psutil

LIFE_S, LOOK_S, CLOSE_S = 8.0, 2.0, 5.0  # until one is closed; how often it is looked for them; to be gone
PROGRAM = ("-m", "app")
HOME = "TMPDIR"  # what tells whose they are: they are in a session of their own


class Windows:
    """Processes of the program, begun by the window of a run whose temporary files are in this folder."""

    def __init__(self, temporary: Path) -> None:
        self._temporary, self._looked = str(temporary), 0.0
        self.closed = 0  # each of them may have left unsaved work for the next start

    def close_old(self) -> None:
        """Close those that have been there for a while, as the system does at a log-out."""
        if time.monotonic() - self._looked < LOOK_S:
            return
        self._looked = time.monotonic()
        for each in self._all():
            if time.time() - each.create_time() > LIFE_S:
                self._close(each)

    def end(self) -> None:
        """Close all of them; those that stay are ended, with their engines."""
        closing = list(self._all())
        for each in closing:
            self._close(each)
        _, stay = psutil.wait_procs(closing, CLOSE_S)
        for each in stay:
            for one in (*each.children(recursive=True), each):
                one.kill()

    def _close(self, window: psutil.Process) -> None:
        window.terminate()
        self.closed += 1

    def _all(self) -> Iterator[psutil.Process]:
        for each in psutil.process_iter():
            try:
                arguments = each.cmdline()
                if PROGRAM in pairwise(arguments) and self._owns(each):
                    yield each
            except psutil.Error:
                continue

    def _owns(self, process: psutil.Process) -> bool:
        return bool(process.environ().get(HOME) == self._temporary)
