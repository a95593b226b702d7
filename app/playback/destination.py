"""Where a run is to pause by itself: at a step, or as soon as its verdict is another."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.playback.player import Player


class Destination(QObject):
    """Trains on, pauses there, and says so."""

    arrived = Signal(int)  # at that step, to which it was sent
    turned = Signal(int)  # the verdict is another from that step on

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.told: int | None = None  # how often something else was said when it was sent off
        player.refreshed.connect(self._look)
        player.state_changed.connect(self._follow)
        player.loaded.connect(self._forget)
        player.showing.verdict_changed.connect(self._judge)

    def run_to(self, step: int) -> None:
        """Train on up to that step."""
        self._player.play(step)

    def run_until_verdict(self) -> None:
        """Train on until either lamp says something else."""
        self._player.play()
        self._player.showing.judge()  # what it says now is no news
        self.told = self._changes

    @property
    def _changes(self) -> int:
        changes = self._player.showing.verdict_changes
        return len(changes.told) if changes is not None else 0

    def _look(self) -> None:
        live, until = self._player.live, self._player.until
        if until is not None and live is not None and len(live) > until:
            self._player.pause()
            self.arrived.emit(until)

    def _judge(self) -> None:
        changes = self._player.showing.verdict_changes
        if self.told is None or changes is None or len(changes.told) <= max(self.told, 1):
            return
        self._player.pause()
        self.turned.emit(changes.told[-1].step)

    def _follow(self) -> None:
        """Whoever pauses it, or plays on, has something else in mind."""
        if not self._player.playing:
            self.told = None

    def _forget(self) -> None:
        """Another run has said nothing yet."""
        self.told = None if self.told is None else 0
