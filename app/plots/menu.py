"""The context menu of every plot: take the picture or the numbers with you."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

T = TypeVar("T")
COPIES, ASK = ("picture", "numbers"), ""  # for the clipboard; for a file, of which it is asked how


class PlotMenu(QMenu):
    """Copy and export; the one who opened it says what happens."""

    def __init__(self, parent: QWidget, export: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)  # each is made anew
        for suffix in (*COPIES, ASK):
            self.addAction(self._name(suffix)).triggered.connect(partial(_quietly, partial(export, suffix)))

    def offer_recent(self, recent: bool, choose: Callable[[bool], None]) -> None:
        """Two rows of which one is ticked: what the ranges of the plot are those of."""
        self.offer({self.tr("Scale fixed for this run"): False, self.tr("Recent window"): True}, recent, choose)

    def offer_report(self, copy: Callable[[], None]) -> None:
        """What went wrong, where something did."""
        self.addSeparator()
        self.addAction(self.tr("Copy report")).triggered.connect(partial(_quietly, copy))

    def offer_all(self, show: Callable[[], None]) -> None:
        """The way back from a zoom."""
        self.addSeparator()
        self.addAction(self.tr("Show all")).triggered.connect(partial(_quietly, show))

    def offer_reference(self, keep: Callable[[], None]) -> None:
        """The run, to compare the next ones with."""
        self.addSeparator()
        self.addAction(self.tr("Keep as reference")).triggered.connect(partial(_quietly, keep))

    def offer_actions(self, rows: Mapping[str, Callable[[], None]]) -> None:
        """Rows that each do something."""
        self.addSeparator()
        for text, act in rows.items():
            self.addAction(text).triggered.connect(partial(_quietly, act))

    def offer(self, rows: Mapping[str, T], current: T, choose: Callable[[T], None]) -> None:
        """A row for each of several possibilities, the present one ticked."""
        self.addSeparator()
        group = QActionGroup(self)
        for text, choice in rows.items():
            row = group.addAction(self.addAction(text))
            row.setCheckable(True)
            row.setChecked(choice == current)
            row.triggered.connect(partial(_quietly, partial(choose, choice)))

    def offer_field(self, field: QWidget) -> None:
        """A row that is filled in instead of pressed, and leaves the menu open; it may say more, and have the room."""
        self.addSeparator()
        row = QWidgetAction(self)
        row.setDefaultWidget(field)
        self.addAction(row)
        Growing(row, field)

    def offer_switches(self, rows: Mapping[str, tuple[bool, Callable[[], None]]]) -> None:
        """A row for each thing that is on or off, and what turns it."""
        self.addSeparator()
        for text, (on, turn) in rows.items():
            row = self.addAction(text)
            row.setCheckable(True)
            row.setChecked(on)
            row.triggered.connect(partial(_quietly, turn))

    def _name(self, suffix: str) -> str:
        return {
            "picture": self.tr("Copy picture"),
            "numbers": self.tr("Copy numbers"),
            ASK: self.tr("Export…"),
        }[suffix]


class Growing(QObject):
    """Has a menu lay its rows out anew when what stands in one of them wants another size."""

    def __init__(self, row: QWidgetAction, field: QWidget) -> None:
        super().__init__(row)
        self._row = row
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self._row.setData(watched.sizeHint())  # the menu looks at a row that has changed
        return False


def _quietly(action: Callable[[], None], _checked: bool = False) -> None:
    """Qt tells every row whether it is checked; nobody asked."""
    action()
