"""The bench: docks in their places, or one of them maximised, or a sentence where all are hidden."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.docks.area import DockArea
from app.docks.at_hand import AtHand
from app.docks.cards import Cards
from app.docks.dock import Dock
from app.docks.plan import Arrangement, Part, renamed
from app.docks.stage import DockStage
from app.docks.tab_rows import TabRows
from app.docks.type_sizes import TypeSizes
from app.theme import Theme
from app.widgets.keyboard import Keyboard
from app.widgets.labels import Label
from app.widgets.pacing.throttle import Throttle


class Bench(QStackedWidget):
    """Knows what is in sight and makes nothing else; knows nothing of plots."""

    settled = Signal()  # other cards than before may be in sight
    apart_wanted = Signal(str)  # a card that is in a window of its own is to come to the front

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keyboard = Keyboard(self)
        self.docks: dict[str, Dock] = {}
        self.area, self.stage, self.notice = DockArea(self.docks), DockStage(theme), Label()
        self._cards, self.at_hand = Cards(self.area, self.settled.emit), AtHand(self.area)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setWordWrap(True)
        for page in (self.area, self.stage, self.notice):
            self.addWidget(page)
        self.stage.left.connect(self.restore_size)
        self._tabs = TabRows(theme, self.docks, self)
        self._naming = Throttle(self, 0, self._name_tabs, at_once=False)
        self._tabs.resized.connect(self._naming.ask)
        self._tabs.opened.connect(self.at_hand.open_titled)
        self._tabs.maximise_requested.connect(self._maximise_titled)
        self._settling = Throttle(self, 0, self.settle, at_once=False)
        TypeSizes(self.area, theme)
        self.retranslate()

    @property
    def maximised(self) -> str | None:
        """The dock that has the whole bench."""
        return self.stage.dock.objectName() if self.stage.dock is not None else None

    @property
    def current(self) -> str | None:
        """The dock that was opened last, or has the keyboard, wherever its card is; or that has the whole bench."""
        return self.at_hand.apart or self.maximised or self.at_hand.current()

    def add(self, name: str, make: Callable[[], QWidget], least: QSize, most: int = 0) -> None:
        """Have a dock, which a plan or a toggle may show."""
        dock = self.docks[name] = Dock(name, self._theme, make, least, most)
        dock.setParent(self.area)
        dock.hide()
        dock.maximise_requested.connect(partial(self.maximise, name))
        dock.hide_requested.connect(partial(self.hide_dock, name))
        dock.clicked.connect(partial(self.at_hand.open, name))
        dock.visibilityChanged.connect(self._settle_soon)
        dock.dockLocationChanged.connect(self._settle_soon)
        dock.windowTitleChanged.connect(self._naming.ask)
        dock.bar.pressed.connect(self._touch)
        dock.bar.pressed.connect(partial(self.at_hand.open, name))

    def remove(self, name: str) -> None:
        """Have a dock no longer, nor the card in it."""
        self.restore_size()
        dock = self.docks[name]
        dock.hide()
        self.area.drop(dock)
        del self.docks[name]
        dock.deleteLater()
        self.settle()

    def lay_out(self, to: Part | Arrangement) -> None:
        """Take the places of a plan, or those that were left."""
        self.restore_size()
        self.at_hand.open()
        self.area.hide()
        self.area.lay_out(to if isinstance(to, Arrangement) else Arrangement(to))
        self.setCurrentWidget(self.area)
        self.area.show()
        self.settle()

    def arrangement(self) -> Arrangement | None:
        """How the docks stand, to be laid out again; None where none has a place."""
        self.restore_size()
        return self.area.arrangement()

    def stands_as(self, design: Part) -> bool:
        """Whether no hand has moved anything since this design was laid out."""
        self.restore_size()
        return self.area.stands_as(design)

    def is_shown(self, name: str) -> bool:
        """Whether a dock has a place, be it behind a tab, or its card a window of its own."""
        return not self.docks[name].isHidden() or self.docks[name].away

    def is_tabbed(self, name: str) -> bool:
        """Whether a tab carries its title."""
        others = self.area.tabifiedDockWidgets(self.docks[name])
        tabbed = any(not other.isHidden() for other in others)
        return tabbed and self.maximised is None and not self.docks[name].away

    def are_tabbed(self, one: str, other: str) -> bool:
        """Whether one of two docks would cover the other."""
        return self.docks[other] in self.area.tabifiedDockWidgets(self.docks[one])

    def bring_forward(self, name: str) -> None:
        """Show a dock that has a place in front of those it shares it with, unless another has the whole bench."""
        if self._comes_apart(name):
            return
        if self.maximised is None and not self.docks[name].in_front:
            self.docks[name].raise_()
            self.settle()
        self.at_hand.open(name)

    def toggle(self, name: str) -> None:
        """Hide what is in front; bring everything else to the front."""
        if self.docks[name].in_front or self.maximised == name:
            self.hide_dock(name)
        else:
            self.show_dock(name)

    def show_dock(self, name: str, instead: str = "", beside: str = "") -> None:
        """Bring a dock to the front, perhaps instead of another; where it has no place yet, perhaps beside another."""
        if self._comes_apart(name):
            return
        self.restore_size()
        if instead:
            self.area.put_away(self.docks[instead])
        self.setCurrentWidget(self.area)
        self.area.add(self.docks[name], self.docks.get(beside))
        self.settle()
        self.at_hand.open(name)  # after whatever came of it: the keyboard may have left what is hidden now

    def hide_dock(self, name: str) -> None:
        """Take a dock away; it remembers its place."""
        self.restore_size()
        self.area.put_away(self.docks[name])
        self.settle()

    def maximise(self, name: str) -> None:
        """Give a dock the whole bench; again, and it is back in its place."""
        back = self.maximised == name
        self.restore_size()
        if not back and not self._comes_apart(name):
            self.stage.borrow(self.docks[name])
            self.settle()
            self.at_hand.open(name)

    def maximise_current(self) -> None:
        """Maximise the dock that was opened last, or has the keyboard, or bring back the one that is."""
        name = self.maximised or self.at_hand.current()
        if name is not None:
            self.maximise(name)

    def move_current(self, across: int, down: int) -> None:
        """Let the dock that was opened last, or has the keyboard, change places with its neighbour in a direction."""
        here = self.at_hand.current() if self.at_hand.apart is None else None  # in its own window, it has no neighbour
        there = self.area.neighbour(here, across, down) if here is not None and self.maximised is None else None
        before = self.area.arrangement() if there is not None else None
        if here is not None and there is not None and before is not None:
            self._keyboard.remember()
            self.lay_out(replace(before, plan=renamed(before.plan, {here: there, there: here})))
            self._keyboard.give_back(Qt.FocusReason.OtherFocusReason)

    def restore_size(self) -> None:
        """Bring the maximised dock back to its place."""
        if self.stage.dock is not None:
            self.stage.give_back()
            self.settle()

    def settle(self) -> None:
        """Show the right page and the cards that are in front."""
        self._settling.rest()
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:  # while it is dragged, a dock is on its way
            self.area.land()
        self.setCurrentWidget(self._page())
        self._cards.show()
        for bar in self.area.tab_bars():
            self._tabs.adopt(bar)
        self.settled.emit()

    def show_sizes(self) -> None:
        """Let every card keep the least room that it deserves at the present type size."""
        for holder in (*(dock.holder for dock in self.docks.values()), self.stage.holder):
            holder.show_sizes()

    def retranslate(self) -> None:
        """Say in the present language how to get back what is hidden."""
        self.notice.setText(self.tr("All plots are hidden: View brings them back."))
        for bar in self.area.tab_bars():
            self._tabs.adopt(bar)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _name_tabs(self) -> None:
        for bar in self.area.tab_bars():
            self._tabs.show_titles(bar)

    def _comes_apart(self, name: str) -> bool:
        """Have a card in a window of its own come to the front there, if it is in one."""
        if self.docks[name].away:
            self.apart_wanted.emit(name)
        return self.docks[name].away

    def _touch(self) -> None:
        self.area.touch()

    def _page(self) -> QWidget:
        if self.stage.dock is not None:
            return self.stage
        return self.area if any(not dock.isHidden() for dock in self.docks.values()) else self.notice

    def _settle_soon(self, _change: object) -> None:
        """Qt tells of every dock by itself, and of some twice."""
        self._settling.ask()

    def _maximise_titled(self, title: str) -> None:
        if name := self.area.named(title):
            self.maximise(name)
