"""Repeat ×N: a small field by the selected blocks that says, before it is done, how deep the network would become."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.panels.stack.edits import StackEdits
from app.state.document import Document
from app.texts import Texts
from app.texts.letters import tip
from app.widgets.labels import Label
from core.experiment import LARGEST_DEPTH
from core.wording import Reason

FEWEST = 2  # times
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
WIDEST = 260  # pixels of the sentence that refuses


class Repeating(QFrame):
    """Enter repeats; what cannot be is said under the number, and nothing happens."""

    def __init__(self, document: Document, edits: StackEdits, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document, self._edits, self._texts = document, edits, texts
        self.times, self.outcome, self.refusal = QLineEdit(str(FEWEST)), Label(), Label()
        self.button = QPushButton(self.tr("Repeat"))
        self._build()
        document.refused.connect(self._refuse)
        self._tell()

    def open_at(self, place: QPoint) -> None:
        """Show the field at a place of the screen, ready to be typed into."""
        self.move(place)
        self.show()
        self.times.setFocus(Qt.FocusReason.PopupFocusReason)
        self.times.selectAll()

    @property
    def wanted(self) -> int:
        """How many times the layers are to stand in the network."""
        return min(max(int(self.times.text() or FEWEST), FEWEST), LARGEST_DEPTH)

    def repeat(self) -> None:
        """Do it; if it cannot be, stay and say why."""
        self.refusal.setText("")
        self._edits.repeat(self.wanted)
        if not self.refusal.text():
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.repeat()
        elif Qt.Key(event.key()) in STEPS:
            self.times.setText(str(max(FEWEST, self.wanted + STEPS[Qt.Key(event.key())])))
            self.times.selectAll()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.setProperty("role", "card")
        self.times.setValidator(QIntValidator(FEWEST, LARGEST_DEPTH, self.times))
        self.times.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.times.setAccessibleName(self.tr("How many times the selected layers stand in the network, in all"))
        self.times.setToolTip(tip(self.times.accessibleName()))
        self.button.setProperty("role", "action")
        self.outcome.setProperty("role", "quiet")
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)
        self.refusal.setFixedWidth(WIDEST)
        self.refusal.hide()
        row = QHBoxLayout()
        row.addWidget(Label(text="×"))
        row.addWidget(self.times, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.outcome)
        column.addWidget(self.refusal)
        self.times.textChanged.connect(self._tell)
        self.button.clicked.connect(self.repeat)

    def _tell(self) -> None:
        """What would come of it."""
        depth = len(self._document.slot_ids) + len(self._edits.slots) * (self.wanted - 1)
        self.outcome.setText(self.tr("{layers}, {count} in all").format(
            layers=self._texts.layers(self._edits.slots), count=depth))  # fmt: skip
        self._show_refusal("")

    def _refuse(self, reason: Reason) -> None:
        self._show_refusal(self._texts.reason(reason))

    def _show_refusal(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.adjustSize()
