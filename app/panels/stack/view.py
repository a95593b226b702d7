"""The view of the stack: shows the drawing, and turns what mouse, keys and drags do into verbs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)

from app.panels.stack.block_list import BlockList
from app.panels.stack.drawing.arcs import Arcs
from app.panels.stack.drawing.block_rows import BlockRows
from app.panels.stack.drawing.folds import Folds
from app.panels.stack.drawing.gains import Gains
from app.panels.stack.drawing.stack_drawing import StackDrawing
from app.panels.stack.drops import Drops
from app.panels.stack.edits import StackEdits
from app.panels.stack.gestures import MouseGestures
from app.panels.stack.keys import StackKeys
from app.panels.stack.locking import Locking
from app.panels.stack.menus import StackMenus
from app.panels.stack.places import StackPlaces
from app.panels.stack.pointer import Pointer
from app.panels.stack.spans import Spans
from app.state.document import Document
from app.state.misfits import Misfit
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from app.widgets.pacing.throttle import Throttle
from app.widgets.painting import guarded
from core.wording import Reason

TAB_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
NARROWEST, FEWEST_BLOCKS = 350, 3  # pixels of the design, and blocks, that there is always room for


class StackView(BlockList):
    """One painted widget for any number of layers."""

    def __init__(self, document: Document, selection: Selection, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._document, self._selection, self._theme = document, selection, theme
        self.folds, self.arcs = Folds(document, self), Arcs(document)
        self.edits = StackEdits(document, selection, self.folds)
        self.locking = Locking(document, selection)
        self.menus = StackMenus(self.edits, self.locking, texts, self)
        self.drawing = StackDrawing(document, selection, self.folds, self.arcs, theme, texts, self)
        self.places = StackPlaces(self, document, self.drawing, self.folds, self.arcs, theme)
        self._drops = Drops(self, document, self.edits, self.places, self.drawing)
        spans = Spans(document, self.edits, self.places, self.drawing)
        self._keys = StackKeys(self.edits, selection, spans)
        self._gestures = MouseGestures(
            self.viewport(), document, selection, self.edits, self.menus, self.places, self.drawing, spans
        )
        self._pointer = Pointer(self.viewport(), selection, self.places, self.drawing)
        self._current = selection.current
        self._reached_by_tab = False
        self._finishing = Throttle(self, 0, self.viewport().update, at_once=False)
        self._build()
        self.restyle()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._document.changed.connect(self.show_experiment)
        self._document.misfitted.connect(self.show_misfit)
        self.folds.changed.connect(self.show_folds)
        self._selection.changed.connect(self.show_selection)
        self.slots_wanted.connect(self._selection.select)
        self._selection.hovered_changed.connect(self.viewport().update)
        self._theme.changed.connect(self.restyle)
        self.drawing.locks.changed.connect(self.viewport().update)

    # What is shown

    @property
    def rows(self) -> BlockRows:
        return self.places.rows

    def in_words(self, slot: int) -> str:
        return self.drawing.in_words(slot)

    def restyle(self) -> None:
        """Take fonts, colours and words anew."""
        self.drawing.take_looks()
        self.setMinimumSize(self._theme.size(NARROWEST), BlockRows(FEWEST_BLOCKS, 0, self._theme.scale).height)
        self.show_experiment()

    def show_experiment(self) -> None:
        """Show the document's layers completely."""
        self.drawing.misfit = None
        self.drawing.show_experiment()
        self.places.fit_bar()
        self.list_blocks()
        self.show_selection()

    def show_folds(self) -> None:
        """Show the rows as they are folded now; what was in sight of the current block stays there."""
        self.places.fit_bar()
        self.list_blocks()
        if self._selection.current is not None:
            self.places.reveal(self._selection.current)
        self._describe()
        self.viewport().update()

    def show_misfit(self, misfit: Misfit | None) -> None:
        """Say at the layer that is to blame why an edit cannot be; None when that is over."""
        self.drawing.misfit = misfit
        self._describe()
        place = None if misfit is None else misfit.gap if misfit.slot is None else misfit.slot
        if place is not None and not self._gestures.active:
            self.places.reveal(place)
        self.viewport().update()

    @property
    def explains(self) -> bool:
        """Whether it says at a layer why something cannot be."""
        return self.drawing.callout(self.places.rows) is not None

    def show_found(self, slots: frozenset[int] | None) -> None:
        """Mark what is searched for; None when nothing is."""
        self.drawing.found = slots
        self.viewport().update()

    def show_selection(self) -> None:
        """Show what is selected; bring the current block into sight unless the mouse is at work."""
        before, self._current = self._current, self._selection.current
        if self._current is not None and self._current != before and not self._gestures.active:
            self.places.reveal(self._current)
        self._describe()
        self.viewport().update()

    def _describe(self) -> None:
        """Tell a screen reader which block is current."""
        self.setAccessibleName(self.tr("Network"))
        said = self.drawing.callout(self.places.rows)
        self.setAccessibleDescription(self.drawing.current_in_words() if said is None else said.sentence)
        self.list_selected(self._selection.slots, self._selection.current)

    def show_gains(self, gains: Gains) -> None:
        """Show what each slot does to the gradient."""
        if self.drawing.show_gains(gains):
            self.viewport().update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        offset, area, rows = self.places.offset, event.rect(), self.places.rows
        focused = self.hasFocus() and (self._selection.current is not None or self._reached_by_tab)
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -offset)
            self.drawing.paint(painter, rows, area.top() + offset, area.bottom() + offset, focused)
            self.drawing.paint_misfit(painter, rows, self.viewport().rect().translated(0, offset))
        if self.drawing.waits:
            self._finishing.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.places.fit_bar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.restyle()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.show_misfit(None)
        if event.button() == Qt.MouseButton.LeftButton:
            self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._gestures.open(event):
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._show_objection(self._gestures.move(event), event.position().toPoint())
        else:
            self._pointer.show_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            if self._gestures.leading:
                self.show_misfit(None)
            self._gestures.release()
            self._pointer.show_at(event.position().toPoint())

    def _show_objection(self, reason: Reason | None, place: QPoint) -> None:
        """While the end of an arc is in the hand: why it cannot be where the pointer is; near the border, scroll."""
        if self._gestures.leading:
            self.show_misfit(Misfit(reason, gap=self.places.gap_at(place)) if reason is not None else None)
            self.places.scroll_at(place)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.show_at(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        slot = self.places.hit(event.pos())[0] if mouse else self._selection.current
        menu = self.menus.at(slot)
        place = event.pos() if mouse or slot is None else self.places.rect_of(slot).center()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._gestures.cancel():
            return
        if event.key() == Qt.Key.Key_Escape and self.drawing.misfit is not None:
            self.show_misfit(None)
        elif not self._keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._reached_by_tab = event.reason() in TAB_REASONS
        self.tell_focus()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    # Drags

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drops.hover(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.drop(event)
