"""The area of the docks: Qt's docking, laid out by a plan, kept as bytes and restored at any size."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget

from app.docks.dock import Dock
from app.docks.plan import Part, Split, Tabs, leaves, pruned, sizes

VERSION = 2  # the first kept places that a dock had left
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
TOP, NOWHERE = Qt.DockWidgetArea.TopDockWidgetArea, Qt.DockWidgetArea.NoDockWidgetArea

Sized = tuple[str, float, float]  # a dock with its shares of width and height


class DockArea(QMainWindow):
    """A window in the window that has nothing in its middle, so all of it belongs to the docks."""

    def __init__(self, docks: Mapping[str, Dock], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.docks = docks
        self._wanted: list[Sized] | None = None
        options = QMainWindow.DockOption
        self.setDockOptions(options.AllowNestedDocks | options.AllowTabbedDocks)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setDocumentMode(True)

    def lay_out(self, plan: Part) -> None:
        """Place the docks of a plan as it says, in an area that is new; all others are hidden."""
        part = pruned(plan, self.docks)
        if part is None:
            return
        self.addDockWidget(TOP, self.docks[leaves(part)[0]])
        self._place(part)
        for name in leaves(part):
            self.docks[name].show()
        self._to_front(part)
        self._want(list(sizes(part, 1.0, 1.0)))

    def add(self, dock: Dock) -> None:
        """Show a dock that has no place yet behind a tab of the last plot in reading order."""
        self.touch()
        in_front = [each for each in self.docks.values() if each.in_front and each.objectName() != "verdict"]
        if not self._has_place(dock.objectName()):
            if in_front:
                last = max(in_front, key=lambda each: (each.y() > 0, each.geometry().bottom(), each.x()))
                self.tabifyDockWidget(last, dock)
            else:
                self.addDockWidget(TOP, dock)
        dock.show()
        dock.raise_()

    def neighbour(self, name: str, across: int, down: int) -> str | None:
        """The dock in front that is nearest to another in a direction."""
        here, found = self.docks[name].geometry().center(), dict[str, float]()
        for other, dock in self.docks.items():
            way = dock.geometry().center() - here
            along, aside = way.x() * across + way.y() * down, abs(way.x() * down) + abs(way.y() * across)
            if other != name and dock.in_front and along > aside / 2:
                found[other] = along + 2 * aside
        return min(found, key=found.__getitem__, default=None)

    def state(self) -> QByteArray:
        """The places and sizes of all docks."""
        placed = {name: dock for name, dock in self.docks.items() if _placed(dock)}
        head = {
            "placed": [name for name in self.docks if self._has_place(name)],
            "size": [self.width(), self.height()],
            "sizes": {name: [dock.width(), dock.height()] for name, dock in placed.items()},
        }
        return QByteArray(json.dumps(head).encode() + b"\n" + self.saveState(VERSION).data())

    def restore(self, state: QByteArray) -> bool:
        """Take a state, in an area that is new; what was not known then is hidden. False where it makes no sense."""
        first, _, rest = bytes(state.data()).partition(b"\n")
        try:
            head = json.loads(first)
            had_place, (width, height) = set(head["placed"]), head["size"]
            parts = [(str(name), w / width, h / height) for name, (w, h) in head["sizes"].items()]
        except (ValueError, KeyError, TypeError, AttributeError, ZeroDivisionError):
            return False
        if not self.restoreState(QByteArray(rest), VERSION):
            return False
        for name in set(self.docks) - had_place:  # Qt brings back what stood there before, too
            self.removeDockWidget(self.docks[name])
        self._want([each for each in parts if self._has_place(each[0])])
        return True

    def land(self) -> None:
        """Bring back a dock that was dropped outside: none floats."""
        for dock in self.docks.values():
            if dock.isFloating():
                dock.setFloating(False)

    def hand_over(self, other: DockArea) -> None:
        """Give all docks, none of which has a place there yet, to another area."""
        self.land()
        for dock in self.docks.values():
            self.removeDockWidget(dock)
            dock.setParent(other)

    def touch(self) -> None:
        """A hand has moved something: from now on Qt shares the room as it likes."""
        self._wanted = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touch()
        super().mousePressEvent(event)

    def tab_bars(self) -> list[QTabBar]:
        """The tabs that Qt has made."""
        return [bar for bar in self.findChildren(QTabBar) if bar.parent() is self]

    def _place(self, part: Part) -> None:
        """Around the first dock of a part, which is there already: first the coarse, then the fine."""
        match part:
            case Split():
                inner = [each for _, each in part.parts]
                for before, after in pairwise(inner):
                    self.splitDockWidget(self._first(before), self._first(after), ACROSS if part.across else DOWN)
                for each in inner:
                    self._place(each)
            case Tabs():
                for name in part.names[1:]:
                    self.tabifyDockWidget(self._first(part), self.docks[name])

    def _has_place(self, name: str) -> bool:
        dock = self.docks.get(name)
        return dock is not None and self.dockWidgetArea(dock) != NOWHERE

    def _first(self, part: Part) -> Dock:
        return self.docks[leaves(part)[0]]

    def _want(self, parts: list[Sized]) -> None:
        """Keep these shares at every size of the window, until a hand moves something."""
        self._wanted = parts
        self._share()

    def _share(self) -> None:
        if not self._wanted:
            return
        docks = [self.docks[name] for name, _, _ in self._wanted]
        widths = [round(width * self.width()) for _, width, _ in self._wanted]
        heights = [round(height * self.height()) for _, _, height in self._wanted]
        self.resizeDocks(docks, widths, ACROSS)
        self.resizeDocks(docks, [min(*pair) for pair in zip(heights, (d.most for d in docks), strict=True)], DOWN)

    def _to_front(self, part: Part) -> None:
        match part:
            case Split():
                for _, each in part.parts:
                    self._to_front(each)
            case Tabs():
                self._first(part).raise_()


def _placed(dock: Dock) -> bool:
    return not dock.isHidden() and dock.geometry().right() >= 0 and dock.geometry().bottom() >= 0
