"""Editors of one setting each: a number, a switch, a choice, a line of text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app.texts import Texts
from app.widgets.choice_grid import ChoiceGrid
from app.widgets.forms.log_slider import LogSlider
from app.widgets.forms.number_field import NumberField
from app.widgets.forms.setting_editor import SettingEditor
from app.widgets.forms.slider_range import SliderRange
from app.widgets.gesture import new_gesture
from app.widgets.labels import Label
from core.components.component import Setting

FOUND_OUT = ""  # instead of a value that may be left open


class NumberEditor(SettingEditor):
    """A field for the exact value and, where the range has two ends, a slider for the hand."""

    def __init__(self, setting: Setting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(setting, texts, parent)
        range_ = _range(setting)
        integer = setting.type == "integer"
        self._field = NumberField(setting.minimum, setting.maximum, integer, range_)
        self._slider = LogSlider(range_) if range_ else None
        self._error = Label(wrap=True)
        self._error.setProperty("role", "error")
        self._error.hide()
        self._remark = Label(wrap=True)  # what is marked
        self._remark.setProperty("role", "quiet")
        self._remark.hide()
        self.setFocusProxy(self._field)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def value(self) -> float | None:
        """The number that is shown; None stands for several at once."""
        return self._field.value

    def enter(self, value: float) -> None:
        """Take a number as if it had been typed."""
        self._take(value, new_gesture())

    def show_value(self, value: float | None) -> None:
        self._field.show_value(value)
        if self._slider and value is not None:
            self._slider.show_value(value)

    def show_mark(self, value: float | None, sentence: str) -> None:
        """Mark another value on the slider, and say what it is; None marks nothing."""
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))
        if self._slider:
            self._slider.show_mark(value)
            self._slider.setAccessibleDescription(sentence)

    def retranslate(self) -> None:
        super().retranslate()
        name, unit = self._texts.setting(self.setting.name), self._texts.unit(self.setting.unit)
        self._field.setAccessibleName(f"{name} ({unit})" if unit and unit.casefold() != name.casefold() else name)
        self._field.setAccessibleDescription(self.toolTip())
        if self._slider:
            self._slider.setAccessibleName(name)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self._field)
        self._column.addLayout(row)
        if self._slider:
            self._column.addWidget(self._slider)
        self._column.addWidget(self._remark)
        self._column.addWidget(self._error)

    def _connect(self) -> None:
        self._name.setBuddy(self._field)
        self._field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._field.customContextMenuRequested.connect(self._open_menu)
        self._field.entered.connect(self._take)
        self._field.refused.connect(self._show_sentence)
        if self._slider:
            self._slider.moved_to.connect(self._take)

    def _take_default(self) -> None:
        self.enter(self.setting.default)

    def _open_menu(self, place: QPoint) -> None:
        """What every field of text offers, and the way back to the default."""
        menu = self._field.createStandardContextMenu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addSeparator()
        self.offer_default(menu)
        menu.popup(self._field.mapToGlobal(place))

    def _take(self, value: float, gesture: str) -> None:
        self._show_sentence("")
        number = int(value) if self.setting.type == "integer" else value
        self.show_value(number)
        self.edited.emit(number, gesture)

    def _show_sentence(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))


class SwitchEditor(SettingEditor):
    """A box to tick."""

    def __init__(self, setting: Setting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(setting, texts, parent)
        self._box = QCheckBox()
        self._box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column.addWidget(self._box)
        self._name.hide()
        self._box.clicked.connect(self._take)
        self.retranslate()

    def show_value(self, value: bool | None) -> None:
        state = {None: Qt.CheckState.PartiallyChecked, True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        self._box.setTristate(value is None)
        self._box.setCheckState(state[value])

    def retranslate(self) -> None:
        super().retranslate()
        self._box.setText(self._texts.setting(self.setting.name))
        self._box.setAccessibleDescription(self.toolTip())

    def _take(self) -> None:
        self.edited.emit(self._box.checkState() != Qt.CheckState.Unchecked, new_gesture())


class ChoiceEditor(SettingEditor):
    """A few named values, all in sight."""

    def __init__(self, setting: Setting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(setting, texts, parent)
        self._choices = (*([FOUND_OUT] if setting.optional else []), *setting.choices)
        self._grid = ChoiceGrid(self._choices)
        self._column.addWidget(self._name)
        self._column.addWidget(self._grid)
        self._grid.chosen.connect(self._take)
        self.retranslate()

    def show_value(self, value: str | None) -> None:
        self._grid.show_choice(value)

    def retranslate(self) -> None:
        super().retranslate()
        self._grid.setAccessibleName(self._texts.setting(self.setting.name))
        names = {choice: self._texts.choice(choice) for choice in self._choices}
        self._grid.show_names(names, dict.fromkeys(names, self.toolTip()))

    def _take(self, choice: str) -> None:
        self.edited.emit(choice, new_gesture())


class TextEditor(SettingEditor):
    """A line of text, taken when it is finished."""

    def __init__(self, setting: Setting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(setting, texts, parent)
        self._line = QLineEdit()
        self._line.setAcceptDrops(False)  # what is carried there is for the window
        self._column.addWidget(self._name)
        self._column.addWidget(self._line)
        self._line.editingFinished.connect(self._take)
        self.retranslate()

    def show_value(self, value: str | None) -> None:
        self._line.setText(value or "")

    def retranslate(self) -> None:
        super().retranslate()
        self._line.setAccessibleName(self._texts.setting(self.setting.name))
        self._line.setAccessibleDescription(self.toolTip())

    def _take(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self.edited.emit(self._line.text(), new_gesture())


def _range(setting: Setting) -> SliderRange | None:
    if setting.minimum is None or setting.maximum is None:
        return None
    return SliderRange(setting.minimum, setting.maximum, setting.logarithmic, setting.type == "integer")
