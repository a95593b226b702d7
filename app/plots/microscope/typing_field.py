"""The field in which a number of the neuron is typed, in the place of the number itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.plots.microscope.settings import MOST, Term
from app.widgets.forms.number_field import NumberField


class TypingField(NumberField):
    """Opens over a term, and is gone as soon as the keyboard is elsewhere; Escape leaves the number as it was."""

    digits = 4  # one more than are drawn: of all that a weight has, only the last would be in sight
    typed = Signal(object, float)  # term, number
    closed = Signal()

    def __init__(self, surface: QWidget, owner: QWidget) -> None:
        """`surface`: what the numbers are drawn on; `owner` gets the keyboard back."""
        super().__init__(-MOST, MOST, parent=surface)
        self._surface, self._owner = surface, owner
        self.term: Term | None = None  # which is being typed
        self.sentence = ""  # why what was typed cannot be
        self.hide()
        self.entered.connect(self._say)
        self.refused.connect(self._refuse)

    def open(self, term: Term, value: float, name: str, place: QRectF) -> None:
        """Type this number, which is drawn there."""
        self.close_field()
        self.term = term
        self.setAccessibleName(name)
        self.show_value(value)
        self.setGeometry(_beside(place, QRect(QPoint(), self.sizeHint()), self._surface.rect()))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_field(self) -> None:
        """Away with it, whatever stands in it."""
        if self.term is None:
            return
        self.term, self.sentence = None, ""
        self.setModified(False)
        if self.hasFocus():
            self._owner.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_field()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.sentence:
            self.close_field()
            self._owner.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_field()

    def _say(self, value: float, _gesture: str) -> None:
        if self.term is not None:
            self.typed.emit(self.term, value)

    def _refuse(self, sentence: str) -> None:
        self.sentence = sentence


def _beside(place: QRectF, box: QRect, room: QRect) -> QRect:
    """A box with its right edge where the number ends, inside the room."""
    box.moveCenter(place.center().toPoint())
    box.moveRight(round(place.right()))
    box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
    box.moveTop(max(room.top(), min(box.top(), room.bottom() - box.height())))
    return box
