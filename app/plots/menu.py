"""The context menu of every plot: take the picture or the numbers with you."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

T = TypeVar("T")
FORMATS = ("png", "svg", "pdf", "csv")


class PlotMenu(QMenu):
    """Copy and export; the one who opened it says what happens."""

    def __init__(self, parent: QWidget, copy_picture: Callable[[], None], copy_numbers: Callable[[], None],
                 export: Callable[[str], None]) -> None:  # fmt: skip
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)  # each is made anew
        self.addAction(self.tr("Copy picture")).triggered.connect(partial(_quietly, copy_picture))
        self.addAction(self.tr("Copy numbers")).triggered.connect(partial(_quietly, copy_numbers))
        self.addSeparator()
        for suffix in FORMATS:
            self.addAction(self._name(suffix)).triggered.connect(partial(_quietly, partial(export, suffix)))

    def offer_scale(self, recent: bool, choose: Callable[[bool], None]) -> None:
        """Two rows of which one is ticked: what the ranges of the plot are those of."""
        self.offer({self.tr("Scale fixed for this run"): False, self.tr("Recent window"): True}, recent, choose)

    def offer(self, rows: Mapping[str, T], current: T, choose: Callable[[T], None]) -> None:
        """A row for each of several possibilities, the present one ticked."""
        self.addSeparator()
        group = QActionGroup(self)
        for text, choice in rows.items():
            row = group.addAction(self.addAction(text))
            row.setCheckable(True)
            row.setChecked(choice == current)
            row.triggered.connect(partial(_quietly, partial(choose, choice)))

    def _name(self, suffix: str) -> str:
        return {
            "png": self.tr("Export as PNG…"),
            "svg": self.tr("Export as SVG…"),
            "pdf": self.tr("Export as PDF…"),
            "csv": self.tr("Export numbers as CSV…"),
        }[suffix]


def _quietly(action: Callable[[], None], _checked: bool = False) -> None:
    """Qt tells every row whether it is checked; nobody asked."""
    action()
