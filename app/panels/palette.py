"""The palette: every kind of layer, to be dragged into the network."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.texts.letters import entry, tip
from app.theme import Theme
from app.widgets.drag_chip import DragChip
from app.widgets.dragging import KIND, LAYERS
from app.widgets.flow_layout import FlowLayout
from app.widgets.kept_settings import like_neighbour
from app.widgets.labels import Label
from core.components.component import key, kinds_of
from core.experiment.files import layers_as_text
from core.layers import AnyLayer
from core.scenes.work.locks import covered

MARGIN, SPACING, CHIP_SPACING = 14, 8, 6


class Palette(QWidget):
    """A chip for each kind of layer: drag it to its place, or double-click to add it after the selected one."""

    def __init__(self, document: Document, selection: Selection, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._document, self._selection, self._theme, self._texts = document, selection, theme, texts
        self._title = Label()
        self.chips = {
            kind: DragChip({LAYERS: layers_as_text((kind(),)), KIND: key(kind)}) for kind in kinds_of(AnyLayer)
        }
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title.setProperty("role", "caption")
        self._row = FlowLayout()
        for kind, chip in self.chips.items():
            chip.clicked.connect(partial(self.add, kind))
            self._row.addWidget(chip)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addLayout(self._row)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(self.tr("Drag a layer in").upper())
        how = self.tr("Drag it into the network, or double-click to add it after the selected layer; so does Enter.")
        for kind, chip in self.chips.items():
            name = self._texts.component(kind)
            chip.setText(name)
            chip.setToolTip(tip(f"{self._texts.help(kind)}\n{how}"))
            chip.setAccessibleName(self.tr("Add {layer}").format(layer=name))
            chip.setAccessibleDescription(self._texts.help(kind))
            chip.setWhatsThis(self._texts.explained(kind))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def add(self, kind: Any, checked: bool = False) -> None:
        """Add a layer of that kind after the selection, which it takes over; without one at the end, just in sight."""
        before, selected = len(self._document.slot_ids), self._selection.slots
        index = min(max(selected, default=before - 1) + 1, before)
        self._document.insert_layer(index, like_neighbour(kind, self._document.experiment.layers, index))
        if len(self._document.slot_ids) > before:
            self._selection.select((index,))
        if not selected:
            self._selection.clear()

    def show_locked(self, locked: Collection[str]) -> None:
        """Where an exercise leaves all layers as they are, there is nothing to be added."""
        self.setDisabled(covered("layers", locked))

    def offer(self, kind: Any, menu: QMenu) -> None:
        """Put into a menu what can be done with a chip."""
        add = self.tr("Add {layer}").format(layer=self._texts.component(kind))
        menu.addAction(entry(add)).triggered.connect(partial(self.add, kind))

    def _restyle(self) -> None:
        margin, spacing = self._theme.size(MARGIN), self._theme.size(SPACING)
        self._row.setSpacing(self._theme.size(CHIP_SPACING))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, margin, margin, spacing)
            layout.setSpacing(spacing)
