"""Buffers of equal shape, stacked, so that one call measures many layers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from core.component import Floats
from core.layers import Buffers
from core.scaled import joint_log2_norms

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
        self._rows = {role: [(m, _flat(getattr(stacked, role))) for m, stacked in self.groups] for role in ROLES}
        self._ones: list[Floats] = [np.ones(rows.shape[1], dtype) for _, rows in self._rows["signal"]]
        self._sizes = np.array([batch * width for width in widths], float)
        self.log2_roots = np.log2(self._sizes) / 2  # turns log2 norms into log2 RMS

    def place(self, entry: int) -> tuple[Buffers, int]:
        """The stack in which the entry's buffers stand, and their row."""
        return next((stacked, members.index(entry)) for members, stacked in self.groups if entry in members)

    def log2_norms(self, role: str) -> Floats:
        """log2 of the L2 norm of each entry's buffer in that role, (entries,)."""
        return joint_log2_norms(self._rows[role], len(self.buffers))

    def log2_rms(self, role: str) -> Floats:
        """log2 of the RMS of each entry's buffer in that role, (entries,)."""
        return np.asarray(self.log2_norms(role) - self.log2_roots)

    def means(self) -> Floats:
        """Mean of each entry's signal, (entries,)."""
        result: Floats = self._sums("signal") / self._sizes
        for i in np.flatnonzero(~np.isfinite(result)):  # the sum can overflow where no entry does
            result[i] = _careful_mean(self.buffers[i].signal)
        return result

    def first_not_finite(self) -> int | None:
        """The first entry whose pre-activation or signal has an entry that is not finite."""
        finite = np.isfinite(self._sums("pre")) & np.isfinite(self._sums("signal"))  # a finite sum acquits
        suspects = np.flatnonzero(~finite)
        for i in suspects.tolist():
            if not (np.isfinite(self.buffers[i].pre).all() and np.isfinite(self.buffers[i].signal).all()):
                return int(i)
        return None

    def _sums(self, role: str) -> Floats:
        result = np.empty(len(self.buffers))
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            for (members, rows), ones in zip(self._rows[role], self._ones, strict=True):
                result[members] = np.matmul(rows, ones)
        return result


def _flat(stack: Floats) -> Floats:
    return stack.reshape(len(stack), -1)


def _empty(shape: tuple[int, ...], dtype: DTypeLike) -> Buffers:
    return Buffers(*(np.zeros(shape, dtype) for _ in range(5)))


def _careful_mean(signal: Floats) -> float:
    with np.errstate(invalid="ignore"):
        return float(np.sum(signal / signal.size, dtype=float))
