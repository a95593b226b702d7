"""More plots of a kind, each with settings of its own: made beside the one that is at hand, and let go for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.plots.copies import MOST, PlotName
from app.remembered.preferences import Preferences
from app.window.plots.kept_copies import KeptCopies

if TYPE_CHECKING:
    from app.window.board import Board


class Copies(QObject):
    """All layouts have the same copies, each at a place of its own or nowhere; of the experiment they are no part."""

    remarked = Signal(str)  # for the status bar

    def __init__(self, board: Board, preferences: Preferences) -> None:
        super().__init__(board)
        self._board, self._kept = board, KeptCopies(preferences)
        self.names: list[str] = []
        for name in self._kept.all():
            self._add(name)

    def duplicate_current(self) -> None:
        """One more of the plot that is at hand, beside it, showing the same at first."""
        if (name := self._board.bench.current) is not None and PlotName.of(name).known is not None:
            self.duplicate(name)

    def duplicate(self, name: str) -> None:
        """One more of a plot; of all plots together there are no more than so many."""
        if len(self.names) >= MOST:
            text = self.tr("There are {most} copies of plots, and no more at a time: remove one first.")
            self.remarked.emit(text.format(most=MOST))
            return
        instrument = PlotName.of(name).instrument
        copies = (str(PlotName(instrument, number)) for number in range(2, MOST + 2))
        copy = next(each for each in copies if each not in self.names)
        self._add(copy)
        self._board.retranslate()  # by its title a tab is told from others
        self._board.bench.show_dock(copy, beside=name)
        self._board.bench.docks[copy].made()
        self._board.plot(copy).show_settings(self._board.plot(name).settings)
        self._kept.add(copy, self.names)

    def remove_current(self) -> None:
        """Let the copy that is at hand go for good; the first of a kind is only hidden."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:  # Qt goes on with a dock that is dragged
            return
        name = self._board.bench.current or ""
        if PlotName.of(name).is_copy:
            self.remove(name)
        elif name:
            self.remarked.emit(self.tr("This is no copy: it can be hidden, and View brings it back."))

    def remove(self, name: str) -> None:
        """Let a copy go, with what was chosen in it."""
        self.names.remove(name)
        self._board.remove(name)
        self._number()
        self._kept.remove(name)

    def _add(self, name: str) -> None:
        self.names.append(name)
        self._board.add(name)
        self._number()

    def _number(self) -> None:
        """Keys for each, in the order in which they were made."""
        for digit, name in enumerate(self.names, start=1):
            self._board.toggles[name].setShortcut(f"Ctrl+Alt+{digit}")
