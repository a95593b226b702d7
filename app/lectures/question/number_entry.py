"""The entry of a number that the room guesses: typed at the lectern, told back in words, and out of sight at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.lectures.question.spelling import spelled
from app.theme import Theme
from app.widgets.labels import Label
from core.scenes.asking.truth import is_logarithm
from core.scenes.asking.typed import number_typed
from core.scenes.scene import Question

GAP, MOST_LETTERS = 8, 24
BEGINS = "0123456789-−"  # a number; "." is what some presenters send to make it dark


class NumberEntry(QWidget):
    """Says what it understands before it counts: 1e-12 is 10⁻¹², whichever way it is asked."""

    counted = Signal(float)  # in the unit of Frame

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._count, self._again = theme, 0, False
        self._question: Question | None = None
        self.field, self.echo, self.answered = QLineEdit(self), Label(self, wrap=True), Label(self, wrap=True)
        self.echo.setProperty("role", "title")
        self.field.setMaxLength(MOST_LETTERS)
        self.field.setAcceptDrops(False)
        self.field.textChanged.connect(self._tell)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.field, self.echo, self.answered):
            column.addWidget(part)
        self.retranslate()

    def show_question(self, question: Question | None, count: int, again: bool = False) -> None:
        """Ask for the number of that question; so many have guessed, and whether for the second time."""
        if question != self._question:
            self._question = question
            self.field.clear()
        self._count, self._again = count, again
        self.setVisible(question is not None)
        self.retranslate()

    def begin(self, typed: str) -> bool:
        """Take what is typed elsewhere in the hall, if it begins a number that is asked for."""
        takes = self._question is not None and typed != "" and typed in BEGINS
        if takes:
            self.field.setFocus()
            self.field.insert(typed)
        return takes

    def retranslate(self) -> None:
        """Word it in the present language."""
        powers = is_logarithm(self._measure)
        self.field.setPlaceholderText(self.tr("−12 or 1e-12") if powers else self.tr("a number"))
        self.field.setAccessibleName(self.tr("A guess, as a number"))
        told = self.tr("Second vote. Answers: {count}") if self._again else self.tr("Answers: {count}")
        self.answered.setText(told.format(count=self._count))
        self.answered.setVisible(self._count > 0 or self._again)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Esc empties the field and gives the keyboard back."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.field and pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        return False

    @property
    def _measure(self) -> str:
        return (self._question.measure or "") if self._question is not None else ""

    def _value(self) -> float | None:
        return number_typed(self.field.text(), self._measure)

    def _tell(self) -> None:
        value = self._value()
        self.echo.setText(f"= {spelled(value, self._measure)}" if value is not None else "")

    def _take(self) -> None:
        value = self._value()
        if value is not None:
            self._leave()
            self.counted.emit(value)
        elif self.field.text().strip():
            self.echo.setText(self.tr("This cannot be read as a number. Write it like 0.5, 1,000 or 1e-12."))

    def _leave(self) -> None:
        self.field.clear()
        self.window().setFocus()
