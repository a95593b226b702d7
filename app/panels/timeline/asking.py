"""Small fields over the time line: one for the number of a step, or of epochs, and one for the word on a bookmark."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.texts.letters import tip
from app.widgets.labels import Label
from core.experiment.remarks import LONGEST_LINE

LONGEST = 15  # digits and the marks between them
EPOCHS = "e"  # after a number, as on the command line
ROOM = 200  # pixels for a word


class Asking(QFrame):
    """Enter does it, Escape leaves everything as it was."""

    def __init__(self, name: str, verb: str, text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._place = QPoint()
        self.field, self.button = QLineEdit(text), QPushButton(verb)
        self.field.setAccessibleName(name)
        self.setProperty("role", "card")
        self.button.setProperty("role", "action")
        self.row, self.column = QHBoxLayout(), QVBoxLayout(self)
        for part in (Label(text=name), self.field, self.button):
            self.row.addWidget(part)
        self.column.addLayout(self.row)
        self.refusal = self._below_the_row()
        self.button.clicked.connect(self.go)
        self.field.textChanged.connect(self._hush)

    @abstractmethod
    def go(self) -> None:
        """Do it."""

    def refuse(self, why: str) -> None:
        """Stay, and say why it cannot be."""
        self.refusal.setText(why)
        self.refusal.show()
        self.adjustSize()

    def open_above(self, place: QPoint) -> None:
        """Show the field above a place of the screen, as far as it stays on it, ready to be typed into."""
        self._place = place
        self.adjustSize()
        self._stand()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

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
        if not self.refusal.isHidden():
            self.refusal.hide()
            self.adjustSize()

    def _below_the_row(self) -> Label:
        """A sentence as wide as the row above it, and as high as it is then."""
        label = Label(wrap=True)
        label.setProperty("role", "error")
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        label.setSizePolicy(policy)
        label.hide()
        self.column.addWidget(label)
        return label

    def _stand(self) -> None:
        """It grows upwards: what it is about stands below it."""
        right = self.screen().availableGeometry().right() - self.width()
        self.move(min(self._place.x(), right), self._place.y() - self.height())


class StepAsking(Asking):
    """What cannot be is said under the number, and nothing happens."""

    def __init__(
        self, name: str, verb: str, step: int, do: Callable[[int], str], parent: QWidget, epoch: int = 1
    ) -> None:
        """`epoch` is how many steps one has; `do` answers with why it cannot be, or nothing."""
        super().__init__(name, verb, str(step), parent)
        self._do, self._epoch = do, epoch
        self.field.setMaxLength(LONGEST)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setToolTip(tip(self.tr("A number of steps, or of epochs: 1,200 or 5e")))

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
        self.refuse(refused)


class WordAsking(Asking):
    """A bookmark needs no word; one that is there can be taken away."""

    def __init__(
        self, name: str, text: str | None, do: Callable[[str], None], remove: Callable[[], None], parent: QWidget
    ) -> None:
        """`text`: the word that is on it; None where there is no bookmark yet."""
        super().__init__(name, "", text or "", parent)
        self._do, self._remove = do, remove
        self.button.setText(self.tr("Set") if text is None else self.tr("Change"))
        self.field.setMaxLength(LONGEST_LINE)
        self.field.setMinimumWidth(ROOM)
        self.field.setPlaceholderText(self.tr("a word"))
        self.remover = QPushButton(self.tr("Remove")) if text is not None else None
        if self.remover is not None:
            self.remover.clicked.connect(self.remove)
            self.row.addWidget(self.remover)

    def go(self) -> None:
        self.close()
        self._do(self.field.text().strip())

    def remove(self) -> None:
        """Take the bookmark away."""
        self.close()
        self._remove()
