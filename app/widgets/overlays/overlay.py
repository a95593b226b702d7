"""A card above the whole window: it takes the keyboard, and gives it back when it is closed."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.keyboard import Keyboard, come_forward
from app.widgets.painting import guarded

SHADOW, EDGE = 16, 12  # how far the shadow reaches, and how near to the edge of the window the card may stand
ROUND = 8  # the corners of the card


class Overlay(QWidget):
    """Esc or a click beside the card closes it; what is behind stays in sight and goes on."""

    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, veil: float = 0.0) -> None:
        """`veil` is how much of what is behind is covered."""
        super().__init__(window)
        self._theme, self._veil = theme, veil
        self._keyboard = Keyboard(self)
        self.card = QFrame(self)
        self.card.setProperty("role", "popover")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.hide()

    def open(self, keyboard: QWidget | None = None) -> None:
        """Show the card and give the keyboard to it, or to the given part of it."""
        if self.isHidden():
            self._keyboard.remember()
            self.window().installEventFilter(self)
            _application().focusChanged.connect(self._follow)
        come_forward(self)
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()
        self.place()
        (keyboard or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> None:
        """Away with it; the keyboard is where it was."""
        if self.isHidden():
            return
        self._leave()
        self._keyboard.give_back(Qt.FocusReason.PopupFocusReason)
        self._let_go()
        self.closed.emit()

    def _let_go(self) -> None:
        """Where nobody takes the keyboard back, it is nobody's: what is hidden would keep all keys from the window."""
        if self._holds(focused := self.window().focusWidget()):
            focused.clearFocus()

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def _leave(self) -> None:
        self.window().removeEventFilter(self)
        _application().focusChanged.disconnect(self._follow)
        self.hide()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and now is not self and not self.isAncestorOf(now):
            self.lose_keyboard()

    def lose_keyboard(self) -> None:
        """Something in the window has taken it elsewhere: without it, nothing would close the card."""
        self._leave()
        self.closed.emit()

    def place(self) -> None:
        """Give the card its place: in the middle, unless somebody knows better."""
        size = self.card.sizeHint().boundedTo(self.room().size())
        self.stand(QRect(QPoint(), size).translated(self.rect().center() - QRect(QPoint(), size).center()))

    def room(self) -> QRect:
        """Where the card may stand."""
        edge = self._theme.size(EDGE)
        return self.rect().adjusted(edge, edge, -edge, -edge)

    def stand(self, place: QRect) -> None:
        """Put the card there, as near as the window allows."""
        room = self.room()
        left = max(room.left(), min(place.left(), room.right() - place.width() + 1))
        top = max(room.top(), min(place.top(), room.bottom() - place.height() + 1))
        self.card.setGeometry(QRect(QPoint(left, top), place.size()))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window() and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
            self.place()
        return False

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab does not leave the card."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_card()

    def wheelEvent(self, event: QEvent) -> None:
        """What is behind does not scroll."""
        event.accept()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRegion(self._around())
            painter.fillRect(self.rect(), _shade(self._veil))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_shade(0.008 if not self._theme.tokens.dark else 0.025))
            for reach in range(1, SHADOW + 1):  # thin layers one upon another make it soft
                around = QRectF(self.card.geometry()).adjusted(-reach, -reach + 4, reach, reach + 4)
                painter.drawRoundedRect(around, ROUND + reach, ROUND + reach)

    def _around(self) -> QRegion:
        """What the card leaves in sight: all that goes on behind is painted with this above it."""
        return QRegion(self.rect()) - QRegion(self.card.geometry().adjusted(ROUND, ROUND, -ROUND, -ROUND))


def _application() -> QApplication:
    return cast(QApplication, QApplication.instance())  # there is one where there are widgets


def _shade(share: float) -> QColor:
    colour = QColor(0, 0, 0)
    colour.setAlphaF(share)
    return colour
