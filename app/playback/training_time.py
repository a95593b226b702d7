"""The training time of a run: seconds of this window in which it trained, without pauses; they stand in no frame."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.playback.times import Times

if TYPE_CHECKING:
    from app.playback.player import Player


class TrainingTime(QObject):
    """Counts while the run trains, and knows when a step was reached."""

    def __init__(self, player: Player, clock: Callable[[], float] = monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._clock = player, clock
        self._since = None if not player.playing else clock()
        self.times = Times()  # those of the present run; each has its own
        player.loaded.connect(self._begin)
        player.refreshed.connect(self._note)
        player.state_changed.connect(self._follow)

    @property
    def seconds(self) -> float:
        """Of the run so far."""
        return self.times.passed + (self._clock() - self._since if self._since is not None else 0.0)

    def at(self, step: int) -> float:
        """When a step was there to be seen, of the run that is shown."""
        former = self._player.former
        reached = (self.times if former is None else former.times).at(step)
        if reached is not None:
            return reached
        return self.seconds if former is None else former.times.passed

    def _begin(self) -> None:
        self.times.passed = max(self.times.passed, self.times.last)  # this one was awaited since, and did not train
        self.times, self._since = self._player.times, None
        self._follow()

    def _note(self) -> None:
        self.times.note(len(self._player.live or ()), self.seconds)

    def _follow(self) -> None:
        if self._player.playing and self._since is None:
            self._since = self._clock()
        elif not self._player.playing and self._since is not None:
            self._rest()

    def _rest(self) -> None:
        self.times.passed, self._since = self.seconds, None
