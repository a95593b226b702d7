"""Hands at the real window, and an eye on how long it stands still."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.hostile.standing import in_line_s, stood_s

if TYPE_CHECKING:
    from app.playback.player import Player
    from app.program.program import Program

PATIENCE_S = 60.0  # for what has to come, beside what other programs have of the processor
TICK_MS = 5


class Failure(Exception):
    """What should not have been seen."""


class InLine:
    """How long the window and its engines, of which one may follow another, wait for a processor that others have."""

    def __init__(self, player: Player) -> None:
        self._player, self._before = player, dict[int | None, float]()
        self._most = dict[int | None, float]()

    def seconds(self) -> float:
        """Since this was first asked."""
        for pid in (os.getpid(), self._player.engine_pid):
            now = in_line_s(pid)
            self._before.setdefault(pid, now)
            self._most[pid] = max(self._most.get(pid, 0.0), now - self._before[pid])
        return sum(self._most.values())


class Hands:
    """Somebody at the window, who keeps an eye on how long it stands still."""

    def __init__(self, program: Program, rng: random.Random) -> None:
        self.program, self.rng = program, rng
        self.longest_s = 0.0
        self._beat = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.start()

    def turn(self) -> None:
        """One turn of the event loop, and whether it stood still for somebody in it."""
        begun = stood_s()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.longest_s = max(self.longest_s, stood_s() - begun - TICK_MS / 1000)

    def live_for(self, seconds: float) -> None:
        """Goes on for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.turn()

    def until(self, reached: Callable[[], bool], what: str) -> None:
        """Goes on until something has come."""
        begun, waits = time.monotonic(), InLine(self.program.player)
        while not reached():
            if time.monotonic() - waits.seconds() > begun + PATIENCE_S:
                raise Failure(f"{what} never came; {self.engine}; the notice says {self.said!r}")
            self.turn()

    @property
    def engine(self) -> str:
        """What its process does, and how much of the processor it had: whether it hangs, or had to wait."""
        player, load = self.program.player, psutil.getloadavg()[0]
        try:
            process = psutil.Process(player.engine_pid)
            took, age = sum(process.cpu_times()[:2]), time.time() - process.create_time()
            state = f"{process.status()}, {took:.1f} s of the processor in {age:.0f} s"
        except psutil.NoSuchProcess:
            state = "gone"
        return f"the engine is {state}, {'to train' if player.playing else 'at rest'}, at a load of {load:.0f}"

    @property
    def said(self) -> str:
        """What the notice says."""
        notice = self.program.notice
        return "" if notice.isHidden() else notice.sentence.text()

    @property
    def frames(self) -> int:
        """How many the run has."""
        live = self.program.player.live
        return len(live) if live is not None else 0
