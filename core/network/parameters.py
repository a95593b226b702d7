"""All parameters in one flat vector: weights first, equal shapes side by side, so that one call measures many."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from core.numerics import Floats
from core.numerics.scaled import Norms, joint_norms

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

    def stack(self, flat: Floats, name: str, first: int, last: int) -> Floats:
        """The parameter of that name of entries first to last, all of one shape, as one view (entries, *shape)."""
        start, shape = self.places[first][name]
        count = last - first + 1
        return flat[start : start + count * math.prod(shape)].reshape(count, *shape)

    def rows(self, flat: Floats, name: str) -> list[tuple[list[int], Floats]]:
        """The parameters of that name by shape: their entries, and the view (entries, size)."""
        return [
            (members, flat[start : start + size * len(members)].reshape(-1, size))
            for members, start, size in self.groups.get(name, ())
        ]

    def norms(self, flat: Floats, *names: str) -> Norms:
        """What takes log2 of the L2 norm of each entry's parameters of those names in `flat`, (names · entries,)."""
        return joint_norms(self.entries, *(self.rows(flat, name) for name in names))


def _view(flat: Floats, start: int, shape: tuple[int, ...]) -> Floats:
    return flat[start : start + math.prod(shape)].reshape(shape)


def _in_order(shapes: Iterable[tuple[int, ...]]) -> list[tuple[int, ...]]:
    return list(dict.fromkeys(shapes))
