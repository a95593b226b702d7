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
        self._since: int | None = None  # from which step on the same was said when it was sent off
        player.refreshed.connect(self._look)
        player.state_changed.connect(self._follow)
        player.loaded.connect(self._begin)
        player.showing.verdict_changed.connect(self._judge)

    def run_to(self, step: int) -> None:
        """Train on up to that step."""
        self._since = None
        self._player.play(step)

    def run_until_verdict(self) -> None:
        """Train on until either lamp says something else."""
        self._player.show_step(None)
        self._watch()
        self._player.play()

    @property
    def _last_change(self) -> int:
        changes = self._player.showing.live_changes
        return changes.told[-1].step if changes is not None and changes.told else 0

    @property
    def _is_there(self) -> bool:
        """The run, and not one that is still seen while that begins."""
        live, until = self._player.live, self._player.until
        there = until is not None and live is not None and len(live) > until
        return there and self._player.has_begun and self._player.playing

    def _look(self) -> None:
        until = self._player.until
        if until is not None and self._is_there:
            self._player.pause()
            self.arrived.emit(until)

    def _judge(self) -> None:
        if self._since is not None and self._last_change > self._since:
            self._player.pause()
            self.turned.emit(self._last_change)

    def _follow(self) -> None:
        """Whoever pauses it, or plays on, has something else in mind; it may have come there while it rested."""
        if not self._player.wanted:
            self._since = None
        self._look()

    def _begin(self) -> None:
        """Of another run, what it has said up to now is no news either; one that is back may have come further."""
        if self._is_there:
            self._player.pause()
        elif self._since is not None:
            self._watch()

    def _watch(self) -> None:
        self._since = None
        self._player.showing.judge()
        self._since = self._last_change
