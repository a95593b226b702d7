"""A menu whose entries are listed, or ticked, when somebody looks: files, presets, exports, names, switches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class Listing(QMenu):
    """Lists its entries anew each time, whether it is opened with the mouse or read by the finder."""

    def __init__(self, title: str, show: Callable[[QMenu], None], parent: QWidget) -> None:
        super().__init__(title, parent)
        self._show = show
        self.aboutToShow.connect(self.list_entries)

    def list_entries(self) -> None:
        """Take in what there is to choose from now."""
        self._show(self)


def entries(menu: QMenu) -> list[QAction]:
    """The entries of a menu, as if it had just been opened."""
    if isinstance(menu, Listing):
        menu.list_entries()
    return menu.actions()
