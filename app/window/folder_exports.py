"""Exports of all plots at once: the card that says how far it is, and what is said in the end."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.export.folder_export import FolderExport, Gathered
from app.export.naming import Naming
from app.panels.notice import Notice
from app.panels.receipt import Receipt
from app.playback.player import Player
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from app.window.board import Board
from core.wording import filled, visible


class FolderExports(QObject):
    """The receipt says what was written and which plots had nothing to show, the notice why something was not."""

    def __init__(self, board: Board, player: Player, receipt: Receipt, notice: Notice, naming: Naming, theme: Theme,
                 window: QWidget) -> None:  # fmt: skip
        super().__init__(window)
        self._board, self._receipt, self._notice, self._naming = board, receipt, notice, naming
        self._theme, self._window = theme, window
        self.card: Waiting | None = None  # made when it is wanted first
        ask, also = (partial(board.ask_also, whose=whose) for whose in ("folder", "standstill"))
        self.exporting = FolderExport(player, board.plot, board.copies.names, ask, also, naming, window)
        self.exporting.begun.connect(self._show_card)
        self.exporting.advanced.connect(self._show_progress)
        self.exporting.refused.connect(notice.show_reason)
        self.exporting.ended.connect(self._say)

    def _show_card(self) -> None:
        if self.card is None:
            self.card = Waiting(self._window, self._theme)
            self.card.given_up.connect(self.exporting.cancel)
        self._receipt.dismiss()
        self.card.show_share(self.tr("The run pauses for its pictures…"), "", 0)
        self.card.begin()

    def _show_progress(self, name: str, done: int, count: int) -> None:
        if self.card is not None:
            sentence = self.tr("Drawing “{plot}”…").format(plot=self._board.title(name))
            of = self.tr("{number} of {count}").format(number=done + 1, count=count)
            self.card.show_share(sentence, of, max(1, round(100 * done / count)))

    def _say(self, gathered: Gathered) -> None:
        if self.card is not None:
            self.card.close_card()
        if gathered.written:
            path = str(gathered.written[0])
            self._naming.remember(path)
            self._receipt.show_written(path, partial(self._words, gathered))
        if gathered.reason is not None and (gathered.failed or not gathered.written):
            self._notice.show_reason(gathered.reason)

    def _words(self, gathered: Gathered) -> str:
        said = [self._saved(gathered)]
        if gathered.left:
            text = self.tr("{count} {count?was|were} given up.")
            said.append(filled(text, count=gathered.left))
        if gathered.lacking:
            said.append(self.tr("Nothing to show: {plots}.").format(plots=self._titles(gathered.lacking)))
        if gathered.failed:
            said.append(self.tr("Not written: {plots}.").format(plots=self._titles(gathered.failed)))
        return " ".join(said)

    def _saved(self, gathered: Gathered) -> str:
        text = self.tr("Saved {count} {count?plot|plots} in {folder}.")
        if gathered.step is not None:
            text = self.tr("Saved {count} {count?plot|plots} of step {step} in {folder}.")
        folder, step = visible(str(gathered.folder)), f"{gathered.step or 0:,}"
        return filled(text, count=len(gathered.written), step=step, folder=folder)

    def _titles(self, names: tuple[str, ...]) -> str:
        return ", ".join(self._board.title(name) for name in names)
