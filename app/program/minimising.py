"""Nobody looks at a minimised window: where a person wants that, its run pauses until it is there again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.playback.player import Player
from app.remembered.preferences import Preferences


class Minimising(QObject):
    """Whoever comes back finds the run as it was left."""

    def __init__(self, player: Player, preferences: Preferences, seen: Callable[[], bool], parent: QObject) -> None:
        """`seen`: whether something of the run can be looked at in another window."""
        super().__init__(parent)
        self._player, self._preferences, self._seen = player, preferences, seen
        self._minimised = False
        self._rests = False  # the run, because of it

    def show_minimised(self, minimised: bool) -> None:
        """Pause, or go on; a window that only gets another size says so too."""
        self._minimised = minimised
        self.look()

    def look(self) -> None:
        """Other windows than before can be looked at."""
        rests = self._minimised and self._preferences.habits.pause_minimised and not self._seen()
        if rests != self._rests:
            self._rests = rests
            self._player.hold(rests, "minimised")
