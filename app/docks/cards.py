"""The cards of the docks that are in front: made when they are first seen, one in each pass of the event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.docks.area import DockArea
from app.docks.dock import Dock
from app.widgets.pacing.throttle import Throttle


class Cards(QObject):
    """Shows those that can be seen; to make all of a layout at once would be one long block."""

    def __init__(self, area: DockArea, tell: Callable[[], None]) -> None:
        """`tell` that another card is there, after those that were shown."""
        super().__init__(area)
        self._area, self._tell = area, tell
        self._tried = set[Dock]()  # since they were shown: one that cannot be made is not tried again and again
        self._making = Throttle(self, 0, self._make_next, at_once=False)

    def show(self) -> None:
        """What is in front, and hide the others."""
        self._tried.clear()
        later = self._unmade()[1:]
        with self._area.at_rest():
            for dock in self._area.docks.values():
                dock.show_card(dock.in_front and dock not in later)
        if later:
            self._making.ask()

    def _make_next(self) -> None:
        unmade = self._unmade()
        if unmade[1:]:
            self._making.ask()
        if unmade:
            self._tried.add(unmade[0])
            with self._area.at_rest():
                unmade[0].show_card(True)
            self._tell()

    def _unmade(self) -> list[Dock]:
        """Those that can wait, as nothing has to move when they come."""
        seen = (dock for dock in self._area.docks.values() if dock.in_front and dock.card is None)
        return [dock for dock in seen if dock.holder.keeps_room and dock not in self._tried]
