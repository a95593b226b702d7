"""What stands at an axis for each layer: its number, or where somebody has named it and there is room, its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.canvas.lettering import Pen

FEWEST = 4  # letters of a name that are worth more than the number
APART_PX = 4


class LayerNames(NamedTuple):
    """The names of the entries, "" where nobody has named one, and the pen of the axis."""

    names: Sequence[str]
    pen: Pen

    def at(self, entry: int, room: float, unnamed: str) -> str:
        """A name, cut where it is wider than so many pixels; or `unnamed`, where little would be left of it."""
        name = self.names[entry] if entry < len(self.names) else ""
        shown = self.pen.fitted(name, room - APART_PX)
        return shown if name and (shown == name or len(shown) > FEWEST) else unnamed

    def of_slot(self, slot: int, room: float) -> str:
        """The name of a layer, or its number."""
        return self.at(slot, room, str(slot + 1))

    def widest(self, most: float) -> float:
        """How wide the widest of them is, up to so many pixels; 0 where there is none."""
        return min(max((self.pen.width(name) for name in set(self.names) if name), default=0.0), most)
