"""Stalls: why a run could not begin, or does not go on, is said until it does; who comes back has it tried again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.panels.notice import Notice, Offer
from app.playback.player import Player
from core.wording import Reason


class Stalls(QObject):
    """What was wrong with the data may have been mended elsewhere: a table that is there again needs no edit here."""

    def __init__(self, player: Player, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._notice = player, notice
        self._blamed: Reason | None = None
        self._trying = False  # again, of its own accord

    def hear(self, reason: Reason) -> None:
        """Say why there is no run; but what has been said, and perhaps put away, not once more at every coming back."""
        known = self._trying and reason == self._blamed
        self._blamed, self._trying = reason if "data" in reason.field.keys else None, False
        if not known:
            self._notice.show_reason(reason)

    def offer_restart(self, reason: Reason) -> None:
        """Say that the engine is silent; it may go on by itself, and one need not wait for it."""
        self._notice.offer(reason, Offer(lambda: self.tr("Restart the engine"), self._player.restart))

    def forget(self) -> None:
        """A run has begun: its cause has gone, and so does what was said of it."""
        if self._blamed is not None:
            self._notice.retract(self._blamed)
        self._blamed, self._trying = None, False

    def look(self) -> None:
        """Somebody is here again, who may have mended it."""
        if self._blamed is not None:
            self._trying = True
            self._player.reset()
