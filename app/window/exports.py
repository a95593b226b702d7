"""Exports: whoever wants a plot taken home, and what is said of it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.export.exporting import Exporting
from app.panels.notice import Notice
from app.panels.receipt import Receipt
from app.panels.timeline.status import Status
from app.state.player import Player
from app.window.board import Board
from core.wording import Reason


class Exports(QObject):
    """Joins the board and the one who writes its plots; the receipt says what was written, the notice what was not."""

    def __init__(self, board: Board, player: Player, receipt: Receipt, notice: Notice, status: Status,
                 window: QWidget) -> None:  # fmt: skip
        super().__init__(window)
        self._board, self._receipt, self._notice, self._status = board, receipt, notice, status
        self.exporting = Exporting(player, board.ask_also, window)
        board.export_requested.connect(self.export)
        self.exporting.waiting.connect(receipt.show_waiting)
        self.exporting.saved.connect(receipt.show_saved)
        self.exporting.copied.connect(self._say_copied)
        self.exporting.failed.connect(self._say_failed)
        receipt.cancelled.connect(self.exporting.cancel)

    def export(self, name: str, suffix: str) -> None:
        """Take a plot home, wherever it is and whether or not anybody has seen it."""
        self.exporting.export(self._board.plot(name), name, suffix)

    def _say_copied(self, title: str) -> None:
        self._receipt.dismiss()
        self._status.say(self.tr("Copied “{plot}”.").format(plot=title))

    def _say_failed(self, reason: Reason | None) -> None:
        self._receipt.dismiss()
        self._notice.show_reason(reason)
