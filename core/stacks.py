"""Buffers of equal shape, stacked, so that one call measures many layers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from core.component import Floats
from core.layers import Buffers
from core.scaled import log2_norms


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
                self.buffers[i] = Buffers(
                    stacked.pre[row], stacked.signal[row], stacked.incoming[row], stacked.delta[row]
                )
        self.log2_roots = np.log2([batch * width for width in widths]) / 2  # turns log2 norms into log2 RMS

    def log2_rms(self, role: str) -> Floats:
        """log2 of the RMS of each entry's buffer in that role, (entries,)."""
        result = np.empty(len(self.buffers))
        for members, stacked in self.groups:
            array: Floats = getattr(stacked, role)
            result[members] = log2_norms(array.reshape(len(members), -1))
        return result - self.log2_roots

    def means(self) -> Floats:
        """Mean of each entry's signal, (entries,)."""
        result = np.empty(len(self.buffers))
        for members, stacked in self.groups:
            with np.errstate(over="ignore", invalid="ignore"):
                result[members] = stacked.signal.mean(axis=(1, 2))
        for i in np.flatnonzero(~np.isfinite(result)):  # the sum can overflow where no entry does
            result[i] = _careful_mean(self.buffers[i].signal)
        return result

    def first_not_finite(self) -> int | None:
        """The first entry whose pre-activation or signal has an entry that is not finite."""
        bad = [i for members, stacked in self.groups for i in _not_finite(members, stacked)]
        return min(bad, default=None)


def _empty(shape: tuple[int, ...], dtype: DTypeLike) -> Buffers:
    return Buffers(*(np.zeros(shape, dtype) for _ in range(4)))


def _careful_mean(signal: Floats) -> float:
    with np.errstate(invalid="ignore"):
        return float(np.sum(signal / signal.size, dtype=float))


def _not_finite(members: list[int], stacked: Buffers) -> list[int]:
    with np.errstate(over="ignore", invalid="ignore"):  # a finite sum proves all entries finite; else look closer
        sums = np.add.reduce(stacked.pre, axis=(1, 2)) + np.add.reduce(stacked.signal, axis=(1, 2))
    suspects = np.flatnonzero(~np.isfinite(sums))
    return [members[k] for k in suspects if not all(np.isfinite(a[k]).all() for a in (stacked.pre, stacked.signal))]
