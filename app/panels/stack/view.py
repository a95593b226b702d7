"""The view of the stack: shows the picture, and turns what mouse, keys and drags do into verbs."""

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
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from app.document import Document
from app.panels.stack.anatomy import CHIPS
from app.panels.stack.drops import Drops
from app.panels.stack.edits import StackEdits
from app.panels.stack.gains import Gains
from app.panels.stack.gestures import Gestures
from app.panels.stack.keys import StackKeys
from app.panels.stack.menus import StackMenus
from app.panels.stack.picture import Picture
from app.panels.stack.places import NOWHERE, Places
from app.panels.stack.rows import Rows
from app.selection import Selection
from app.texts import Texts
from app.theme import Theme

TAB_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
NARROWEST, FEWEST_BLOCKS = 330, 3  # pixels of the design, and blocks, that there is always room for


class StackView(QAbstractScrollArea):
    """One painted widget for any number of layers."""

    def __init__(self, document: Document, selection: Selection, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._document, self._selection, self._theme = document, selection, theme
        self.edits = StackEdits(document, selection)
        self.menus = StackMenus(self.edits, texts, self)
        self.picture = Picture(document, selection, theme, texts, self)
        self.places = Places(self, document, self.picture, theme)
        self._drops = Drops(self, self.edits, self.places, self.picture, theme)
        self._keys = StackKeys(self.edits, selection)
        self._gestures = Gestures(
            self.viewport(), document, selection, self.edits, self.menus, self.places, self.picture
        )
        self._current = selection.current
        self._reached_by_tab = False
        self._build()
        self.restyle()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._document.changed.connect(self.show_experiment)
        self._selection.changed.connect(self.show_selection)
        self._theme.changed.connect(self.restyle)

    # What is shown

    def restyle(self) -> None:
        """Take fonts, colours and words anew."""
        self.picture.restyle()
        self.setMinimumSize(self._theme.size(NARROWEST), Rows(FEWEST_BLOCKS, 0, self._theme.scale).height)
        self.show_experiment()

    def show_experiment(self) -> None:
        """Show the document's layers completely."""
        self.picture.show_experiment()
        self.places.fit_bar()
        self.show_selection()

    def show_selection(self) -> None:
        """Show what is selected and hovered; bring the current block into sight unless the mouse is at work."""
        before, self._current = self._current, self._selection.current
        if self._current is not None and self._current != before and not self._gestures.active:
            self.places.reveal(self._current)
        self._describe()
        self.viewport().update()

    def _describe(self) -> None:
        """Tell a screen reader which block is current."""
        slot, layers = self._selection.current, self._document.experiment.layers
        self.setAccessibleName(self.tr("Network"))
        gain = None if slot is None else self.picture.gain(slot)
        words = "" if slot is None or gain is None else self.picture.words.current(slot, layers, gain)
        self.setAccessibleDescription(words)

    def show_gains(self, gains: Gains) -> None:
        """Show what each slot does to the gradient."""
        if self.picture.show_gains(gains):
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset, area = QPainter(self.viewport()), self.places.offset, event.rect()
        focused = self.hasFocus() and (self._selection.current is not None or self._reached_by_tab)
        painter.translate(0, -offset)
        self.picture.paint(painter, self.places.rows, area.top() + offset, area.bottom() + offset, focused)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.places.fit_bar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.restyle()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._gestures.move(event)
        else:
            self._point_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gestures.release()
            self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def _point_at(self, place: QPoint | None) -> None:
        """Highlight what is under the pointer, here and in the plots."""
        self.picture.pointed = slot, part = NOWHERE if place is None else self.places.hit(place)
        shapes = {"edge": Qt.CursorShape.SizeHorCursor} | dict.fromkeys(CHIPS, Qt.CursorShape.PointingHandCursor)
        self.viewport().setCursor(shapes.get(part or "block", Qt.CursorShape.ArrowCursor))
        tip = ""
        if slot is not None and part is not None:
            tip = self.picture.words.tip(self._document.experiment.layers[slot], part, self.picture.gain(slot))
        self.viewport().setToolTip(tip)
        self._selection.hover(slot)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        slot = self.places.hit(event.pos())[0] if mouse else self._selection.current
        if slot is None or slot == self.places.rows.count:
            menu, place = self.menus.space(), event.pos()
        else:
            if slot not in self._selection.slots:
                self._selection.select((slot,))
            menu, place = self.menus.block(), event.pos() if mouse else self.places.rect_of(slot).center()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._gestures.cancel():
            return
        if not self._keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._reached_by_tab = event.reason() in TAB_REASONS
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
