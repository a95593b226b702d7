"""A field of words that grows with them; undo and saving are those of whoever it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.widgets.forms.text_field import TextField
from app.widgets.gesture import new_gesture
from core.scenes.text import LONGEST

LEFT = tuple(QKeySequence.StandardKey[name] for name in ("Undo", "Redo", "Save", "SaveAs"))
MOST_LINES, NARROWEST = 8, 12  # of signs; in less room a long word without a space takes seconds to be broken
NO_BAR, BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn


class WordsField(TextField):
    """What is typed between two visits is one gesture."""

    typed = Signal(str, str)  # all of its words, and the gesture

    def __init__(self, lines: int = 1, parent: QWidget | None = None) -> None:
        """`lines`: how many there is room for at least; with one, Enter goes on."""
        super().__init__(LONGEST, parent)
        self._lines, self._gesture, self._given, self._shown = lines, new_gesture(), "", ""
        self._fitted = (0, 0)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(NO_BAR)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def show_words(self, words: str) -> None:
        """These, unless they are there already: whoever writes keeps the place.

        Qt shows some signs as others (a space that breaks no line, a line of another system): that is nobody's edit.
        """
        if words not in (self._given, self._shown):
            self._put(words)
        self._given, self._shown = words, self.toPlainText()

    def sizeHint(self) -> QSize:
        lines = min(max(self._lines, round(self.document().size().height())), MOST_LINES)
        frame = self.height() - self.viewport().height() + round(2 * self.document().documentMargin())
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST * self.fontMetrics().averageCharWidth(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere in another width; only now it is known what the frame takes."""
        super().resizeEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._gesture = new_gesture()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(map(event.matches, LEFT)):
            event.ignore()
        elif self._lines == 1 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        words = self.toPlainText()
        if len(words) > LONGEST:
            words = words[:LONGEST]
            self._put(words)
        if words != self._shown:
            self._given = self._shown = words
            self.typed.emit(words, self._gesture)

    def _put(self, words: str) -> None:
        with QSignalBlocker(self):
            self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._grow()

    def _grow(self) -> None:
        """Once these words had no room in this width they keep their bar: it takes of the width that it depends on.

        Bars that come or go resize what is beside them, and so call this within itself.
        """
        fitted = (self.document().revision(), self.width())
        if fitted != self._fitted:
            self._fitted = fitted
            self.setVerticalScrollBarPolicy(NO_BAR)
        if self.document().size().height() > MOST_LINES:
            self.setVerticalScrollBarPolicy(BAR)
        self.updateGeometry()
