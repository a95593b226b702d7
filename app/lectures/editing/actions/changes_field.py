"""A field for changes, a line each: taken when whoever writes goes on, and refused in one sentence below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.lectures.editing.words_field import LEFT

FEWEST, MOST = 2, 8  # lines that are seen at once
FRAME = 10  # pixels
UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class ChangesField(QPlainTextEdit):
    """While it is written it has a past of its own; once it is taken, undo is that of the lecture."""

    finished = Signal(str)  # all of its text, which is another than was shown or told last

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = self._told = ""
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)
        self.retranslate()

    def show_text(self, text: str, anew: bool = False) -> None:
        """This; what is half written stays, unless it is another text now or it is shown `anew`."""
        if anew or text != self._given:
            self._given = self._told = text
            self.setPlainText(text)

    def insert_line(self, line: str) -> None:
        """One more change, to be gone on with."""
        text = self.toPlainText().rstrip("\n")
        self.setPlainText(f"{text}\n{line}".lstrip("\n"))
        self.finish()

    def finish(self) -> None:
        """Whoever has written goes on."""
        text = self.toPlainText()
        if text != self._told:
            self._told = text
            self.finished.emit(text)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.setPlaceholderText("optimizer.learning_rate=0.5")
        self.setAccessibleName(self.tr("Changes, a line each: PATH=VALUE"))

    def sizeHint(self) -> QSize:
        lines = min(max(FEWEST, self.blockCount() + 1), MOST)
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + 2 * FRAME)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        written = self.toPlainText() != self._given
        if any(map(event.matches, LEFT)) and not (written and any(map(event.matches, UNDO))):
            self.finish()
            event.ignore()
        else:
            super().keyPressEvent(event)
