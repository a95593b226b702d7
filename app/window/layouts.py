"""The four named layouts: each is remembered as it was left, and a Reset brings back its design."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.docks.designs import DESIGNS
from app.state.preferences import Preferences
from app.window.board import Board
from app.window.columns import PanelColumns
from app.window.presentation import Presentation

FIRST, PRESENT = "build", "present"


class Layouts(QObject):
    """Which docks stand where, and which columns beside them."""

    changed = Signal()

    def __init__(
        self, board: Board, columns: PanelColumns, presentation: Presentation, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._board, self._columns, self._presentation = board, columns, presentation
        self._preferences = preferences
        self.current = ""
        self._before = FIRST  # where leaving the presentation leads

    @property
    def presenting(self) -> bool:
        """Whether the bench has the whole screen."""
        return bool(self.current) and DESIGNS[self.current].presentation

    def begin(self) -> None:
        """Show the layout that was left last; the first time, and after a presentation, the one to build in."""
        left = self._preferences.layout
        self.show_layout(left if left in DESIGNS and not DESIGNS[left].presentation else FIRST)

    def show_layout(self, name: str) -> None:
        """Go to a layout as it was left; to the present one, nothing moves."""
        if name == self.current:
            self.changed.emit()
            return
        self.keep()
        if not self.presenting:
            self._before = self.current or FIRST
        self.current = self._preferences.layout = name
        self._presentation.show_on(self.presenting)  # first the room, then what stands in it
        self._restore()
        self.changed.emit()

    def toggle_presentation(self) -> None:
        """Present, or go back to where that began."""
        self.show_layout(self._before if self.presenting else PRESENT)

    def reset(self) -> None:
        """Bring back the present layout as it is designed."""
        for part in ("docks", "columns"):
            self._preferences.forget_shape(f"{self.current}-{part}")
        for column in self._columns.hideable:
            self._preferences.forget_hidden(f"{self.current}-{column}")
        self._columns.reset()
        self._restore()

    def maximise(self) -> None:
        """Give the plot with the keyboard or under the pointer the whole bench, or take it back."""
        self._board.bench.maximise_current()

    def move_plot(self, across: int, down: int) -> None:
        """Let the plot with the keyboard or under the pointer change places with its neighbour in a direction."""
        self._board.bench.move_current(across, down)

    def toggle_column(self, column: str) -> None:
        """Hide the inspector or the network, or show it again."""
        self._columns.toggle(column)

    def keep(self) -> None:
        """Remember how the present layout is left."""
        if not self.current or not self._board.isVisible():
            return
        self._preferences.keep_shape(f"{self.current}-docks", self._board.bench.state())
        self._preferences.keep_shape(f"{self.current}-columns", self._columns.saveState())
        for column in self._columns.hideable:
            self._preferences.keep_hidden(f"{self.current}-{column}", not self._columns.is_shown(column))

    def _restore(self) -> None:
        design = DESIGNS[self.current]
        for column, designed in (("inspector", design.inspector), ("network", design.network)):
            hidden = self._preferences.is_hidden(f"{self.current}-{column}", usually=not designed)
            self._columns.show_column(column, not hidden)
        columns = self._preferences.shape(f"{self.current}-columns")
        if columns is not None:
            self._columns.restoreState(columns)
        docks = self._preferences.shape(f"{self.current}-docks")
        if docks is None or not self._board.bench.restore(docks):
            self._board.bench.lay_out(design.plan)
