"""What is dropped on the stack: new layers, or its own blocks in another place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea

from app.panels.stack.cargo import Cargo
from app.panels.stack.drawing.picture import Picture
from app.panels.stack.edits import StackEdits
from app.panels.stack.places import Places
from app.state.document import Document
from app.state.misfits import Misfit
from app.widgets.dragging import LAYERS, MOVE

SCROLL_INTERVAL_MS = 16


class Drops(QObject):
    """Shows where a dragged layer would land, or why it cannot; scrolls at the border; puts the layer there."""

    def __init__(
        self, area: QAbstractScrollArea, document: Document, edits: StackEdits, places: Places, picture: Picture
    ) -> None:  # fmt: skip
        super().__init__(area)
        self._area, self._document, self._edits = area, document, edits
        self._places, self._picture = places, picture
        self._place = QPoint()
        self._cargo: Cargo | None = None
        self._timer = QTimer(self, interval=SCROLL_INTERVAL_MS)
        self._timer.timeout.connect(self._scroll)

    def hover(self, event: QDropEvent) -> None:
        """Something is carried over the stack."""
        if not (event.mimeData().hasFormat(LAYERS) or event.mimeData().hasFormat(MOVE)):
            event.ignore()
            return
        event.acceptProposedAction()
        self._place = event.position().toPoint()
        cargo = self._cargo_of(event)
        if self._cargo is None or not cargo.is_like(self._cargo):
            self._cargo = cargo
        self._show_landing()
        self._timer.start()

    def leave(self) -> None:
        """It was carried away again."""
        self._timer.stop()
        self._cargo = None
        self._picture.landing = self._picture.misfit = None
        self._area.viewport().update()

    def drop(self, event: QDropEvent) -> None:
        """It was let go: within this stack it moves (with Ctrl, a copy does), else it is new."""
        cargo, index = self._cargo_of(event), self._places.gap_at(event.position().toPoint())
        self.leave()
        cargo.deliver(index)
        event.acceptProposedAction()
        self._area.setFocus(Qt.FocusReason.MouseFocusReason)

    def _cargo_of(self, event: QDropEvent) -> Cargo:
        own = event.source() is self._area.viewport() and event.dropAction() == Qt.DropAction.MoveAction
        return Cargo(self._document, self._edits, event.mimeData(), own)

    def _show_landing(self) -> None:
        index = self._places.gap_at(self._place)
        reason = None if self._cargo is None else self._cargo.objection(index)
        self._picture.landing = index
        self._picture.misfit = Misfit(reason, gap=index) if reason is not None else None
        self._area.viewport().update()

    def _scroll(self) -> None:
        """Nearer to the border is faster."""
        before = self._places.offset
        self._places.scroll_at(self._place)
        if self._places.offset != before:
            self._show_landing()
