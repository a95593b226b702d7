"""The rows of tabs that Qt makes by itself where docks share a place, and the manners that they are given."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTabBar

from app.docks.dock import Dock
from app.texts.letters import tip
from app.texts.markup import escaped
from app.theme import Theme

AROUND_PX = 24  # padding and margins of a tab (app/theme/stylesheet.py), and what Qt adds
ADOPTED = "tabs"  # the name of a row that has been given our manners


class TabRows(QObject):
    """Tells which plot a person brings to the front, be it with the mouse or the arrow keys."""

    opened = Signal(str)  # the title on a tab
    maximise_requested = Signal(str)
    resized = Signal()  # a row may have room for other titles

    def __init__(self, theme: Theme, docks: Mapping[str, Dock], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._docks = theme, docks

    def adopt(self, bar: QTabBar) -> None:
        """Give a row our manners, and its words in the present language; Qt now and then forgets to show or hide it."""
        bar.setVisible(bar.count() > 1)
        bar.setAccessibleName(self.tr("Plots in one place"))
        self.show_titles(bar)
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
            bar.installEventFilter(self)

    def show_titles(self, bar: QTabBar) -> None:
        """The titles of the docks, or a word for each where there is no room for all of them."""
        room = self.tr("A double click, or F9, gives the plot all the room")
        bar.setToolTip(tip(room))
        titled = {dock.windowTitle(): dock for dock in self._docks.values() if not dock.isHidden()}
        tabs = [(index, titled.get(bar.tabText(index))) for index in range(bar.count())]  # None: not renamed by Qt yet
        docks = {index: dock for index, dock in tabs if dock is not None}
        around, metrics = self._theme.size(AROUND_PX), QFontMetrics(self._theme.font(13, bold=True))
        needed = sum(metrics.horizontalAdvance(dock.title) + around for dock in docks.values())
        for index, dock in docks.items():
            dock.show_brief_title(needed > bar.width())
            bar.setTabToolTip(index, tip(f"{dock.title}\n{room}"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resized.emit()
        return super().eventFilter(watched, event)

    def _open(self, bar: QTabBar, index: int) -> None:
        """By whatever button: a menu is of what is in front."""
        bar.setCurrentIndex(index)
        self.opened.emit(bar.tabText(index))

    def _follow_keys(self, bar: QTabBar, index: int) -> None:
        """Qt changes the tab for reasons of its own too."""
        if bar.hasFocus():
            self._open(bar, index)

    def _maximise(self, bar: QTabBar, index: int) -> None:
        self.maximise_requested.emit(bar.tabText(index))
