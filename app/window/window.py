"""The window: the top bar, the columns, the time line; inspector on the left, network, instruments on the right."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMoveEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from app.help.focus import FocusOrder
from app.texts.letters import titled
from app.widgets.files.drops import take, welcome
from app.widgets.pacing.throttle import Throttle
from app.widgets.type_wheel import Notches, is_for_type
from app.window.columns import below_each_other
from app.window.frame import Frame, beside, frame_of, take_frame

DESIGN = QSize(1600, 900)
REST_MS = 500  # after which a window that was moved is taken to stand still


class Window(QMainWindow):
    """A place for the panels, with a size and a title; knows nothing of networks."""

    escaped = Signal()  # Escape, for which nobody else has a use
    unheard = Signal(object)  # QKeyCombination, for which nobody has a use
    resized = Signal()
    moved = Signal()  # and stands still again
    activated = Signal()  # somebody is here, perhaps from another program
    menu_wanted = Signal(object)  # QPoint, of the screen
    minimised = Signal(bool)  # or there again
    type_wheeled = Signal(int)  # notches of the wheel: larger, or less than none
    dropped = Signal(object)  # tuple of Path: files that were let go above it

    def __init__(
        self, top: QWidget, columns: QWidget, bottom: QWidget, order: FocusOrder, may_close: Callable[[], bool]
    ) -> None:  # fmt: skip
        """`order` is where Tab leads; `may_close` is asked before it closes."""
        super().__init__()
        self._order, self._may_close = order, may_close
        self._notches = Notches()
        self._resizing = Throttle(self, 0, self._tell_size, at_once=False)
        self._moving = Throttle(self, REST_MS, self.moved.emit, at_once=False)
        self.setAcceptDrops(True)
        page = QWidget()
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click on a button takes the keyboard out of a field
        below_each_other(page, top, columns, bottom).setStretch(1, 1)
        self.setCentralWidget(page)

    def toggle_full_screen(self) -> None:
        """The whole screen, or a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def frame(self) -> Frame:
        """Size and place, without those of the whole screen that it may have now."""
        return frame_of(self, DESIGN)

    def take_frame(self, kept: Frame | None, others: Collection[Frame] = ()) -> None:
        """Size and place as they were left, on a screen that there is; at first as designed, or the whole screen.

        Where there are `others`, over none of them.
        """
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        frame = beside(kept or self._designed(), others, screens)
        if kept is not None or others:
            take_frame(self, frame)
        else:  # the system finds a place for it
            self.resize(frame.rect.size())
            self.setWindowState(frame.state)

    def show_title(self, name: str, clean: bool) -> None:
        """What is worked on, and whether it is saved."""
        self.setWindowTitle(f"{titled(name)}[*] – Backscope")
        self.setWindowModified(not clean)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resizing.ask()
        self._moving.ask()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._moving.ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.minimised.emit(self.isMinimized())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            self.unheard.emit(event.keyCombination())
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Where nobody has a menu of their own: grips, and empty places."""
        self.menu_wanted.emit(event.globalPos())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, which everybody leaves to the window, it changes the type size."""
        if is_for_type(event) and (notches := self._notches.whole(event)):
            self.type_wheeled.emit(notches)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take(event, self, self.dropped.emit)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return self._order.step(forwards) or super().focusNextPrevChild(forwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close())

    def _designed(self) -> Frame:
        available = self.screen().availableGeometry()
        size = DESIGN.boundedTo(available.size())
        whole = available.width() <= DESIGN.width() or available.height() <= DESIGN.height()
        return Frame(available.x(), available.y(), size.width(), size.height(), maximised=whole)

    def _tell_size(self) -> None:
        self.resized.emit()
