"""A window of its own for the card of a dock, on another screen perhaps; the dock keeps its place meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QMainWindow

from app.docks.dock import Dock, Holder
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.files.drops import take, welcome
from app.widgets.type_wheel import Notches, is_for_type

LEAST, EDGE = QSize(240, 160), 8  # pixels of the design: of the card, and around it


class DockWindow(QMainWindow):
    """Borrows the card of a dock; closed by whatever hand, it asks to have it taken back."""

    closing = Signal()
    entered = Signal()  # somebody is here
    seen_changed = Signal()  # minimised, or there again
    type_wheeled = Signal(int)  # notches of the wheel: larger, or less than none
    dropped = Signal(object)  # tuple of Path: files that were let go above it

    def __init__(self, dock: Dock, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(dock.objectName())
        self._dock, self._theme, self._experiment = dock, theme, ""
        self._notches = Notches()
        self.setAcceptDrops(True)
        self.holder = Holder(theme, LEAST, sides=0)
        self.setCentralWidget(self.holder)
        theme.changed.connect(self._show_sizes)
        dock.windowTitleChanged.connect(self._show_title)
        self._show_sizes()

    def borrow(self) -> None:
        """Take the card, which leaves its dock hidden."""
        card = self._dock.made()
        self._dock.away = True
        self.holder.take(card)
        card.show()

    def give_back(self) -> None:
        """Return the card to its dock, and be gone."""
        self._dock.away = False
        if self._dock.card is not None:
            self._dock.card.hide()
            self._dock.holder.take(self._dock.card)
        self.hide()
        self.deleteLater()

    def show_experiment(self, name: str) -> None:
        """Say what the experiment is called that is seen here."""
        self._experiment = name
        self._show_title()

    def toggle_full_screen(self) -> None:
        """The whole screen, or a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is about this window; all other keys are those of the program."""
        leaves = event.key() == Qt.Key.Key_Escape and self.isFullScreen()
        if event.key() == Qt.Key.Key_F11 or leaves:
            self.toggle_full_screen()
        elif event.key() == Qt.Key.Key_F9 and not event.modifiers():
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowMaximized)
        elif event.matches(QKeySequence.StandardKey.Close):
            self.close()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_type(event) and (notches := self._notches.whole(event)):
            self.type_wheeled.emit(notches)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take(event, self, self.dropped.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Minimised, nothing is drawn: Qt takes what stands in it for visible."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.holder.setHidden(self.isMinimized())
            self.seen_changed.emit()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.entered.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit()

    def _show_title(self) -> None:
        name = titled(self._dock.title)
        self.setWindowTitle(f"{name} – {titled(self._experiment)}" if self._experiment else name)

    def _show_sizes(self) -> None:
        edge = self._theme.size(EDGE)
        self.setContentsMargins(edge, edge, edge, edge)
        self.holder.show_sizes()
