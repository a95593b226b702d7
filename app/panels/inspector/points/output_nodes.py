"""The nodes of the output: as many as data and cost ask for, or a number of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.panels.output import with_units
from app.texts import Texts
from app.texts.letters import tip
from app.widgets.forms.setting_editors import NumberEditor
from app.widgets.gesture import new_gesture
from core.components.component import settings
from core.experiment import Experiment, Output

UNITS = next(setting for setting in settings(Output) if setting.name == "units")


class OutputNodes(QWidget):
    """A box to tick, and a number that unticks it."""

    edited = Signal(object, str)  # units (None: as many as are asked for), gesture

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._experiment: Experiment | None = None
        self._asked, self._number = QCheckBox(), NumberEditor(UNITS, texts)
        self._asked.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._asked.clicked.connect(self._take)
        self._number.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._number, self._asked):
            column.addWidget(part)
        self.retranslate()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the number that there is, whoever asks for it."""
        self._experiment = experiment
        self._number.show_value(with_units(experiment).units)
        self._asked.setChecked(experiment.output.units is None)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._number.retranslate()
        self._asked.setText(self.tr("As many as data and cost ask for"))
        meaning = self.tr("With the tick the number follows data and cost; without it, it stays as it is.")
        self._asked.setToolTip(tip(meaning))
        self._asked.setWhatsThis(self._texts.explained_control(self._asked.text(), meaning))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _take(self) -> None:
        if self._experiment is not None:
            own = None if self._asked.isChecked() else with_units(self._experiment).units
            self.edited.emit(own, new_gesture())
