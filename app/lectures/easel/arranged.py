"""Widgets in the places of a plan: no layout of Qt's, for the plots of the next scene take other places at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.docks.plan import Part, Split, leaves

GAP = 6  # pixels between two of them


class Arranged(QWidget):
    """Shows those that stand in the plan, and hides all others that were ever shown here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Part | None = None
        self._widgets: Mapping[str, QWidget] = {}

    def show_plan(self, plan: Part | None, widgets: Mapping[str, QWidget]) -> None:
        """Give them their places; `widgets` are the plan's leaves."""
        for gone in set(self._widgets.values()) - set(widgets.values()):
            gone.hide()
        self._plan, self._widgets = plan, widgets
        self._place()
        for widget in widgets.values():
            widget.show()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # whoever stands in it takes the room that there is

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._plan is not None:
            for name, rect in places(self._plan, self.rect()):
                self._widgets[name].setGeometry(rect)


def places(plan: Part, rect: QRect) -> Iterator[tuple[str, QRect]]:
    """Name and place of each; of those behind each other, the one in front."""
    if not isinstance(plan, Split):
        front = getattr(plan, "front", "") or leaves(plan)[0]
        yield front, rect
        return
    whole = sum(share for share, _ in plan.parts)
    room = (rect.width() if plan.across else rect.height()) - GAP * (len(plan.parts) - 1)
    begin, passed = rect.x() if plan.across else rect.y(), 0.0
    for number, (share, part) in enumerate(plan.parts):
        first, last = round(room * passed / whole), round(room * (passed + share) / whole)
        passed += share
        start = begin + first + GAP * number
        if plan.across:
            inner = QRect(start, rect.y(), last - first, rect.height())
        else:
            inner = QRect(rect.x(), start, rect.width(), last - first)
        yield from places(part, inner)


def fronts(plan: Part | None) -> tuple[str, ...]:
    """Those that are seen."""
    return tuple(name for name, _ in places(plan, QRect(0, 0, 1000, 1000))) if plan is not None else ()
