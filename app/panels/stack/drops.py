"""What is dropped on the stack: new layers, or its own blocks in another place."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea

from app.panels.stack.edits import StackEdits
from app.panels.stack.picture import Picture
from app.panels.stack.places import Places
from app.theme import Theme
from app.widgets.dragging import KIND, LAYERS, MOVE, carried

SCROLL_INTERVAL_MS = 16
SCROLL_ZONE = 32  # pixels of the design at the upper and the lower border
SCROLL_SHARE = 0.4  # of the depth into the zone, per interval


class Drops(QObject):
    """Shows where a dragged layer would land, scrolls at the border, and puts the layer there."""

    def __init__(
        self, area: QAbstractScrollArea, edits: StackEdits, places: Places, picture: Picture, theme: Theme
    ) -> None:
        super().__init__(area)
        self._area, self._edits, self._places, self._picture, self._theme = area, edits, places, picture, theme
        self._place = QPoint()
        self._timer = QTimer(self, interval=SCROLL_INTERVAL_MS)
        self._timer.timeout.connect(self._scroll)

    def hover(self, event: QDropEvent) -> None:
        """Something is carried over the stack."""
        if not (event.mimeData().hasFormat(LAYERS) or event.mimeData().hasFormat(MOVE)):
            event.ignore()
            return
        event.acceptProposedAction()
        self._place = event.position().toPoint()
        self._show_landing()
        self._timer.start()

    def leave(self) -> None:
        """It was carried away again."""
        self._timer.stop()
        self._picture.landing = None
        self._area.viewport().update()

    def drop(self, event: QDropEvent) -> None:
        """It was let go: within this stack it moves (with Ctrl, a copy does), else it is new."""
        index = self._places.gap_at(event.position().toPoint())
        self.leave()
        positions, text = carried(event.mimeData(), MOVE), carried(event.mimeData(), LAYERS)
        own = event.source() is self._area.viewport() and event.dropAction() == Qt.DropAction.MoveAction
        if positions is not None and (own or text is None):
            self._edits.move_to(index, _positions(positions))
        elif (kind := carried(event.mimeData(), KIND)) is not None:
            self._edits.insert_kind(index, kind)
        elif text is not None:
            self._edits.paste_text(index, text, "insert")
        event.acceptProposedAction()
        self._area.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_landing(self) -> None:
        self._picture.landing = self._places.gap_at(self._place)
        self._area.viewport().update()

    def _scroll(self) -> None:
        """Nearer to the border is faster."""
        zone, height = self._theme.size(SCROLL_ZONE), self._area.viewport().height()
        depth = min(0, self._place.y() - zone) + max(0, self._place.y() - (height - zone))
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + round(depth * SCROLL_SHARE))
        if bar.value() != before:
            self._show_landing()


def _positions(text: str) -> list[int]:
    """The slots that a drag carries; none where it is not one of ours."""
    try:
        found = json.loads(text)
    except ValueError:
        return []
    return [each for each in found if isinstance(each, int)] if isinstance(found, list) else []
