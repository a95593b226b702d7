"""Buffers of equal shape, stacked, so that one call measures many layers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import DTypeLike

from core.layers import Buffers
from core.numerics import Floats
from core.numerics.scaled import Norms, Parts, joint_norms

ROLES = ("pre", "signal", "incoming", "delta")


class Stacks:
    """The buffers of all entries for one batch size: entries of equal width share one array per role."""

    def __init__(self, widths: Sequence[int], batch: int, dtype: DTypeLike) -> None:
        self.batch = batch
        self.groups: list[tuple[list[int], Buffers]] = []
        self.buffers: list[Buffers] = [_empty((0,), dtype)] * len(widths)
        for width in dict.fromkeys(widths):
            members = [i for i, other in enumerate(widths) if other == width]
            stacked = _empty((len(members), batch, width), dtype)
            self.groups.append((members, stacked))
            for row, i in enumerate(members):
                self.buffers[i] = stacked.part(row)
        self.rows: dict[str, Parts] = {
            role: [(m, _flat(getattr(stacked, role))) for m, stacked in self.groups] for role in ROLES
        }
        self._sizes = np.array([batch * width for width in widths], float)
        self.log2_roots = np.log2(self._sizes) / 2  # turns log2 norms into log2 RMS
        order = [i for members, _ in self.groups for i in members]
        self._places = np.argsort(order)
        self._cells: Floats = np.zeros((2, len(widths)), dtype)  # sums of pre and signal, in the order of the stacks
        self._sums = [part for row, role in enumerate(("pre", "signal")) for part in self._summed(row, role)]

    def _summed(self, row: int, role: str) -> Iterator[tuple[Floats, Floats, Floats]]:
        """Rows, the ones by which they are multiplied, and where their sums go."""
        start = 0
        for members, rows in self.rows[role]:
            yield rows, np.ones(rows.shape[1], rows.dtype), self._cells[row, start : start + len(members)]
            start += len(members)

    def place(self, entry: int) -> tuple[Buffers, int]:
        """The stack in which the entry's buffers stand, and their row."""
        return next((stacked, members.index(entry)) for members, stacked in self.groups if entry in members)

    def norms(self, *roles: str) -> Norms:
        """What takes log2 of the L2 norm of each entry's buffers in those roles, (roles · entries,)."""
        return joint_norms(len(self.buffers), *(self.rows[role] for role in roles))

    def sums(self) -> Floats:
        """Sum of each entry's pre-activation and of its signal, (2, entries); under `quiet`."""
        for rows, ones, sums in self._sums:
            np.matmul(rows, ones, sums)
        return self._cells[:, self._places].astype(float)

    def means(self, sums: Floats) -> Floats:
        """Mean of each entry's signal, (entries,)."""
        result: Floats = sums[1] / self._sizes
        if not math.isfinite(np.add.reduce(result)):  # the sum can overflow where no entry does
            for i in np.flatnonzero(~np.isfinite(result)).tolist():
                result[i] = _careful_mean(self.buffers[i].signal)
        return result

    def first_not_finite(self, sums: Floats) -> int | None:
        """The first entry whose pre-activation or signal has an entry that is not finite."""
        if math.isfinite(np.add.reduce(sums, axis=None)):  # a finite sum acquits
            return None
        for i in np.flatnonzero(~np.isfinite(sums).all(axis=0)).tolist():
            if not (np.isfinite(self.buffers[i].pre).all() and np.isfinite(self.buffers[i].signal).all()):
                return int(i)
        return None


def _flat(stack: Floats) -> Floats:
    return stack.reshape(len(stack), -1)


def _empty(shape: tuple[int, ...], dtype: DTypeLike) -> Buffers:
    return Buffers(*(np.zeros(shape, dtype) for _ in range(5)))


def _careful_mean(signal: Floats) -> float:
    with np.errstate(invalid="ignore"):
        return float(np.sum(signal / signal.size, dtype=float))
