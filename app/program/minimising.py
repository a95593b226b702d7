"""Nobody looks at a minimised window: where a person wants that, its run pauses until it is there again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.playback.player import Player
from app.remembered.preferences import Preferences


class Minimising(QObject):
    """Whoever comes back finds the run as it was left."""

    def __init__(self, player: Player, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._preferences = player, preferences
        self._rests = False  # the run, because of it

    def show_minimised(self, minimised: bool) -> None:
        """Pause, or go on; a window that only gets another size says so too."""
        rests = minimised and self._preferences.habits.pause_minimised
        if rests != self._rests:
            self._rests = rests
            self._player.hold(rests)
