"""The receipt: what was written, of which step and where; while answers are awaited, for what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.resources import icon
from app.texts import Texts
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label
from core.wording import visible

READING_MS = 15_000  # after which it goes by itself


class Receipt(QWidget):
    """Says what was taken home, and leads to it; in nobody's way, and gone after a while."""

    cancelled = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._words: Callable[[], str] | None = None
        self._path = ""  # what was written; "" while it is waited for
        self.symbol, self.sentence = Label(self), Label(self)
        self.button, self.close_button = QPushButton(self), QPushButton(self)
        self.sentence.setWordWrap(True)
        self._reading = QTimer(self, interval=READING_MS, singleShot=True)
        self._reading.timeout.connect(self.dismiss)
        self._build()
        theme.changed.connect(self.show_theme)
        self.retranslate()
        self.show_theme()
        self.hide()

    def show_waiting(self, title: str) -> None:
        """Say for which plot the run is asked."""
        self._show("", partial(self._waiting, title))

    def show_saved(self, title: str, step: int | None, path: str) -> None:
        """Say what was written, and where."""
        self.show_written(path, partial(self._saved, title, step, path))

    def show_written(self, path: str, words: Callable[[], str]) -> None:
        """Say in these words what was written, of which this is one file."""
        self._show(path, words)
        self._reading.start()

    def dismiss(self) -> None:
        """There is nothing more to say."""
        self._words = None
        self._reading.stop()
        self.hide()

    def show_theme(self) -> None:
        """Draw the icons in the present colours."""
        px = self._theme.size(16)
        self.symbol.setPixmap(icon("check", self._theme.tokens.secondary, px=px).pixmap(QSize(px, px)))
        self.close_button.setIcon(icon("close", self._theme.tokens.secondary, px=px))

    def retranslate(self) -> None:
        """Word everything in the present language."""
        if self._words is not None:
            self.sentence.setText(self._words())
            self.setAccessibleName(self.sentence.text())
        self.button.setText(self.tr("Show in folder") if self._path else self.tr("Cancel"))
        what = self.tr("Opens the folder in which the file was put.") if self._path else self.tr("Nothing is written.")
        self.button.setWhatsThis(self._texts.explained_control(self.button.text(), what))
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        goes = self.tr("It also goes by itself.")
        self.close_button.setWhatsThis(self._texts.explained_control(self.tr("Dismiss"), goes))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self, path: str, words: Callable[[], str]) -> None:
        self._path, self._words = path, words
        self._reading.stop()
        self.symbol.setVisible(bool(path))
        self.close_button.setVisible(bool(path))
        self.button.show()
        self.retranslate()
        self.show()

    def _waiting(self, title: str) -> str:
        return self.tr("Asking the run for “{plot}”…").format(plot=title)

    def _saved(self, title: str, step: int | None, path: str) -> str:
        text = self.tr("Saved “{plot}” as {path}.")
        if step is not None:
            text = self.tr("Saved “{plot}” of step {step} as {path}.")
        return text.format(plot=title, step=f"{step or 0:,}", path=visible(path))

    def _unopened(self, path: str) -> str:
        return self.tr("Nothing on this system opens folders; the file is {path}.").format(path=visible(path))

    def _press(self) -> None:
        if self._path:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._path).parent))):
                self._show(self._path, partial(self._unopened, self._path))
                self.button.hide()
        else:
            self.dismiss()
            self.cancelled.emit()

    def _build(self) -> None:
        self.setProperty("role", "receipt")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.close_button.setProperty("role", "plain")
        for button in (self.button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._press)
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        spaced(row, self._theme, (14, 4, 4, 4), gap=6)
        row.addWidget(self.symbol)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
