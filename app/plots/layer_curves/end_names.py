"""What stands at the end of each curve, and how much room that has."""

from __future__ import annotations

from dataclasses import dataclass

from app.plots.layer_curves.lines import GAP_PX
from app.plots.layers.layer_names import LayerNames
from app.texts import Texts
from app.theme import Theme

NUMBERS_PX, NAMES_PX = 50, 90  # for "layer 20"; that names have at most


@dataclass(frozen=True)
class EndNames:
    """Holds no plot: a drawing that held on to its plot would leave both to the garbage collector."""

    texts: Texts
    theme: Theme
    called: LayerNames
    entries: int
    output: str

    @property
    def room(self) -> float:
        """Pixels beside the curves."""
        size = self.theme.size
        return size(GAP_PX) + max(size(NUMBERS_PX), self.called.widest(size(NAMES_PX)) + size(GAP_PX))

    def short(self, entry: int) -> str:
        """An entry among others."""
        return self._named(entry, str(entry + 1))

    def full(self, entry: int) -> str:
        """One that is highlighted."""
        return self._named(entry, self.texts.layer(entry))

    def _named(self, entry: int, number: str) -> str:
        unnamed = self.output if entry == self.entries - 1 else number
        return self.called.at(entry, self.room - self.theme.size(GAP_PX), unnamed)
