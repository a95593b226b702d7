"""The room around and between what stands in a layout: sizes of the design, which grow with the type."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout

from app.theme.theme import Theme

Margins = tuple[int, int, int, int]  # left, above, right, below
CARD: Margins = (14, 10, 14, 10)


class Spacing(QObject):
    """Keeps the margins and the gap of one layout in proportion to the type."""

    def __init__(self, layout: QLayout, theme: Theme, margins: Margins, gap: int | None) -> None:
        super().__init__(layout)
        self._layout, self._theme, self._margins, self._gap = layout, theme, margins, gap
        theme.changed.connect(self.show_sizes)
        self.show_sizes()

    def show_margins(self, margins: Margins) -> None:
        """Have others from now on."""
        self._margins = margins
        self.show_sizes()

    def show_sizes(self) -> None:
        """Give the layout its room at the present type size."""
        self._layout.setContentsMargins(*(self._theme.size(each) if each else 0 for each in self._margins))
        if self._gap is not None:
            self._layout.setSpacing(self._theme.size(self._gap) if self._gap else 0)


def spaced(layout: QLayout, theme: Theme, margins: Margins = (0, 0, 0, 0), gap: int | None = None) -> None:
    """Give a layout margins and a gap of the design, at this type size and at every other; no gap: the style's."""
    Spacing(layout, theme, margins, gap)
