"""The row of a tuning point: its number in a circle, its name, and its present value in quiet text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.texts.letters import tip
from app.theme import Theme
from app.widgets.painting import guarded

HEIGHT, CIRCLE, INDENT, TEXT_AT = 54, 28, 10, 52
RADIUS = 8
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_COMING_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PointHeader(QAbstractButton):
    """Click it, or press Enter, and its controls unfold; the arrow keys go to its neighbours."""

    stepped = Signal(int)  # to the next header or the one before

    def __init__(self, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._theme = number, theme
        self._value = self._meaning = ""
        self._ringed = False  # the keyboard is here, and came by a key
        self.leaves_space = False  # the key of this very point brought it: the space bar goes on playing
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_texts(self, name: str, value: str) -> None:
        """Show the point's name and present value."""
        if (name, value) == (self.text(), self._value):
            return
        self.setText(name)
        self._value = value
        self._show_tip()
        self.setAccessibleName(f"{self._number} {name}: {value}")
        self.update()

    def show_meaning(self, meaning: str, keys: str) -> None:
        """Say on being pointed at what the point is about, and which keys unfold it."""
        self._meaning = f"{meaning} ({keys})"
        self.setAccessibleDescription(meaning)
        self._show_tip()

    @property
    def value(self) -> str:
        """What is set at the moment, in words."""
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(200), self._theme.size(HEIGHT))

    def nextCheckState(self) -> None:
        """A click only asks; the panel decides what is open."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in _BY_KEY
        if event.reason() not in _COMING_BACK:
            self.leaves_space = event.reason() == Qt.FocusReason.ShortcutFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_number(painter)
            self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked() or self.underMouse():
            painter.setBrush(self._theme.colour("tint" if self.isChecked() else "hover"))
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self._ringed else Qt.PenStyle.NoPen)
        radius = self._theme.size(RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), radius, radius)

    def _paint_number(self, painter: QPainter) -> None:
        radius = self._theme.size(CIRCLE) / 2
        centre = QPointF(self._theme.size(INDENT) + radius, self.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5 * self._theme.scale))
        painter.drawEllipse(centre, radius, radius)
        painter.setFont(self._theme.font(16))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter) -> None:
        name, value = self._lines()
        painter.setFont(self._theme.font(14, bold=True))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(name, Qt.AlignmentFlag.AlignBottom, self.text())
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.colour("secondary"))
        painter.drawText(value, Qt.AlignmentFlag.AlignTop, self._elided())

    def _show_tip(self) -> None:
        """The value too, where the row is too short for it."""
        cut = self._value if self._elided() != self._value else ""
        self.setToolTip(tip("\n".join(line for line in (cut, self._meaning) if line)))

    def _lines(self) -> tuple[QRect, QRect]:
        left, middle = self._theme.size(TEXT_AT), self.height() // 2
        width = self.width() - left - self._theme.size(4)
        gap = self._theme.size(1)
        return QRect(left, 0, width, middle - gap), QRect(left, middle + gap, width, middle - gap)

    def _elided(self) -> str:
        room = self.width() - self._theme.size(TEXT_AT) - self._theme.size(4)
        return QFontMetrics(self._theme.font(13)).elidedText(self._value, Qt.TextElideMode.ElideRight, room)
