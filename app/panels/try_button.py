"""The button beside what a verdict advises: it makes the edit that the remedy is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.texts.letters import tip
from core.engine.orders import Retune
from core.experiment import Experiment


class TryButton(QPushButton):
    """Out of sight where the remedy is no edit, and once the network is another than what was argued about."""

    outdated = Signal()  # the run goes on as that of another experiment: what is advised is to be argued anew
    begun = Signal()  # the run has begun anew by its edit, with nothing measured yet

    def __init__(self, document: Document, player: Player, texts: Texts, home: QWidget) -> None:
        """`home` has the keyboard when the button goes with it: else Qt would look for another button."""
        super().__init__(home)
        self._document, self._player, self._texts, self._home = document, player, texts, home
        self._argued: Experiment | None = None  # what the remedy is for
        self._remedied: Experiment | None = None  # what it makes of that
        self._advice = ""  # in words
        self.setProperty("role", "action")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        stays = self.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # nothing moves when it comes and goes
        self.setSizePolicy(stays)
        self.hide()
        self.clicked.connect(self.try_remedy)
        document.changed.connect(self._hear_edit)
        self.retranslate()

    def offer(self, argued: Experiment, remedied: Experiment | None) -> None:
        """The remedy for an experiment, as what it makes of it; None where it is no edit."""
        self._argued = argued
        self._show(remedied)

    def show_advice(self, advice: str) -> None:
        """The same in words, for screen readers."""
        self._advice = advice
        self._speak()

    def try_remedy(self) -> None:
        """Make the edit; the run begins anew, also where it could go on as it is."""
        before, after = self._document.experiment, self._remedied
        if after is not None:
            goes_on = Retune.suffices(before, after)
            if goes_on:
                self._player.begin(after)  # first, so that the run before stays what it was
            self._document.try_remedy(after)
            if self._document.experiment != after:
                self._player.load(before)
            elif goes_on:
                self._show(None)  # nothing is advised before the new run is measured
                self.begun.emit()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.setText(self.tr("Try it"))
        self.setToolTip(tip(self.tr("Makes this edit and begins the run anew; undo takes it back")))
        self.setWhatsThis(self._texts.explained_control(self.tr("Try it"), self.toolTip()))
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _speak(self) -> None:
        self.setAccessibleName(f"{self.text()}: {self._advice}")

    def _hear_edit(self, experiment: Experiment) -> None:
        """What was advised would take the edit back."""
        self._show(None)
        if self._argued is not None and Retune.suffices(self._argued, experiment):
            self.outdated.emit()

    def _show(self, remedied: Experiment | None) -> None:
        self._remedied = remedied
        if remedied is None and self.hasFocus():
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(remedied is not None)
