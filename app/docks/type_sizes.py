"""How large docks are at each type size: whoever comes back to one finds them exactly as they were left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from app.docks.area import DockArea
from app.theme import Theme


class TypeSizes(QObject):
    """Remembers before anybody is dressed for another size, and recalls when all in sight are."""

    def __init__(self, area: DockArea, theme: Theme) -> None:
        super().__init__(area)
        self._area, self._theme, self._scale = area, theme, theme.scale
        self._left = False  # for another type size, in which not everybody is dressed yet
        theme.changing.connect(self._remember)
        theme.changed.connect(self._come_back)

    def _remember(self) -> None:
        if self._theme.scale != self._scale and not self._left:
            self._left = True
            self._area.remember(self._scale)

    def _come_back(self) -> None:
        self._left = False
        if self._theme.scale != self._scale:
            self._scale = self._theme.scale
            self._theme.when_dressed(self, self._recall_last)

    def _recall_last(self) -> None:
        """After those who share the room in which the docks stand."""
        self._theme.when_dressed(self, self._recall)

    def _recall(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # first all have their room
        self._area.recall(self._scale)
