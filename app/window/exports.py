"""Exports: whoever wants a plot taken home, and what is said of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.export.choice import ExportChoice
from app.export.choosing import Choosing
from app.export.exporting import PICTURE, Exporting
from app.export.naming import Naming
from app.panels.notice import Notice
from app.panels.receipt import Receipt
from app.panels.timeline.status import Status
from app.playback.player import Player
from app.plots.plot import Plot
from app.remembered.preferences import Preferences
from app.theme import Theme
from app.window.board import Board
from app.window.folder_exports import FolderExports
from core.wording import Reason


class Exports(QObject):
    """Joins the board and the one who writes its plots; the receipt says what was written, the notice what was not."""

    def __init__(self, board: Board, player: Player, receipt: Receipt, notice: Notice, status: Status,
                 preferences: Preferences, naming: Naming, theme: Theme, window: QWidget) -> None:  # fmt: skip
        super().__init__(window)
        self._board, self._receipt, self._notice, self._status = board, receipt, notice, status
        self.exporting = Exporting(player, board.ask_also, window)
        self.exporting.propose, self._naming = naming.proposed, naming
        ask = partial(board.ask_also, whose="preview")
        self.choosing = Choosing(player, ask, preferences, theme, window)
        self.choosing.chosen.connect(self._export)
        self.choosing.copied.connect(self._copy)
        self.folder_exports = FolderExports(board, player, receipt, notice, naming, theme, window)
        self.choosing.chosen_for_all.connect(self.folder_exports.exporting.export)
        board.export_requested.connect(self.export)
        self.exporting.waiting.connect(receipt.show_waiting)
        self.exporting.saved.connect(self._say_saved)
        self.exporting.copied.connect(self._say_copied)
        self.exporting.failed.connect(self._say_failed)
        receipt.cancelled.connect(self.exporting.cancel)

    def export(self, name: str, suffix: str) -> None:
        """Take a plot home, wherever it is and whether or not anybody has seen it; without a format, ask how."""
        if suffix:
            self.exporting.export(self._board.plot(name), name, suffix)
        else:
            self.choose(name)

    def choose(self, name: str) -> None:
        """Ask how to take a plot home."""
        self.choosing.open(self._board.plot(name), name)

    def choose_for_all(self) -> None:
        """Ask how to take all plots home."""
        self.choosing.open_for_all()

    def finish(self) -> None:
        """What is being written is written, and nothing is waited for any more."""
        self.folder_exports.exporting.finish()
        self.exporting.finish()

    def forget(self, plot: Plot) -> None:
        """It is about to go, and cannot be taken home any more."""
        self.choosing.forget(plot)
        self.exporting.forget(plot)

    def _export(self, plot: Plot, name: str, choice: ExportChoice) -> None:
        self.exporting.export(plot, name, choice.suffix, choice.look)

    def _copy(self, plot: Plot, name: str, choice: ExportChoice) -> None:
        self.exporting.export(plot, name, PICTURE, choice.look)

    def _say_saved(self, title: str, step: int | None, path: str) -> None:
        self._naming.remember(path)
        self._receipt.show_saved(title, step, path)

    def _say_copied(self, title: str) -> None:
        self._receipt.dismiss()
        self._status.say(self.tr("Copied “{plot}”.").format(plot=title))

    def _say_failed(self, reason: Reason | None) -> None:
        self._receipt.dismiss()
        self._notice.show_reason(reason)
