"""All parameters in one flat vector: weights first, equal shapes side by side, so that one call measures many."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from core.component import Floats
from core.scaled import log2_norms

Shapes = Mapping[str, tuple[int, ...]]


class Layout:
    """Which parameter of which entry stands where in the flat vector."""

    def __init__(self, entries: Sequence[Shapes]) -> None:
        """`entries`: the shapes of each slot's parameters, then of the output's."""
        self.entries = len(entries)
        self.places: list[dict[str, tuple[int, tuple[int, ...]]]] = [{} for _ in entries]
        self.groups: dict[str, list[tuple[list[int], int, int]]] = {}  # parameter -> (entries, start, size of one)
        self.weighted = np.array(["W" in shapes for shapes in entries])
        self.size = self._place(entries, "W", 0)
        self.weights = slice(0, self.size)
        for name in sorted({name for shapes in entries for name in shapes if name != "W"}):
            self.size = self._place(entries, name, self.size)

    def _place(self, entries: Sequence[Shapes], name: str, start: int) -> int:
        groups = self.groups[name] = []
        for shape in _in_order(shapes[name] for shapes in entries if name in shapes):
            members = [i for i, shapes in enumerate(entries) if shapes.get(name) == shape]
            size = math.prod(shape)
            groups.append((members, start, size))
            for i in members:
                self.places[i][name] = (start, shape)
                start += size
        return start

    def views(self, flat: Floats, entry: int) -> dict[str, Floats]:
        """The entry's parameters by name, as writable views into `flat`."""
        return {name: _view(flat, *place) for name, place in self.places[entry].items()}

    def log2_norms(self, flat: Floats, name: str) -> Floats:
        """log2 of the L2 norm of each entry's parameter of that name, (entries,); NaN where it has none."""
        result = np.full(self.entries, np.nan)
        for members, start, size in self.groups.get(name, ()):
            result[members] = log2_norms(flat[start : start + size * len(members)].reshape(-1, size))
        return result


def _view(flat: Floats, start: int, shape: tuple[int, ...]) -> Floats:
    return flat[start : start + math.prod(shape)].reshape(shape)


def _in_order(shapes: Iterable[tuple[int, ...]]) -> list[tuple[int, ...]]:
    return list(dict.fromkeys(shapes))
