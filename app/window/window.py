"""The window: the top bar, the columns, the time line; inspector on the left, network, instruments on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.help.focus import FocusOrder
from app.resources import path
from app.widgets.throttle import Throttle
from app.window.columns import below_each_other

DESIGN = QSize(1600, 900)


class Window(QMainWindow):
    """A place for the panels, with a size and a title; knows nothing of networks."""

    escaped = Signal()  # Escape, for which nobody else has a use
    resized = Signal()
    activated = Signal()  # somebody is here, perhaps from another program

    def __init__(
        self, top: QWidget, columns: QWidget, bottom: QWidget, order: FocusOrder, may_close: Callable[[], bool]
    ) -> None:  # fmt: skip
        """`order` is where Tab leads; `may_close` is asked before it closes."""
        super().__init__()
        self._order, self._may_close = order, may_close
        self._resizing = Throttle(self, 0, self._tell_size, at_once=False)
        self.setWindowIcon(QIcon(str(path("icons", "backscope.svg"))))
        page = QWidget()
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click on a button takes the keyboard out of a field
        below_each_other(page, top, columns, bottom).setStretch(1, 1)
        self.setCentralWidget(page)

    def toggle_full_screen(self) -> None:
        """The whole screen, or a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def take_shape(self, shape: QByteArray | None) -> None:
        """Size and place as they were left; at the first start as designed, or as large as the screen."""
        available = self.screen().availableGeometry().size()
        if shape is None or not self.restoreGeometry(shape):
            self.resize(DESIGN.boundedTo(available))
            if available.width() <= DESIGN.width() or available.height() <= DESIGN.height():
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def show_title(self, name: str, clean: bool) -> None:
        """What is worked on, and whether it is saved."""
        self.setWindowTitle(f"{name}[*] – Backscope")
        self.setWindowModified(not clean)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resizing.ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return self._order.step(forwards) or super().focusNextPrevChild(forwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close())

    def _tell_size(self) -> None:
        self.resized.emit()
