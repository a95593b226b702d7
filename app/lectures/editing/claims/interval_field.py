"""Two numbers between which one is expected; what is wrong with them is said below, and nothing is told before."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.widgets.forms.number_field import NumberField
from app.widgets.labels import Label

FROM, TO = range(2)
GAP = 4

Pair = tuple[float, ...]  # of two numbers


class IntervalField(QWidget):
    """Whoever changes both numbers changes one first: until they are in order, the old ones hold."""

    changed = Signal(object)  # Pair

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: Pair = ()  # what holds
        self._written: list[float | None] = [None, None]
        self.ends = (NumberField(None, None, parent=self), NumberField(None, None, parent=self))
        self.between, self.trouble = Label(self), Label(self, wrap=True)
        self.trouble.setProperty("role", "error")
        self.trouble.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for number, end in enumerate(self.ends):
            grid.addWidget(end, 0, 2 * number)
            end.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            end.entered.connect(partial(self._take, number))
            end.refused.connect(self._say)
        grid.addWidget(self.between, 0, 1)
        grid.addWidget(self.trouble, 1, 0, 1, 3)
        self.retranslate()

    def show_interval(self, between: Pair, anew: bool = False) -> None:
        """These; what is half written stays, unless they are others now or it is shown `anew`."""
        if anew or between != self._given:
            self._given, self._written = between, list(between)
            for end, value in zip(self.ends, between, strict=True):
                end.show_value(value)
            self._say("")

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.between.setText(self.tr("to"))
        for field, name in zip(self.ends, (self.tr("at least"), self.tr("at most")), strict=True):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
        if self.trouble.text():
            self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _take(self, number: int, value: float, _gesture: str) -> None:
        self._written[number] = value
        self._tell()

    def _tell(self) -> None:
        first, last = self._written
        if first is None or last is None:
            return
        in_order = first <= last
        self._say("" if in_order else self.tr("The first number is larger than the second."))
        if in_order and (first, last) != self._given:
            self._given = (first, last)
            self.changed.emit(self._given)

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
