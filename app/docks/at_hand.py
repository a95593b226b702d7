"""The dock for which a key is meant: the one that was opened last, or has the keyboard, or is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from app.docks.area import DockArea
from app.docks.dock import dock_of


class AtHand(QObject):
    """Follows the keyboard, and is told of whatever else a person does with a dock."""

    def __init__(self, area: DockArea) -> None:
        super().__init__(area)
        self._area = area
        self._opened = ""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_keyboard)

    def open(self, name: str = "") -> None:
        """A person has opened this one; without a name, none of those that there were."""
        self._opened = name

    def open_titled(self, title: str) -> None:
        """The one whose tab was pressed."""
        self._opened = self._area.named(title) or self._opened

    def current(self) -> str | None:
        """The one that is meant; of those in front, the first."""
        docks = self._area.docks
        names = (self._opened, dock_of(QApplication.focusWidget()), dock_of(QApplication.widgetAt(QCursor.pos())))
        return next((name for name in (*names, *docks) if name in docks and docks[name].in_front), None)

    @property
    def apart(self) -> str | None:
        """The one that was opened last, if its card is in a window of its own."""
        opened = self._area.docks.get(self._opened)
        return self._opened if opened is not None and opened.away else None

    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._opened = dock_of(now) or self._opened
