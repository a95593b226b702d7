"""The size of a picture: one by its name, or two numbers of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.widgets.choice_menu import ChoiceMenu
from app.widgets.forms.number_field import NumberField
from app.widgets.labels import Label
from core.experiment.pictures import RANGES, SIZES, PictureSize, Unit, size_named

OWN: Mapping[str, PictureSize] = {"own-mm": PictureSize(85, 60), "own-px": PictureSize(1280, 720, "px")}


class SizeFields(QWidget):
    """Says a size as the command line would: its name, or `85x60mm`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label, self.error = Label(self), Label(self, wrap=True)
        self.menu = ChoiceMenu((*SIZES, *OWN), self)
        self._own = dict(OWN)  # as they were left
        self.fields = {key: (self._field(key, 0), self._field(key, 1)) for key in OWN}
        self.rows = {key: self._row(key) for key in OWN}
        self._arrange()
        self.menu.chosen.connect(self._choose)

    def show_size(self, text: str) -> None:
        """Show a size; where it has no name, its numbers."""
        size = size_named(text) or SIZES["slide"]
        key = text if text in SIZES else f"own-{size.unit}"
        if key in OWN:
            self._own[key] = size
        self.menu.show_choice(key)
        for each, row in self.rows.items():
            row.setVisible(each == key)
            for field, value in zip(self.fields[each], (self._own[each].width, self._own[each].height), strict=True):
                field.show_value(value)

    def retranslate(self) -> None:
        """Name what can be chosen."""
        self.label.setText(self.tr("Size"))
        self.menu.show_names(self._names(), {})
        for width, height in self.fields.values():
            width.setAccessibleName(self.tr("Width"))
            height.setAccessibleName(self.tr("Height"))

    def _names(self) -> dict[str, str]:
        names = {
            "single-column": self.tr("Single column"),
            "double-column": self.tr("Double column"),
            "slide": self.tr("Slide"),
            "poster": self.tr("Poster"),
        }
        sized = {key: f"{name}, {_measured(SIZES[key])}" for key, name in names.items()}
        return sized | {"own-mm": self.tr("Own, in millimetres"), "own-px": self.tr("Own, in pixels")}

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.label.setBuddy(self.menu)
        self.error.setProperty("role", "error")
        self.error.hide()
        for widget in (self.label, self.menu, *self.rows.values(), self.error):
            column.addWidget(widget)

    def _row(self, key: str) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        width, height = self.fields[key]
        for widget in (width, Label(row, text="×"), height, Label(row, text=OWN[key].unit)):
            line.addWidget(widget)
        line.addStretch(1)
        row.hide()
        return row

    def _field(self, key: str, side: int) -> NumberField:
        unit: Unit = OWN[key].unit
        least, most = (end[side] for end in RANGES[unit])
        field = NumberField(least, most, integer=unit == "px", parent=self)
        field.entered.connect(partial(self._enter, key, side))
        field.refused.connect(self._show_error)
        return field

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _choose(self, key: str) -> None:
        self._show_error("")
        self.chosen.emit(str(self._own[key]) if key in OWN else key)

    def _enter(self, key: str, side: int, value: float, _gesture: str) -> None:
        own, value = self._own[key], round(value, 3)
        self.chosen.emit(str(replace(own, height=value) if side else replace(own, width=value)))


def _measured(size: PictureSize) -> str:
    return f"{size.width:g} × {size.height:g} {size.unit}"
