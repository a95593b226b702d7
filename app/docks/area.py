"""The area of the docks: Qt's docking, laid out by a plan at any size, and read back into one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget

from app.docks.dock import Dock
from app.docks.places import arrangement
from app.docks.placing import ACROSS, DOWN, SEPARATOR, bring_to_front, place, put_behind, put_beside
from app.docks.plan import Arrangement, Part, leaves, same_places, sizes
from app.theme.parts import parts_of

NOWHERE = Qt.DockWidgetArea.NoDockWidgetArea


class Left(NamedTuple):
    """How large the area was, and each dock in sight."""

    whole: QSize
    docks: dict[str, QSize]


class DockArea(QMainWindow):
    """A window in the window that has nothing in its middle, so all of it belongs to the docks."""

    def __init__(self, docks: Mapping[str, Dock], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the window has one for all cards
        self.setWindowFlags(Qt.WindowType.Widget)
        self.docks = docks
        self._wanted: Arrangement | None = None
        self._unseen: Part | None = None  # what has been laid out and not been shown yet
        self._left: dict[float, Left] = {}  # at each type size
        options = QMainWindow.DockOption
        self.setDockOptions(options.AllowNestedDocks | options.AllowTabbedDocks)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setDocumentMode(True)
        self._bare = self.saveState()

    def lay_out(self, to: Arrangement) -> None:
        """Place the docks of a plan as it says, out of sight: there, each step would show."""
        self._clear()
        wanted = to.of(self.docks)
        if wanted is None:
            return
        place(self, self.docks, wanted.plan)
        for name in leaves(wanted.plan):
            self.docks[name].setVisible(name not in wanted.hidden and not self.docks[name].away)
        self._unseen = wanted.plan
        self._wanted = wanted  # its shares; what is hidden, the docks know

    def arrangement(self) -> Arrangement | None:
        """How the docks stand; None where none has a place."""
        if (layout := self.layout()) is not None:
            layout.activate()  # what was hidden just now has left its room to the others
        found = arrangement(bytes(self.saveState().data()), self.height())
        return found.of(self.docks) if found is not None else None  # Qt keeps places of what has been removed

    def stands_as(self, design: Part) -> bool:
        """Whether no hand has moved anything since this design was laid out."""
        wanted, now = self._wanted, self.arrangement()
        untouched = wanted is not None and not wanted.height and not wanted.hidden
        return untouched and now is not None and not now.hidden and same_places(now.plan, design)

    def named(self, title: str) -> str | None:
        """Which dock in a place of this area has that title, as its tab has."""
        return next(
            (name for name, dock in self.docks.items() if dock.windowTitle() == title and not dock.isHidden()), None
        )

    def add(self, dock: Dock, beside: Dock | None = None) -> None:
        """Show a dock: with the share that it had, or beside another, or behind a tab of the last in reading order."""
        if self._has_place(dock.objectName()):
            self._hold()
            dock.show()
            self._share()
        else:
            self._add_new(dock, beside if beside is not None and self._stands(beside) else None)
        dock.raise_()

    def put_away(self, dock: Dock) -> None:
        """Hide a dock, which keeps its place and its share."""
        self._hold()
        dock.hide()
        self._share()

    def drop(self, dock: Dock) -> None:
        """Have no place for a dock any more."""
        self.touch()
        self.removeDockWidget(dock)

    def neighbour(self, name: str, across: int, down: int) -> str | None:
        """The dock in front that is nearest to another in a direction."""
        here, found = self.docks[name].geometry().center(), dict[str, float]()
        for other, dock in self.docks.items():
            way = dock.geometry().center() - here
            along, aside = way.x() * across + way.y() * down, abs(way.x() * down) + abs(way.y() * across)
            if other != name and dock.in_front and along > aside / 2:
                found[other] = along + 2 * aside
        return min(found, key=found.__getitem__, default=None)

    def land(self) -> None:
        """Bring back a dock that was dropped outside: none floats."""
        for dock in self.docks.values():
            if dock.isFloating():
                dock.setFloating(False)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """What is shown and hidden meanwhile has the room shared once, not each time."""
        layout = self.layout()
        assert layout is not None
        layout.setEnabled(False)
        try:
            yield
        finally:
            layout.setEnabled(True)
            layout.activate()

    def touch(self) -> None:
        """A hand has moved something: from now on Qt shares the room as it likes."""
        self._wanted = None
        self._left.clear()

    def remember(self, scale: float) -> None:
        """How large the docks in sight are at a type size, which is about to be another."""
        sizes = {name: dock.size() + self._tabs_over(dock) for name, dock in self._standing().items()}
        self._left[scale] = Left(self.size(), sizes)

    def recall(self, scale: float) -> None:
        """Be exactly as it was when it was left at this type size, unless it, or what stands in it, is another now."""
        left, standing = self._left.get(scale), self._standing()
        if left is None or left.whole != self.size() or standing.keys() != left.docks.keys():
            return
        docks = [standing[name] for name in left.docks]
        self.resizeDocks(docks, [size.width() for size in left.docks.values()], ACROSS)
        self.resizeDocks(docks, [size.height() for size in left.docks.values()], DOWN)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unseen is not None:
            bring_to_front(self.docks, self._unseen)  # Qt keeps tabs only of what is in sight
            self._unseen = None
            self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touch()
        super().mousePressEvent(event)

    def tab_bars(self) -> list[QTabBar]:
        """The tabs that Qt has made."""
        return [part for part in parts_of(self) if isinstance(part, QTabBar)]

    def _clear(self) -> None:
        """Take every dock from its place, and have Qt forget the places too; their rows of tabs would come back.

        The docks stay here, hidden: what gets another parent is dressed anew, with all that stands in it.
        """
        self.land()
        for dock in self.docks.values():
            self.removeDockWidget(dock)
        self.restoreState(self._bare)
        for bar in self.tab_bars():  # which Qt empties only when it lays out something else
            for index in reversed(range(bar.count())):
                bar.removeTab(index)
        self._wanted = self._unseen = None
        self._left.clear()

    def _hold(self) -> None:
        """A dock is about to come or to go: the others keep their shares, as they are now."""
        self._left.clear()
        if self._wanted is None:
            self._wanted = self.arrangement()

    def _add_new(self, dock: Dock, beside: Dock | None) -> None:
        self.touch()
        if beside is not None and (way := beside.way_to_share()) is not None:
            standing = (*self._standing().values(), beside)
            put_beside(self, beside, dock, way, {each: each.size() + self._tabs_over(each) for each in standing})
        else:
            put_behind(self, beside or self._last(), dock)

    def _last(self) -> Dock | None:
        """The last plot in reading order."""
        seen = (each for each in self.docks.values() if each.in_front and each.objectName() != "verdict")
        return max(seen, key=lambda each: (each.y() > 0, each.geometry().bottom(), each.x()), default=None)

    def _tabs_over(self, dock: Dock) -> QSize:
        """The room of the row of tabs that a dock stands under."""
        bars = [bar for bar in self.tab_bars() if bar.isVisible()]
        tabbed = any(not other.isHidden() for other in self.tabifiedDockWidgets(dock))
        return QSize(0, bars[0].height() if bars and tabbed else 0)

    def _standing(self) -> dict[str, Dock]:
        """Those in front that have a place here."""
        return {name: dock for name, dock in self.docks.items() if dock.in_front and self._has_place(name)}

    def _stands(self, dock: Dock) -> bool:
        """Whether it takes room here."""
        return not dock.isHidden() and self._has_place(dock.objectName())

    def _has_place(self, name: str) -> bool:
        dock = self.docks.get(name)
        return dock is not None and self.dockWidgetArea(dock) != NOWHERE

    def _share(self) -> None:
        """Keep these shares at every size of the window, until a hand moves something."""
        if self._wanted is None or self._unseen is not None:  # as soon as it is seen
            return
        to, gap = self._wanted, self.style().pixelMetric(SEPARATOR, None, self)
        hidden = [name for name in leaves(to.plan) if self.docks[name].isHidden()]
        wanted = list(sizes(to.plan, self.width(), self.height(), gap, hidden))
        docks = [self.docks[name] for name, _, _ in wanted]
        most = [max(dock.most, round(height)) for dock, height in zip(docks, to.heights.values(), strict=True)]
        self.resizeDocks(docks, [max(round(width), 1) for _, width, _ in wanted], ACROSS)
        heights = [max(min(round(height), limit), 1) for (_, _, height), limit in zip(wanted, most, strict=True)]
        self.resizeDocks(docks, heights, DOWN)
