"""A small field for the number of a step, or of epochs, which says what cannot be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.texts.letters import tip
from app.widgets.labels import Label

LONGEST = 15  # digits and the marks between them
EPOCHS = "e"  # after a number, as on the command line


class StepAsking(QFrame):
    """Enter does it; what cannot be is said under the number, and nothing happens."""

    def __init__(
        self, name: str, verb: str, step: int, do: Callable[[int], str], parent: QWidget, epoch: int = 1
    ) -> None:
        """`epoch` is how many steps one has; `do` answers with why it cannot be, or nothing."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._do, self._epoch, self._place = do, epoch, QPoint()
        self.field, self.button, self.refusal = QLineEdit(str(step)), QPushButton(verb), Label(wrap=True)
        self.field.setMaxLength(LONGEST)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setAccessibleName(name)
        self.field.setToolTip(tip(self.tr("A number of steps, or of epochs: 1,200 or 5e")))
        self.setProperty("role", "card")
        self.button.setProperty("role", "action")
        self.refusal.setProperty("role", "error")
        policy = self.refusal.sizePolicy()  # as wide as the row above it, and as high as it is then
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.refusal.setSizePolicy(policy)
        self.refusal.hide()
        row, column = QHBoxLayout(), QVBoxLayout(self)
        for part in (Label(text=name), self.field, self.button):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.refusal)
        self.button.clicked.connect(self.go)
        self.field.textChanged.connect(self._hush)

    def open_above(self, place: QPoint) -> None:
        """Show the field above a place of the screen, ready to be typed into."""
        self._place = place
        self.adjustSize()
        self._stand()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def go(self) -> None:
        """Do it; if it cannot be, stay and say why."""
        digits = "".join(each for each in self.field.text() if each not in ", \u00a0\u202f")
        number, unit = digits.removesuffix(EPOCHS), self._epoch if digits.endswith(EPOCHS) else 1
        whole = number.isascii() and number.isdigit()
        refusal = self.tr("A whole number of steps, such as 1,200, or of epochs, such as 5e.")
        refused = self._do(int(number) * unit) if whole else refusal
        if not refused:
            self.close()
            return
        self.refusal.setText(refused)
        self.refusal.show()
        self.adjustSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go()
        else:
            super().keyPressEvent(event)

    def _hush(self) -> None:
        self.refusal.hide()
        self.adjustSize()

    def _stand(self) -> None:
        """It grows upwards: what it is about stands below it."""
        self.move(self._place - QPoint(0, self.height()))
