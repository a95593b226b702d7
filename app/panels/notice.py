"""The notice: one sentence about what could not be done, until it is read or mended."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.resources import icon
from app.texts import Texts
from app.theme import Theme
from core.wording import Reason


class Notice(QWidget):
    """Says it without stopping anybody: no box to click away in front of two hundred people."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._reason: Reason | None = None
        self.symbol, self.sentence, self.close_button = QLabel(self), QLabel(self), QPushButton(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)  # it may quote a file
        self.close_button.setProperty("role", "plain")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.dismiss)
        self.setProperty("role", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 4, 4)
        row.addWidget(self.symbol)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.close_button)
        theme.changed.connect(self.show_theme)
        self.retranslate()
        self.show_theme()
        self.hide()

    def show_reason(self, reason: Reason | None) -> None:
        """Show what went wrong, in place of what went wrong before."""
        self._reason = reason
        self.sentence.setText(self._texts.reason(reason))
        self.setAccessibleName(self.sentence.text())
        self.setVisible(reason is not None)

    def dismiss(self) -> None:
        """Nothing is wrong any more."""
        self.show_reason(None)

    def show_theme(self) -> None:
        """Draw the icons in the present colours."""
        px = self._theme.size(16)
        self.symbol.setPixmap(icon("warning", self._theme.tokens.ink("hot"), px=px).pixmap(QSize(px, px)))
        self.close_button.setIcon(icon("close", self._theme.tokens.secondary, px=px))

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.show_reason(self._reason)
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        what = self.tr("It also goes with the next edit.")
        self.close_button.setWhatsThis(self._texts.explained_control(self.tr("Dismiss"), what))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
