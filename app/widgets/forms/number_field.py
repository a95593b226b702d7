"""A field for one number: typed, stepped with the arrow keys, and kept within its range."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.widgets.forms.number_text import read, shown, typed
from app.widgets.forms.slider_range import SliderRange
from app.widgets.gesture import new_gesture

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberField(QLineEdit):
    """Takes 0.05, 5e-2 and 5·10⁻² alike; what cannot be, it refuses in a sentence and keeps what was."""

    digits = 15  # of the number over which one types; nothing is taken before one does
    entered = Signal(float, str)  # value, gesture
    refused = Signal(str)  # the sentence; empty when all is well again

    def __init__(self, minimum: float | None, maximum: float | None, integer: bool = False,
                 range_: SliderRange | None = None, parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._minimum, self._maximum, self._integer, self._range = minimum, maximum, integer, range_
        self._value: float | None = None
        self._wrong = False  # what was typed last cannot be
        self._gesture = new_gesture()
        self.setAcceptDrops(False)  # what is carried there is for the window
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setProperty("role", "number")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def value(self) -> float | None:
        """The number that holds; None stands for several at once."""
        return self._value

    def show_value(self, value: float | None) -> None:
        """Show a number; None stands for several at once."""
        if value != self._value or not self.hasFocus():
            self._value = value
            self._show_own()

    def retranslate(self) -> None:
        """Say what stands in the field while there are several numbers at once, and what cannot be."""
        self.setPlaceholderText(self.tr("mixed"))
        if self._wrong:
            self._complain(True)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0.000000") + 24, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            self.selectAll() if self._wrong else self.clearFocus()  # so that the space bar plays again
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._give_up()
        elif key in _STEPS and self._range is not None and self._value is not None:
            self._gesture = self._gesture if event.isAutoRepeat() else new_gesture()
            self._take(self._range.stepped(self._value, _STEPS[key]))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_own()
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._enter()
        super().focusOutEvent(event)
        self._show_own()

    def _enter(self) -> None:
        """Take what was typed, or say why not."""
        if not self.isModified():
            return
        value = read(self.text())
        if value is None or not self._allows(value):
            self._complain(True)
            return
        self._gesture = new_gesture()
        self._take(value)

    def _allows(self, value: float) -> bool:
        low = self._minimum is None or value >= self._minimum
        high = self._maximum is None or value <= self._maximum
        return low and high and (not self._integer or value == int(value))

    def _take(self, value: float) -> None:
        self._complain(False)
        changed, self._value = value != self._value, value
        self._show_own()
        if changed:
            self.entered.emit(value, self._gesture)

    def _give_up(self) -> None:
        self._complain(False)
        self._show_own()
        self.selectAll()

    def _complain(self, wrong: bool) -> None:
        """Say what can be entered, or that all is well."""
        self._wrong = wrong
        self.refused.emit(self._range_in_words() if wrong else "")

    def _show_own(self) -> None:
        value = self._value
        exact = "" if value is None else shown(value)
        self.setText(exact if value is None or not self.hasFocus() else typed(value, self.digits))
        self.setModified(False)

    def _range_in_words(self) -> str:
        if self._minimum is None:
            sentence = self.tr("Enter a whole number.") if self._integer else self.tr("Enter a number.")
        elif self._maximum is None:
            sentence = self.tr("Enter at least {low}.")
        elif self._integer:
            sentence = self.tr("Enter a whole number from {low} to {high}.")
        else:
            sentence = self.tr("Enter a number from {low} to {high}.")
        return sentence.format(low=shown(self._minimum or 0), high=shown(self._maximum or 0))
