"""The rows of tabs that Qt makes by itself where docks share a place, and the manners that they are given."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTabBar

from app.texts.letters import tip
from app.texts.markup import escaped

ADOPTED = "tabs"  # the name of a row that has been given our manners


class TabRows(QObject):
    """Tells which plot a person brings to the front, be it with the mouse or the arrow keys."""

    opened = Signal(str)  # the title on a tab
    maximise_requested = Signal(str)

    def adopt(self, bar: QTabBar) -> None:
        """Give a row our manners, and its words in the present language; Qt now and then forgets to show or hide it."""
        bar.setVisible(bar.count() > 1)
        bar.setAccessibleName(self.tr("Plots in one place"))
        room = self.tr("A double click, or F9, gives the plot all the room")
        bar.setToolTip(tip(room))
        for index in range(bar.count()):
            bar.setTabToolTip(index, tip(f"{bar.tabText(index)}\n{room}"))  # large type may cut the title
        what = self.tr(
            "These plots share a place: ← and → bring one to the front, a double click or F9 gives it all the room. "
            "A tab can be dragged to another place."
        )
        bar.setWhatsThis(escaped(what))
        if bar.objectName() != ADOPTED:
            bar.setObjectName(ADOPTED)
            bar.setDrawBase(False)
            bar.setExpanding(False)
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            bar.tabBarClicked.connect(partial(self._open, bar))
            bar.currentChanged.connect(partial(self._follow_keys, bar))
            bar.tabBarDoubleClicked.connect(partial(self._maximise, bar))

    def _open(self, bar: QTabBar, index: int) -> None:
        self.opened.emit(bar.tabText(index))

    def _follow_keys(self, bar: QTabBar, index: int) -> None:
        """Qt changes the tab for reasons of its own too."""
        if bar.hasFocus():
            self._open(bar, index)

    def _maximise(self, bar: QTabBar, index: int) -> None:
        self.maximise_requested.emit(bar.tabText(index))
