"""A cold start: from nothing to the first bars, against a window of PySide6 with nothing in it."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from tests.benchmarks.timing import Ratio, quotients, within

START_S = 1.5
TIMES_BARE = 9.2  # 0.8 of what it was while all of pyqtgraph and every instrument were imported first
ROUNDS = 7


def measure() -> list[Ratio]:
    """The time of a start, and the same over that of an empty window started right before it."""
    pairs = [(_seconds("bare_window"), _seconds("start")) for _ in range(ROUNDS)]
    bare, program = zip(*pairs, strict=True)
    return [
        within(START_S, program, name="cold start to the first bars"),
        quotients("cold start over a bare window", program, bare, limit=TIMES_BARE),
    ]


def _seconds(module: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", f"tests.benchmarks.{module}"], check=True)
    return time.perf_counter() - begun


def _start() -> None:
    """The program until its first bars are painted."""
    from app.main import window_program  # as a user starts it
    from core.experiment import default_experiment
    from tests.benchmarks.running import until

    program = window_program().begin(default_experiment())
    program.window.show()
    program.player.play()
    player = program.player
    until(program, lambda: player.live is not None and len(player.live) > 0)
    program.window.repaint()

    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _start()
    os._exit(0)
