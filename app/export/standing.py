"""Standing still: the run rests at one step, for as long as somebody takes several pictures of it."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from app.export.awaited_answers import PATIENCE_MS, Ask
from app.playback.player import Player
from app.widgets.pacing.throttle import Throttle
from core.probes.standstill import Standstill

HELD = "export"
_turns = count()


class Standing(QObject):
    """Has the run rest, says when its last step has come, and lets it go on."""

    still = Signal()

    def __init__(self, player: Player, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._ask = player, ask
        self._question: Standstill | None = None
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._end)
        self._looking = Throttle(self, 0, self._look, at_once=False)
        player.refreshed.connect(self._look)

    def begin(self) -> None:
        """Have it rest; `still` follows when the loop has turned, at the earliest."""
        self._player.hold(True, HELD)
        self._question = Standstill(next(_turns))
        self._ask((self._question,))
        self._patience.start()
        self._looking.ask()

    def let_go(self) -> None:
        """The run does what it did before."""
        self._rest()
        self._player.hold(False, HELD)

    def _look(self) -> None:
        """An earlier step stands still anyhow, and so does a run that nobody trains any more."""
        view = self._player.shown
        if self._question is None or (view is not None and view.last is None):
            return
        moves = view is not None and view.cursor is None and not view.closed and not self._player.over
        if view is None or not moves or view.answer(self._question) is not None:
            self._end()

    def _end(self) -> None:
        self._rest()
        self.still.emit()

    def _rest(self) -> None:
        self._question = None
        self._looking.rest()
        self._patience.stop()
        self._ask(())
