"""The dialog of an export: format, size, colours and title at one side, what comes of them at the other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from app.export.choice import FORMATS, ExportChoice
from app.export.preview import Preview
from app.export.size_fields import SizeFields
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.labels import Label
from core.experiment.pictures import Colours, PictureSize

COLOURS = get_args(Colours)
WIDTH, HEIGHT, SIDE, EDGE, GAP = 820, 460, 240, 16, 8  # of the design
ROLE = QDialogButtonBox.ButtonRole


class ExportDialog(QDialog):
    """Says every change at once; what is chosen in the end is exported or copied."""

    changed = Signal(object)  # ExportChoice
    chosen = Signal(object)  # the one to export
    copied = Signal(object)  # the one to copy as a picture

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window, self._title, self.choice = theme, window, "", ExportChoice()
        self.preview = Preview(theme, self)
        self.format, self.size_fields = ChoiceMenu(FORMATS, self), SizeFields(self)
        self.colours, self.title_box = ChoiceMenu(COLOURS, self), QCheckBox(self)
        self.labels = {name: Label(self) for name in ("format", "colours")}
        self.facts = Label(self, wrap=True)
        self.facts.setProperty("role", "quiet")
        self.buttons = QDialogButtonBox(self)  # whose own words Qt would translate in its own way
        self.export_button = self.buttons.addButton("", ROLE.AcceptRole)
        self.copy_button, self.cancel_button = (
            self.buttons.addButton("", r) for r in (ROLE.ActionRole, ROLE.RejectRole)
        )
        self.export_button.setDefault(True)
        self._arrange()
        self._connect()
        self.retranslate()

    def open_for(self, title: str, choice: ExportChoice, copies: bool = True) -> None:
        """Choose how what has that title is taken home, beginning with what was chosen last; a folder is no copy."""
        self._title = title
        wanted = QSize(self._theme.size(WIDTH), self._theme.size(HEIGHT))
        self.resize(wanted.boundedTo(self._window.size()))
        self.retranslate()
        self.copy_button.setVisible(copies)
        self.show_choice(choice)
        self.open()
        self.format.setFocus()

    def show_choice(self, choice: ExportChoice) -> None:
        """Show what is chosen, and what it means in numbers."""
        self.choice = choice
        picture = choice.suffix != "csv"
        self.format.show_choice(choice.suffix)
        self.size_fields.show_size(choice.size)
        self.colours.show_choice(choice.colours)
        self.title_box.setChecked(choice.titled)
        for widget in (self.size_fields, self.colours, self.title_box, self.copy_button, self.labels["colours"]):
            widget.setEnabled(picture)
        self.facts.setText(self._in_numbers(choice.measures, choice.suffix) if picture else self.tr("Every number."))

    def retranslate(self) -> None:
        """In the language of the moment."""
        self.setWindowTitle(titled(self.tr("Export “{plot}”").format(plot=self._title)))
        self.format.show_names(self._formats(), {})
        self.colours.show_names(self._colours(), {})
        self.labels["format"].setText(self.tr("Format"))
        self.labels["colours"].setText(self.tr("Colours"))
        self.title_box.setText(self.tr("Title in the picture"))
        self.export_button.setText(self.tr("Export…"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.copy_button.setText(self.tr("Copy picture"))
        self.preview.setAccessibleName(self.tr("Preview"))
        self.size_fields.retranslate()
        self.show_choice(self.choice)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        size = self._theme.size
        column, row, side = QVBoxLayout(self), QHBoxLayout(), QWidget(self)
        column.setContentsMargins(size(EDGE), size(EDGE), size(EDGE), size(EDGE))
        for layout in (column, row):
            layout.setSpacing(size(EDGE))
        form = QVBoxLayout(side)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(size(GAP))
        side.setFixedWidth(size(SIDE))
        for widget in (self.labels["format"], self.format, self.size_fields, self.labels["colours"], self.colours,
                       self.title_box, self.facts):  # fmt: skip
            form.addWidget(widget)
        form.addStretch(1)
        self.labels["format"].setBuddy(self.format)
        self.labels["colours"].setBuddy(self.colours)
        row.addWidget(self.preview, 1)
        row.addWidget(side)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.format.chosen.connect(partial(self._take, "suffix"))
        self.size_fields.chosen.connect(partial(self._take, "size"))
        self.colours.chosen.connect(partial(self._take, "colours"))
        self.title_box.clicked.connect(self._take_title)
        self.buttons.accepted.connect(self._export)
        self.buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._copy)

    def _take(self, name: str, value: object) -> None:
        self.show_choice(replace(self.choice, **{name: value}))
        self.changed.emit(self.choice)

    def _take_title(self, wanted: bool) -> None:
        self._take("titled", wanted)

    def _export(self) -> None:
        self.accept()
        self.chosen.emit(self.choice)

    def _copy(self, _checked: bool = False) -> None:
        self.accept()
        self.copied.emit(self.choice)

    def _in_numbers(self, size: PictureSize, suffix: str) -> str:
        width, height = size.inches
        type_size = self.tr("Type of {points} points").format(points=f"{size.type_points:.1f}".rstrip("0").rstrip("."))
        if suffix != "png":
            return self.tr("{type}, drawn in lines: sharp at any size").format(type=type_size)
        dots = size.dots_per_inch
        pixels = self.tr("{width} × {height} pixels, {dots} to the inch")
        pixels = pixels.format(width=round(width * dots), height=round(height * dots), dots=round(dots))
        return f"{type_size}\n{pixels}"

    def _formats(self) -> Mapping[str, str]:
        return {
            "png": self.tr("PNG: pixels"),
            "svg": self.tr("SVG: lines, for pages and editors"),
            "pdf": self.tr("PDF: lines, for paper"),
            "csv": self.tr("CSV: the numbers as a table"),
        }

    def _colours(self) -> Mapping[str, str]:
        return {"light": self.tr("Light"), "dark": self.tr("Dark"), "print": self.tr("Print")}
