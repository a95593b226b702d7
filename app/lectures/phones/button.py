"""The button of the phones: at which address of this machine the page is served, or that it is not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.lectures.phones.addresses import LOOPBACK, addresses
from app.lectures.phones.phones import Phones
from app.texts.letters import entry


class PhoneButton(QPushButton):
    """Opens the list of addresses; the one that is served is ticked."""

    def __init__(self, phones: Phones, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phones, self.list = phones, QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open)
        phones.changed.connect(self.retranslate)
        self.retranslate()

    def open(self) -> None:
        """Ask where."""
        self._fill()
        below = self.mapToGlobal(QPoint(0, 0))
        self.list.popup(below - QPoint(0, self.list.sizeHint().height()))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.setText(self.tr("Phones: on") if self._phones.on else self.tr("Phones: off"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("A page on this machine, on which the room votes by phone (P)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        """The addresses at this moment: networks come and go."""
        self.list.clear()
        found = addresses()
        if not found:
            self.list.addAction(self.tr("This machine is in no network")).setEnabled(False)
        for address in found:
            self._add(address.number, f"{address.number}  ({address.card})")
        self._add(LOOPBACK, self.tr("{address}  (this machine alone, to try it)").format(address=LOOPBACK))
        self.list.addSeparator()
        off = self.list.addAction(self.tr("Off"))
        off.setCheckable(True)
        off.setChecked(not self._phones.on)
        off.triggered.connect(self._phones.turn_off)

    def _add(self, number: str, words: str) -> None:
        action = self.list.addAction(entry(words))
        action.setCheckable(True)
        action.setChecked(self._phones.on and self._phones.address == number)
        action.triggered.connect(partial(self._choose, number))

    def _choose(self, number: str, _checked: bool = False) -> None:
        self._phones.turn_on(number)
