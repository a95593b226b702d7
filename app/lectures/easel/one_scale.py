"""One scale for plots side by side: what one of them needs, all of them have."""

from __future__ import annotations

from collections.abc import Hashable

from app.canvas.scales.ranges import Range, Ranges
from app.canvas.scales.ticks import grown


class OneScale(Ranges):
    """The ranges of one plot, which knows those of its neighbours."""

    def __init__(self, neighbours: list[OneScale]) -> None:
        """`neighbours`: all of them, of which this is one from now on."""
        super().__init__()
        self._neighbours = neighbours
        neighbours.append(self)

    def of(self, name: Hashable, needed: Range) -> Range:
        """What this one needs, and each of the others whose run still is that of the scene."""
        return self._with_neighbours(name, super().of(name, needed))

    def beside(self, name: Hashable, needed: Range) -> Range:
        """What this one needs now, and what each of the others needed last."""
        self._held[name] = needed
        return self._with_neighbours(name, needed)

    def copy(self) -> Ranges:
        """For a picture, which has no neighbours: what all of them have needed."""
        copy = super().copy()
        for name in copy._held:
            copy._held[name] = self.of(name, copy._held[name])
        return copy

    def _with_neighbours(self, name: Hashable, found: Range) -> Range:
        for each in self._neighbours:
            if name in each._held:
                found = grown(found, each._held[name])
        return found

    def forget(self) -> None:
        """What was needed in another scene counts no more."""
        self.begin(object())
