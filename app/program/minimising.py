"""Nobody looks at a minimised window: where a person wants that, its run pauses until it is there again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.playback.player import Player
from app.remembered.preferences import Preferences


class Minimising(QObject):
    """Whoever has paused by hand finds the run as it was left."""

    def __init__(self, player: Player, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._preferences = player, preferences
        self._paused = False  # by this, and not by a hand

    def show_minimised(self, minimised: bool) -> None:
        """Pause, or go on."""
        if minimised and self._player.playing and self._preferences.habits.pause_minimised:
            self._paused = True
            self._player.pause()
        elif not minimised and self._paused:
            self._paused = False
            self._player.play()
