"""The seed: a number that can be typed, counted up and down, and comes back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from app.state.document import Document
from app.state.soon import Soon
from app.texts import Texts
from app.texts.letters import tip
from core.experiment import Experiment

LARGEST = 2**63 - 1
CARET = 6  # pixels beside the figures, which Qt keeps for it


class SeedField(QLineEdit):
    """Where all random numbers start: the same seed gives the same run, to the last bit."""

    def __init__(self, document: Document, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._soon = document, Soon(self)
        self.setAcceptDrops(False)  # what is carried there is for the window
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{1,19}"), self))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus | Qt.FocusPolicy.TabFocus)
        self.editingFinished.connect(self._commit)
        self.returnPressed.connect(self.clearFocus)  # so that the space bar plays again
        document.changed.connect(self.show_experiment)
        self.retranslate()
        self.show_experiment(document.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the experiment's seed."""
        self.setText(str(experiment.seed))
        self._explain(experiment)
        self._fit()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.setAccessibleName(self.tr("Seed"))
        self._explain(self._document.experiment)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self._set(int(self.text() or 0) + steps[Qt.Key(event.key())], "seed")
        elif event.key() == Qt.Key.Key_Escape:
            self.show_experiment(self._document.experiment)
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def _explain(self, experiment: Experiment) -> None:
        """What is drawn from it: of data that have a seed of their own, all but these."""
        text = self.tr("Where all random numbers start; ↑ and ↓ try the next one")
        if experiment.data_seed is not None:
            text = self.tr("Where weights and batches start; data and split start at {seed}; ↑ and ↓ try the next one")
        self.setToolTip(tip(text.format(seed=experiment.data_seed)))

    def _commit(self) -> None:
        if self.text():
            self._set(int(self.text()))
        self.show_experiment(self._document.experiment)

    def _set(self, seed: int, gesture: str = "") -> None:
        self._soon(partial(self._document.set_seed, min(max(seed, 0), LARGEST), gesture))

    def _fit(self) -> None:
        """As wide as the number, between three and twelve figures."""
        figures, option = min(max(len(self.text()), 3), 12), QStyleOptionFrame()
        self.initStyleOption(option)
        inside = QSize(self.fontMetrics().horizontalAdvance("0") * figures + CARET, 0)
        self.setFixedWidth(self.style().sizeFromContents(QStyle.ContentsType.CT_LineEdit, option, inside, self).width())
