"""A card that has to be answered or waited for: nothing else can be done meanwhile, in whatever window of ours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.theme import Theme
from app.widgets.overlays.overlay import Overlay

KINDS = QEvent.Type
GOING_ON = frozenset({KINDS.MouseMove, KINDS.MouseButtonRelease})  # of what was pressed before
HANDS = GOING_ON | {
    KINDS.MouseButtonPress, KINDS.MouseButtonDblClick, KINDS.Wheel, KINDS.ContextMenu, KINDS.NativeGesture,
    KINDS.TouchBegin, KINDS.TabletPress, KINDS.ShortcutOverride, KINDS.KeyPress,
}  # fmt: skip
NOTHING = Qt.MouseButton.NoButton


class Modal(Overlay):
    """As long as it stands, nothing can be done with what is behind it, and no click beside it ends it."""

    def __init__(self, window: QWidget, theme: Theme, veil: float = 0.0) -> None:
        super().__init__(window, theme, veil)
        self.setAcceptDrops(True)
        self._elsewhere = Elsewhere(self)
        self.closed.connect(self._elsewhere.open)

    def open(self, keyboard: QWidget | None = None) -> None:
        """Show the card; other windows of ours can only be looked at from now on."""
        super().open(keyboard)
        self._elsewhere.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """What is carried stays with this card, which has no use for it."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card is none."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """No menu of what is behind either."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:  # no key of the window works meanwhile
            event.accept()
            return True
        return super().event(event)


class Elsewhere(QObject):
    """The other windows of ours: while they are closed to hands, what was pressed there before can be let go.

    It keeps nothing of the card, and listens only as long as that stands: each event would feel a filter in Python.
    """

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._held = False  # a button, from before

    def close(self) -> None:
        """Keep hands and keys out."""
        self._held = QApplication.mouseButtons() != NOTHING
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def open(self) -> None:
        """All can be done again."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in HANDS or not isinstance(watched, QWidget) or self._is_free(watched.window()):
            return False
        if event.type() in GOING_ON and self._goes_on(event):
            return False
        if event.type() == KINDS.MouseButtonPress:
            self._show_why()
        event.accept()
        return True

    def _is_free(self, window: QWidget) -> bool:
        """The card's own, a question above it, or a menu that is still open."""
        card = self.parent()
        assert isinstance(card, QWidget)
        return window is card.window() or window.isModal() or window.windowType() == Qt.WindowType.Popup

    def _goes_on(self, event: QEvent) -> bool:
        """With a button that was pressed before, or with none: whoever only points at something may."""
        if self._held:
            self._held = event.type() == KINDS.MouseMove
            return True
        return isinstance(event, QMouseEvent) and event.type() == KINDS.MouseMove and event.buttons() == NOTHING

    def _show_why(self) -> None:
        """Bring the card to the front."""
        card = self.parent()
        assert isinstance(card, QWidget)
        card.window().raise_()
        card.activateWindow()
