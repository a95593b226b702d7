"""What a network is given of two features: each a tick, with a small map of what it says where."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from app.theme import Theme
from app.theme.tokens import mix
from app.widgets.flow_layout import FlowLayout
from core.components.inputs import ALL_INPUTS, FEATURES, Input, input_names, made_of

FREE: tuple[Input, ...] = ALL_INPUTS[:FEATURES]  # the features as they are
SIDE_PX, CELLS, REACH, GAP = 20, 28, np.pi, 4  # of a map; how far it reaches from 0; between two


class InputFeatures(QWidget):
    """Remembers nothing: what is ticked is what is shown."""

    chosen = Signal(object)  # what is ticked, in order; None where that is the features as they are

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ticks = {
            each: QPushButton(name) for each, name in zip(ALL_INPUTS, input_names(ALL_INPUTS, ()), strict=True)
        }
        row = FlowLayout(self, GAP)
        for tick in self.ticks.values():
            tick.setCheckable(True)
            tick.setProperty("role", "chip")
            tick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tick.clicked.connect(self._take)
            row.addWidget(tick)
        theme.changed.connect(self._draw)
        self._draw()

    def show_inputs(self, inputs: tuple[Input, ...] | None) -> None:
        """Tick what the network is given."""
        for each, tick in self.ticks.items():
            tick.setChecked(each in (FREE if inputs is None else inputs))

    def _take(self) -> None:
        ticked = tuple(each for each, tick in self.ticks.items() if tick.isChecked())
        self.chosen.emit(None if ticked == FREE else ticked)

    def _draw(self) -> None:
        side = self._theme.size(SIDE_PX)
        for each, tick in self.ticks.items():
            tick.setIcon(QIcon(QPixmap.fromImage(drawn(each, self._theme)).scaled(side, side)))
            tick.setIconSize(QSize(side, side))


def turned(inputs: tuple[Input, ...] | None, each: Input) -> tuple[Input, ...] | None:
    """The same with one more, or without it; None where that is the features as they are."""
    present = {*(FREE if inputs is None else inputs)} ^ {each}
    ticked = tuple(one for one in ALL_INPUTS if one in present)
    return None if ticked == FREE else ticked


def drawn(each: Input, theme: Theme) -> QImage:
    """What it says over the plane, x₁ to the right and x₂ upwards: the darker, the larger."""
    line = np.linspace(-REACH, REACH, CELLS)
    plane = np.column_stack([part.ravel() for part in np.meshgrid(line, line[::-1])])
    values = made_of(plane, (each,)).reshape(CELLS, CELLS)
    shares = (values - values.min()) / (values.max() - values.min())
    table = [mix(theme.tokens.panel, theme.tokens.text, step / 255) for step in range(256)]
    image = QImage(CELLS, CELLS, QImage.Format.Format_RGB32)
    for row, column in np.ndindex(CELLS, CELLS):
        image.setPixelColor(column, row, table[round(255 * float(shares[row, column]))])
    return image
