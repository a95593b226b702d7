"""What plots do in each pass of the event loop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from app.window.board import Board


class Passes:
    """Which plots are drawn and which are painted, in each pass of the event loop until none waits any more."""

    def __init__(self, board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
        self.plots = board.plots
        QTimer(board, interval=1).start()  # or the last pass would wait for ever
        self.drawn, self.painted = [list[str]()], [list[str]()]
        for name, plot in board.plots.items():
            monkeypatch.setattr(plot, "draw", partial(self._told, self.drawn, name, plot.draw))
            monkeypatch.setattr(plot.heading, "draw", partial(self._told, self.painted, name, plot.heading.draw))

    def run(self) -> None:
        """Let the loop run dry."""
        while len(self.drawn) < 100 and any(plot.renewal.outdated for plot in self.plots.values()):
            self._run_once()
        self._run_once()

    def _run_once(self) -> None:
        self.drawn.append([])
        self.painted.append([])
        QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _told(self, told: list[list[str]], name: str, act: Callable[..., None], *things: object) -> None:
        told[-1].append(name)
        act(*things)
