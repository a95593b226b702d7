"""The training time of a run: seconds of this window in which it trained, without pauses; they stand in no frame."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject

from app.playback.player import Player

MOST = 4096  # moments that are remembered; of more, every other one


class TrainingTime(QObject):
    """Counts while the run trains, and knows when a step was reached."""

    def __init__(self, player: Player, clock: Callable[[], float] = monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._clock = player, clock
        self._passed, self._since = 0.0, None if not player.playing else clock()
        self._steps, self._seconds = list[int](), list[float]()  # how many steps there were, and when
        player.loaded.connect(self._begin)
        player.refreshed.connect(self._note)
        player.state_changed.connect(self._follow)

    @property
    def seconds(self) -> float:
        """Of the run so far."""
        return self._passed + (self._clock() - self._since if self._since is not None else 0.0)

    def at(self, step: int) -> float:
        """When a step was there to be seen."""
        k = bisect_right(self._steps, step)
        return self._seconds[k] if k < len(self._seconds) else self.seconds

    def _begin(self) -> None:
        self._passed, self._since = 0.0, self._clock() if self._player.playing else None
        self._steps.clear()
        self._seconds.clear()

    def _note(self) -> None:
        steps = len(self._player.live or ())
        if self._steps and steps == self._steps[-1]:  # only answers have come
            return
        self._steps.append(steps)
        self._seconds.append(self.seconds)
        if len(self._steps) > MOST:
            del self._steps[:-1:2], self._seconds[:-1:2]

    def _follow(self) -> None:
        if self._player.playing and self._since is None:
            self._since = self._clock()
        elif not self._player.playing and self._since is not None:
            self._passed, self._since = self.seconds, None
