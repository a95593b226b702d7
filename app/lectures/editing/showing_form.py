"""The form of what a scene shows: its plots, how many steps it makes first, and whether it plays on."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from app.lectures.editing.steps_field import StepsField
from app.plots.instruments import INSTRUMENTS
from app.widgets.labels import Label
from core.scenes.scene import MOST_PLOTS, Plot, Scene

GAP, LETTERS = 6, 10  # letters for which a field of plots has room at least


class ShowingForm(QWidget):
    """A plot that is chosen here is as new; the other keeps its settings."""

    edited = Signal(object, str, str)  # Scene, verb, gesture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self.plots = [QComboBox(self) for _ in range(MOST_PLOTS)]
        self.steps, self.plays = StepsField(self), QCheckBox(self)
        self._labels: list[Label] = [Label(self) for _ in range(MOST_PLOTS + 1)]
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GAP)
        for label, field in zip(self._labels, (*self.plots, self.steps), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.plays)
        for number, field in enumerate(self.plots):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(LETTERS)
            field.activated.connect(partial(self._choose, number))
        self.steps.counted.connect(self._count)
        self.plays.clicked.connect(self._play)
        self.retranslate()

    def show_scene(self, scene: Scene) -> None:
        """What this one shows; several runs have one plot."""
        self._scene = scene
        for number, field in enumerate(self.plots):
            plots = scene.shown_plots
            name = plots[number].name if number < len(plots) else ""
            field.setCurrentIndex(max(field.findData(name), 0))
            field.setEnabled(not number or (bool(plots) and scene.runs is None))
        self.steps.show_steps(scene.steps)
        self.plays.setChecked(scene.play)
        self._name_nothing()

    def retranslate(self) -> None:
        """Word it in the present language."""
        names = self.tr("Plot"), self.tr("Second plot"), self.tr("Steps at first")
        for label, field, name in zip(self._labels, (*self.plots, self.steps), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.plays.setText(self.tr("It plays on"))
        for field in self.plots:
            chosen = field.currentData()
            field.clear()
            field.addItem("", "")
            for name, instrument in INSTRUMENTS.items():
                field.addItem(instrument.title(), name)
            field.setCurrentIndex(max(field.findData(chosen), 0))
        self._name_nothing()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _name_nothing(self) -> None:
        """What stands where no plot is chosen."""
        whole = self._scene.layout is not None
        self.plots[0].setItemText(0, self.tr("The whole window") if whole else self.tr("None"))
        self.plots[1].setItemText(0, self.tr("None"))

    def _choose(self, number: int, index: int) -> None:
        """Another plot there; without the first there is none."""
        plots = list[Plot | str](self._scene.plots)
        name = self.plots[number].itemData(index)
        if [plot.name for plot in self._scene.shown_plots[number : number + 1]] == ([name] if name else []):
            return
        plots[number : number + 1] = [name] if name else []
        self._change("plots", plots=tuple(plots), layout=None)

    def _count(self, steps: int) -> None:
        self._change("steps", steps=steps)

    def _play(self, plays: bool) -> None:
        self._change("plays", play=plays)

    def _change(self, verb: str, gesture: str = "", **fields: object) -> None:
        self.edited.emit(replace(self._scene, **fields), verb, gesture)
