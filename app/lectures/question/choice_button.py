"""A choice as a button: its letter in a circle, and its words, on as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.painting import guarded

CIRCLE, PAD, ROUND = 26, 8, 8


class ChoiceButton(QAbstractButton):
    """Tall enough for its words, to be hit from the lectern."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.letter = theme, ""
        self._words = Label(self, wrap=True)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # its words have lines enough
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def words(self) -> str:
        """What it says beside its letter."""
        return self._words.text()

    def show_choice(self, number: int, words: str) -> None:
        """The choice of that number, from 0."""
        self.letter = letter(number)
        self._words.setText(words)
        self.setAccessibleName(f"{self.letter}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        return self._with_circle(self._column.sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._with_circle(self._column.minimumSize())

    def heightForWidth(self, width: int) -> int:
        return self._with_circle(QSize(0, self._column.heightForWidth(width))).height()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame, and the letter in its circle at the left."""
        theme = self._theme
        frame, side = QRectF(self.rect()).adjusted(1, 1, -1, -1), float(theme.size(CIRCLE))
        circle = QRectF(theme.size(PAD), 0, side, side)
        circle.moveTop(frame.center().y() - side / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
            painter.setBrush(theme.colour("hover" if self.isDown() or self.underMouse() else "panel"))
            painter.drawRoundedRect(frame, ROUND, ROUND)
            painter.setPen(QPen(theme.colour("accent"), theme.line))
            painter.drawEllipse(circle)
            painter.setFont(theme.font(14, bold=True))
            painter.setPen(theme.tokens.ink("accent"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.letter)

    def _with_circle(self, size: QSize) -> QSize:
        return size.expandedTo(QSize(0, self._theme.size(CIRCLE + PAD)))

    def _dress(self) -> None:
        size = self._theme.size
        self._column.setContentsMargins(size(CIRCLE + 2 * PAD), size(PAD), size(PAD), size(PAD))
        self.updateGeometry()
        self.update()


def letter(number: int) -> str:
    """Of the choice of that number, from 0."""
    return chr(ord("A") + number % 26)
