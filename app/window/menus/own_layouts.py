"""The layouts of one's own as rows of the menu, of which the first have keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.texts.letters import entry
from app.window.layouts import Layouts
from app.window.layouts.own import OWN

KEYS = tuple(f"Ctrl+Shift+{digit}" for digit in range(5, 10))  # after those of the four


class OwnLayoutRows(QObject):
    """Made anew whenever one comes, goes or is renamed; the present one is ticked."""

    def __init__(self, layouts: Layouts, window: QWidget) -> None:
        super().__init__(window)
        self._layouts, self._window = layouts, window
        self.actions: list[QAction] = []
        layouts.own.changed.connect(self.list_layouts)
        layouts.changed.connect(self.show_present)
        self.list_layouts()

    def list_layouts(self) -> None:
        """A row for each."""
        for action in self.actions:
            self._window.removeAction(action)
            action.deleteLater()
        self.actions = [self._row(each.name) for each in self._layouts.own.all()]
        for action, keys in zip(self.actions, KEYS, strict=False):
            action.setShortcut(keys)
        self._window.addActions(self.actions)
        self.show_present()

    def show_present(self) -> None:
        """Tick the one that the window has."""
        for action in self.actions:
            action.setChecked(action.data() == self._layouts.own_name)

    def _row(self, name: str) -> QAction:
        row = QAction(entry(name), self)
        row.setData(name)
        row.setCheckable(True)
        row.triggered.connect(partial(self._show, name))
        return row

    def _show(self, name: str, _checked: bool = False) -> None:
        self._layouts.show_layout(OWN + name)
