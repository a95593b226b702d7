"""What a control is, in a card beside it: a sentence and the formula."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.texts.markup import Markup
from app.theme import Theme
from app.widgets.labels import MarkupLabel
from app.widgets.overlays.overlay import Overlay

WIDTH, GAP, PADDING = 400, 6, 16


class Explanation(Overlay):
    """Any key or click closes it, as with every what's-this."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme)
        self._beside = QRect()
        self.text = MarkupLabel(wrap=True)
        self.column.addWidget(self.text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def explain(self, text: Markup, beside: QRect) -> None:
        """Show a text beside a place of the window."""
        self._beside = beside
        self.text.show_markup(text)
        self.setAccessibleName(self.tr("What is this?"))
        self.setAccessibleDescription(self.text.text())
        self.open()

    def place(self) -> None:
        """Below what it explains, or above it where there is no room."""
        width = min(self._theme.size(WIDTH), self.room().width())
        margins, around = (
            self.column.contentsMargins(),
            self.card.size() - self.card.contentsRect().size(),
        )  # its border
        inside = width - around.width() - margins.left() - margins.right()
        height = self.text.heightForWidth(inside) + around.height() + margins.top() + margins.bottom()
        size = QSize(width, min(height, self.room().height()))
        below = QPoint(self._beside.left(), self._beside.bottom() + self._theme.size(GAP))
        if below.y() + size.height() > self.room().bottom():
            above = self._beside.top() - self._theme.size(GAP) - size.height()
            below.setY(above if above > 0 else below.y())
        self.stand(QRect(below, size))

    def _restyle(self) -> None:
        padding = self._theme.size(PADDING)
        self.column.setContentsMargins(
            padding, padding, padding, padding - self._theme.size(8)
        )  # the last line has a gap

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            self.close_card()
