"""A card above the window while something takes its time: what it is, how far it is, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.overlays.modal import Modal
from core.wording import shortened

WIDTH, PADDING, GAP = 400, 16, 12
LONGEST_NAME = 40  # letters
VEIL = 0.12


class Waiting(Modal):
    """What is behind goes on and stays in sight, but nothing can be done there; Escape gives up."""

    given_up = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme, VEIL)
        self.sentence, self.share = Label(), Label()
        self.bar, self.button = QProgressBar(), QPushButton()
        self._build()

    def begin(self) -> None:
        """Show it; the keyboard is taken for as long as it lasts."""
        self.open(self.button)

    def lose_keyboard(self) -> None:
        """It is taken back: as long as it lasts, nothing can be done behind."""
        self.button.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_progress(self, name: str, share: float) -> None:
        """So much of that file has been read; 0 where nobody knows how much."""
        percent = int(100 * share)
        sentence = self.tr("Reading {name}…").format(name=shortened(name, LONGEST_NAME))
        self.show_share(sentence, self.tr("{percent} %").format(percent=percent) if percent else "", percent)

    def show_share(self, sentence: str, share: str, percent: int) -> None:
        """What is done, how far it is in words, and in per cent; 0 where nobody knows."""
        if self.sentence.text() != sentence:
            self.sentence.setText(sentence)
            self.place()
        self.share.setText(share)
        self.bar.setRange(0, 100 if percent else 0)
        self.bar.setValue(percent)
        self.bar.setAccessibleName(self.sentence.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()

    def _build(self) -> None:
        self.sentence.setText(self.tr("Reading…"))
        self.sentence.setProperty("role", "title")
        self.share.setProperty("role", "quiet")
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)  # nobody knows yet how far it is
        self.button.setText(self.tr("Cancel"))
        self.button.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.addWidget(self.share)
        row.addStretch()
        row.addWidget(self.button)
        padding = self._theme.size(PADDING)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(self._theme.size(GAP))
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.bar)
        self.column.addLayout(row)
        self.bar.setMinimumWidth(self._theme.size(WIDTH))
