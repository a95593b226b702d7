"""The corner of the data plot: whose data, by which norm, and whether both sides have one scale."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from app.plots.card import Card
from app.plots.data.settings import MODES, DataSettings
from app.plots.data.words import DataWords
from app.plots.segmented.segment_row import SegmentRow
from app.plots.segmented.segments import Segments
from app.texts.letters import tip


class DataCorner(SegmentRow):
    """Says which settings are to be others; a narrow card keeps whose data they are."""

    chosen = Signal(dict)

    def __init__(self, plot: Card) -> None:
        self.modes, self.orders, self.scale = Segments(MODES), Segments(("1", "2")), QToolButton()
        super().__init__(plot, self.orders, self.scale, self.modes)
        self.scale.setProperty("role", "chip")
        self.scale.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.scale.setCheckable(True)
        self.modes.chosen.connect(self._choose_mode)
        self.orders.chosen.connect(self._choose_order)
        self.scale.clicked.connect(self._choose_scale)

    def show_settings(self, settings: DataSettings) -> None:
        """Show what is chosen."""
        self.modes.show_choice(settings.mode)
        self.orders.show_choice(str(settings.order))
        self.scale.setChecked(settings.one_scale)

    def fit_to(self, settings: DataSettings) -> None:
        """Offer what makes a difference."""
        self.fit((not settings.of_run, True, True))

    def name(self, words: DataWords) -> None:
        """Write on the buttons, and explain them."""
        self.modes.name(words.segments(), words.hints())
        self.orders.name(words.orders(), words.order_hints())
        self.scale.setText(words.same_scale())
        self.scale.setToolTip(tip(words.same_scale_hint()))

    def _choose_mode(self, mode: str) -> None:
        self.chosen.emit({"mode": mode})

    def _choose_order(self, order: str) -> None:
        self.chosen.emit({"order": int(order)})

    def _choose_scale(self, one: bool) -> None:
        self.chosen.emit({"one_scale": one})
