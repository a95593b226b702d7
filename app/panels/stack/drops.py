"""What is dropped on the stack: new layers, or its own blocks in another place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea

from app.panels.stack.drawing.stack_drawing import StackDrawing
from app.panels.stack.edits import StackEdits
from app.panels.stack.payload import Payload
from app.panels.stack.places import StackPlaces
from app.state.document import Document
from app.state.misfits import Misfit
from app.state.soon import Soon
from app.widgets.dragging import LAYERS, MOVE

SCROLL_INTERVAL_MS = 16


class Drops(QObject):
    """Shows where a dragged layer would land, or why it cannot; scrolls at the border; puts the layer there."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        document: Document,
        edits: StackEdits,
        places: StackPlaces,
        drawing: StackDrawing,
    ) -> None:
        super().__init__(area)
        self._area, self._document, self._edits = area, document, edits
        self._places, self._drawing = places, drawing
        self._place = QPoint()
        self._payload: Payload | None = None
        self._soon = Soon(self)
        self._timer = QTimer(self, interval=SCROLL_INTERVAL_MS)
        self._timer.timeout.connect(self._scroll)

    def hover(self, event: QDropEvent) -> None:
        """Something is carried over the stack."""
        if not (event.mimeData().hasFormat(LAYERS) or event.mimeData().hasFormat(MOVE)):
            event.ignore()
            return
        event.acceptProposedAction()
        self._place = event.position().toPoint()
        payload = self._payload_of(event)
        if self._payload is None or not payload.is_like(self._payload):
            self._payload = payload
        self._show_landing()
        self._timer.start()

    def leave(self) -> None:
        """It was carried away again."""
        self._timer.stop()
        self._payload = None
        self._drawing.landing = self._drawing.misfit = None
        self._area.viewport().update()

    def drop(self, event: QDropEvent) -> None:
        """It was let go: within this stack it moves (with Ctrl, a copy does), else it is new.

        Whoever let it go does not wait for a table.
        """
        payload, index = self._payload_of(event), self._places.gap_at(event.position().toPoint())
        self.leave()
        self._soon(partial(payload.deliver, index))
        event.acceptProposedAction()
        self._area.setFocus(Qt.FocusReason.MouseFocusReason)

    def _payload_of(self, event: QDropEvent) -> Payload:
        own = event.source() is self._area.viewport() and event.dropAction() == Qt.DropAction.MoveAction
        return Payload(self._document, self._edits, event.mimeData(), own)

    def _show_landing(self) -> None:
        index = self._places.gap_at(self._place)
        reason = None if self._payload is None else self._payload.objection(index)
        self._drawing.landing = index
        self._drawing.misfit = Misfit(reason, gap=index) if reason is not None else None
        self._area.viewport().update()

    def _scroll(self) -> None:
        """Nearer to the border is faster."""
        before = self._places.offset
        self._places.scroll_at(self._place)
        if self._places.offset != before:
            self._show_landing()
