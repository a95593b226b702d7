"""Which neuron and which sample: two small numbers in the head of the microscope."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from app.texts.letters import tip
from app.theme import Theme
from app.widgets.labels import Label

GAP = 6


class NeuronFields(QWidget):
    """Counts from 1, as people do; says what was chosen counted from 0."""

    chosen = Signal(int, int)  # unit, sample

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.unit, self.sample = QSpinBox(self), QSpinBox(self)
        self.unit_label, self.sample_label = Label(self), Label(self)
        self._worded = True
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for label, field in ((self.unit_label, self.unit), (self.sample_label, self.sample)):
            label.setProperty("role", "quiet")
            label.setBuddy(field)
            field.setRange(1, 1)
            field.lineEdit().setAcceptDrops(False)  # what is carried there is for the window
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setGroupSeparatorShown(True)
            field.setWrapping(True)
            field.valueChanged.connect(self._say)
            row.addWidget(label)
            row.addWidget(field)

    def show_choice(self, unit: int, units: int, sample: int, samples: int) -> None:
        """Show which one is seen, of how many; of a neuron that is the only one there is nothing to choose."""
        for field, value, count in ((self.unit, unit, units), (self.sample, sample, samples)):
            field.blockSignals(True)
            field.setRange(1, count)
            if field.value() != value + 1:
                field.setValue(value + 1)
            field.blockSignals(False)
        self._show_parts()
        self._explain()

    def show_sizes(self, theme: Theme) -> None:
        """As wide as four figures need."""
        self._row.setSpacing(theme.size(GAP))
        for field in (self.unit, self.sample):
            field.setFixedWidth(theme.size(58))

    def show_words(self, shown: bool) -> None:
        """Where there is little room, the tips say what the fields are."""
        self._worded = shown
        self._show_parts()

    def retranslate(self) -> None:
        """Name the fields."""
        self.unit_label.setText(self.tr("neuron"))
        self.sample_label.setText(self.tr("sample"))
        for label, field in ((self.unit_label, self.unit), (self.sample_label, self.sample)):
            field.setAccessibleName(label.text())
        self._explain()

    def _show_parts(self) -> None:
        several = self.unit.maximum() > 1
        self.unit.setVisible(several)
        self.unit_label.setVisible(several and self._worded)
        self.sample_label.setVisible(self._worded)

    def _explain(self) -> None:
        text = self.tr("{name} {first} to {last} (↑ and ↓)")
        for label, field in ((self.unit_label, self.unit), (self.sample_label, self.sample)):
            field.setToolTip(tip(text.format(name=label.text(), first=1, last=f"{field.maximum():,}")))

    def _say(self) -> None:
        self.chosen.emit(self.unit.value() - 1, self.sample.value() - 1)
