"""The named layouts: each is remembered as it was left, and a Reset brings back its design, or how it was saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.docks.bench import Bench
from app.docks.designs import DESIGNED, DESIGNS, FORMER
from app.docks.plan import Arrangement, leaves, pruned, same_places
from app.remembered.preferences import Preferences
from app.window.board import Board
from app.window.columns import PanelColumns, Shape
from app.window.layouts.naming import LayoutNaming
from app.window.layouts.own import OWN, OwnLayout, OwnLayouts, Windows
from app.window.presentation import Presentation

FIRST, PRESENT = "build", "present"


class Layouts(QObject):
    """Which docks stand where, and which columns beside them."""

    changed = Signal()

    def __init__(
        self, board: Board, columns: PanelColumns, presentation: Presentation, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._board, self._columns, self._presentation = board, columns, presentation
        self._preferences = preferences
        self.own = OwnLayouts(preferences, self)
        self.naming = LayoutNaming(self, window)
        self.current = ""
        self._before = FIRST  # where leaving the presentation leads
        self._guest = ""  # a plot that has no place of its own in this layout
        self._coming = False  # its parts have not taken their places yet

    @property
    def presenting(self) -> bool:
        """Whether the bench has the whole screen."""
        return bool(self.current) and self._saved(self.current).presentation

    @property
    def own_name(self) -> str:
        """What the present layout is called, if it is one of one's own."""
        return self.current.removeprefix(OWN) if self.current.startswith(OWN) else ""

    @property
    def bench(self) -> Bench:
        """Where the docks stand."""
        return self._board.bench

    def begin(self) -> None:
        """Show the layout that was left last; the first time, and after a presentation, the one to build in."""
        self._outgrow()
        left = self._preferences.kept("layout", str) or FIRST
        if not left.startswith(OWN):
            left = self._preferences.kept("layout", str, DESIGNS) or FIRST
        elif self.own.find(left.removeprefix(OWN)) is None:  # another window has removed it
            left = FIRST
        self.show_layout(FIRST if self._saved(left).presentation else left)

    def show_layout(self, name: str) -> None:
        """Go to a layout as it was left; to the present one, nothing moves."""
        if name == self.current:
            self.changed.emit()
            return
        self.keep()
        if not self.presenting:
            self._before = self.current or FIRST
        self.current = name
        self._preferences.keep("layout", name)
        self._board.bench.hide()  # what will stand elsewhere is not drawn on its way there, nor for another type size
        self._coming = True
        self._presentation.show_on(self.presenting)  # first the room, then what stands in it
        self._presentation.when_dressed(self, self.arrive)

    def arrive(self) -> None:
        """Have every part in its place now, if it is not there yet."""
        if self._coming:
            self._coming = False
            self._restore()
            self._board.bench.show()
            self.changed.emit()

    def toggle_presentation(self) -> None:
        """Present, or go back to where that began."""
        self.show_layout(self._before if self.presenting else PRESENT)

    def save_as(self, name: str) -> None:
        """Keep how everything stands as a layout of that name, and go on in it."""
        docks = self._arranged()
        self._guest = ""  # it is one of them now
        self.keep()
        windows = self._board.windows.frames()
        self.own.save(OwnLayout(name, docks, self._columns.shape(), self.presenting, windows))
        self._call(OWN + name)

    def rename(self, name: str) -> None:
        """Call the present layout, one of one's own, something else."""
        self.keep()
        self.own.rename(self.own_name, name)
        self._call(OWN + name)

    def remove(self) -> None:
        """Keep the present layout, one of one's own, no longer, and go back to where all begins."""
        name, before = self.own_name, self._before if self.presenting else FIRST
        self.arrive()
        self._see_off()
        self.current = ""  # how it is left is of no interest
        self.own.remove(name)
        self.show_layout(before)

    def reset(self) -> None:
        """Bring back the present layout as it is designed, or as it was saved."""
        self.arrive()
        self._preferences.forget(f"docks/{self.current}")
        self._preferences.forget(f"columns/{self.current}")
        self._preferences.forget(f"windows/{self.current}")
        self._restore()

    def maximise(self) -> None:
        """Give the plot with the keyboard or under the pointer the whole bench, or take it back."""
        self.arrive()
        self._board.bench.maximise_current()

    def receive(self, name: str) -> None:
        """Show a plot: what has a place comes to the front, a guest takes the place of the one before."""
        self.arrive()
        bench, before = self._board.bench, self._guest
        if bench.is_shown(name):
            bench.restore_size()
            bench.bring_forward(name)
        else:
            bench.show_dock(name, instead=before if before and bench.is_shown(before) else "")
            self._guest = name

    def move_plot(self, across: int, down: int) -> None:
        """Let the plot with the keyboard or under the pointer change places with its neighbour in a direction."""
        self.arrive()
        self._board.bench.move_current(across, down)

    def toggle_column(self, column: str) -> None:
        """Hide the inspector or the network, or show it again."""
        self.arrive()
        self._columns.toggle(column)

    def keep(self) -> None:
        """Remember how the present layout is left."""
        self.arrive()
        if not self.current or not self._board.isVisible():
            return
        bench = self._board.bench
        self._see_off()
        moved = not bench.stands_as(self._saved(self.current).docks.plan)
        self._preferences.keep(f"docks/{self.current}", bench.arrangement() if moved else None)
        self._preferences.keep(f"columns/{self.current}", self._columns.shape())
        if not self.presenting:
            self._preferences.keep(f"windows/{self.current}", self._board.windows.frames() or None)

    def leave(self) -> None:
        """The end: remember how it is left, and close what stands in windows of its own."""
        self.keep()
        self._board.windows.keep_open()

    def _arranged(self) -> Arrangement:
        """How the docks stand, or would stand."""
        self.arrive()
        return self._board.bench.arrangement() or self._saved(self.current).docks

    def _call(self, name: str) -> None:
        """What is in sight is that layout, and nothing moves."""
        self.current = name
        self._preferences.keep("layout", name)
        self.changed.emit()

    def _saved(self, name: str) -> OwnLayout:
        """A layout before anything was moved in it; of one that another window has removed, the first is left."""
        own = self.own.find(name.removeprefix(OWN)) if name.startswith(OWN) else None
        if own is not None:
            return own
        design = DESIGNS.get(name, DESIGNS[FIRST])
        shape = Shape(design.inspector, design.network)
        return OwnLayout(name, Arrangement(design.plan), shape, design.presentation)

    def _see_off(self) -> None:
        """A guest goes when its layout is left, unless somebody has given it a place of its own."""
        bench, guest, self._guest = self._board.bench, self._guest, ""
        bench.restore_size()
        if guest and bench.is_shown(guest) and bench.is_tabbed(guest):
            bench.hide_dock(guest)

    def _outgrow(self) -> None:
        """Let go, once, of docks that stand as an earlier version of the program had placed them."""
        if self._preferences.kept("designs", int) == DESIGNED:
            return
        for name, former in FORMER.items():
            docks = self._preferences.kept(f"docks/{name}", Arrangement)
            if docks is not None and not docks.hidden and same_places(docks.plan, former):
                self._preferences.forget(f"docks/{name}")
        self._preferences.keep("designs", DESIGNED)

    def _restore(self) -> None:
        """Every part as it was left, or else as it is designed."""
        self._guest = ""
        saved = self._saved(self.current)
        self._columns.take_shape(self._preferences.kept(f"columns/{self.current}", Shape) or saved.columns)
        docks = self._preferences.kept(f"docks/{self.current}", Arrangement)
        known = docks is not None and pruned(docks.plan, self._board.bench.docks) is not None
        docks = docks if docks is not None and known else saved.docks
        windows = self._windows(saved, docks)
        self._board.windows.keep_open(windows)
        self._board.bench.lay_out(docks)
        self._board.windows.open(windows)

    def _windows(self, saved: OwnLayout, docks: Arrangement) -> Windows:
        """Which plots stand in windows of their own; a presentation leaves them alone, unless nothing else is in it."""
        if not self.presenting:
            return self._preferences.kept(f"windows/{self.current}", Windows) or saved.windows
        frames = self._board.windows.frames()
        return frames if set(leaves(docks.plan)) - {*docks.hidden, *frames} else {}
