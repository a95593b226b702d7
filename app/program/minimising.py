"""Nobody looks at a minimised window: where a person wants that, its run pauses until it is there again."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from app.playback.destination import Destination
from app.playback.player import Player
from app.remembered.preferences import Preferences


class Errand(NamedTuple):
    """Where the run was to pause by itself."""

    until: int | None
    told: int | None


class Minimising(QObject):
    """Whoever has paused by hand, or looks at an earlier step, finds everything as it was left."""

    def __init__(self, player: Player, destination: Destination, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._destination, self._preferences = player, destination, preferences
        self._errand: Errand | None = None  # of the run that was paused by this, and not by a hand

    def show_minimised(self, minimised: bool) -> None:
        """Pause, or go on."""
        if minimised and self._player.playing and self._preferences.habits.pause_minimised:
            self._errand = Errand(self._player.until, self._destination.told)
            self._player.pause()
        elif not minimised and self._errand is not None:
            (until, told), self._errand = self._errand, None
            self._player.resume(until)
            self._destination.told = told
