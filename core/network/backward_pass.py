"""The backward pass: delta from the output to the first slot, as arrays near 1 with an integer exponent each."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.layers import Bound, Buffers, Layer, SkipTaker
from core.network.skip_sources import skip_takers
from core.network.stacks import Stacks
from core.numerics import Floats
from core.numerics.scaled import FAINT, applied_power, flushed, log2_norm, rescaled

_RAISED = {"f": 60, "d": 600}  # log2 of a delta whose products with what is faint are exact
_LOWERED = {"f": -100, "d": -900}  # and of one whose products with what is huge do not overflow
_FARTHEST = {"f": 120, "d": 1000}  # log2 of a factor that is a normal number
_DRIFT = 36.0  # log2 by which a delta may have left the level that was planned for it


class BackwardPass:
    """Walks it with the exponents of the step before, and where they no longer fit, slowly, finding new ones."""

    def __init__(
        self,
        entries: Sequence[Layer],
        layers: Sequence[Bound],
        stacks: Stacks,
        shaped: Sequence[Buffers],
        faint: NDArray[np.bool_],
        lost: NDArray[np.bool_],
    ) -> None:
        """`shaped`: the buffers as the layers know them; `faint`, `lost`: which signals are near the end of the
        precision or beyond it, kept by the forward pass."""
        count = len(layers)
        self.layers, self.stacks, self.faint, self.lost = layers, stacks, faint, lost
        self.shaped = shaped
        self.kind = stacks.buffers[-1].delta.dtype.char
        self.exponents: Floats = np.zeros(count)
        self.incoming_exponents: Floats = np.zeros(count)
        self.log2_delta: Floats = np.full(count, -math.inf)
        self._levels = np.zeros(count)  # log2 of how much each delta stands above or below 1
        self._shifts: dict[int, np.floating] = {}  # factors of deltas, where neighbours have different exponents
        self._takers = skip_takers(entries)  # by source
        back = [i for i, entry in enumerate(entries) if entry.looks_back()]
        self._skips = {i: layer for i in back if isinstance(layer := layers[i], SkipTaker)}
        self._share = {i: np.empty_like(shaped[i].signal) for i in self._takers}
        self._known: tuple[object, ...] = ()  # the circumstances in which the present exponents were found
        self._planned: bool | None = None  # whether they can be walked by again; None is not looked at yet
        self._norms = stacks.norms("delta", "incoming")
        self.log2_incoming: Floats = np.full(count, -math.inf)  # L2 norm of dL/dy, without its exponent
        self._walk = [
            (i, layer.pull, stacks.buffers[i].delta, layer.push, shaped[i - 1].incoming)
            for i, layer in reversed(list(enumerate(layers)))
        ]

    def back(self, dz: Floats, exponent: int = 0) -> None:
        """Writes every delta, from dL/dlogits (batch, outputs) in float64, times 2**-exponent; under `quiet`."""
        exponent += self._start(dz)
        circumstances = exponent, self.faint.tobytes(), self.lost.tobytes()
        if self._known == circumstances and self._plan(exponent) and self._quickly():
            return
        self._carefully(exponent)
        self._known, self._planned = circumstances, None
        self.log2_incoming = self._norms.taken()[len(self.layers) :]

    def _start(self, dz: Floats) -> int:
        incoming = self.stacks.buffers[-1].incoming
        near = 2.0**-32 < float(np.vdot(dz, dz)) < 2.0**32  # nearly always, and then there is nothing to take out
        exponent = 0 if near else rescaled(dz, log2_norm(dz))
        np.copyto(incoming, dz, casting="same_kind")
        flushed(incoming)
        return exponent

    def _quickly(self) -> bool:
        """By the plan; false where a delta has drifted so far from its level that it may have lost something."""
        sources, shifts = self._takers, self._shifts
        for i, pull, delta, push, onward in self._walk:
            if i in sources:
                self._gather(i, self.exponents[i + 1], self.incoming_exponents[i])
            pull()
            if i in shifts:
                np.multiply(delta, shifts[i], out=delta)
            if i:
                push(onward)
        sizes, self.log2_incoming = self._norms.taken().reshape(2, -1)
        if not np.maximum.reduce(np.abs(sizes - self._levels)) < _DRIFT:
            return False
        np.add(sizes, self.exponents, out=self.log2_delta)
        return True

    def _plan(self, exponent: int) -> bool:
        """Whether the exponents of the step before may serve again; if so, as the factors between neighbours."""
        if self._planned is None:
            self._planned = bool(np.isfinite(self.log2_delta).all()) and self._fitted(exponent)
        return self._planned

    def _fitted(self, exponent: int) -> bool:
        before = np.append(self.exponents[1:], exponent)
        before[list(self._takers)] = self.incoming_exponents[list(self._takers)]
        self.incoming_exponents[...] = before
        shifts = self.incoming_exponents - self.exponents
        number = self.stacks.buffers[-1].delta.dtype.type
        self._shifts = {i: number(2.0 ** shifts[i]) for i in np.flatnonzero(shifts).tolist()}
        return bool(np.abs(shifts).max() < _FARTHEST[self.kind] and self._levels.min() >= 0)

    def _carefully(self, exponent: int) -> None:
        for i in reversed(range(len(self.layers))):
            if i in self._takers:
                exponent = self._gather_with_care(i, exponent)
            self.incoming_exponents[i] = exponent
            exponent = self._back_through(i, exponent)

    def _gather_with_care(self, i: int, exponent: int) -> int:
        """Adds what skips send back to entry i; returns the exponent at which the largest part is near 1."""
        sizes = [log2_norm(self.stacks.buffers[i].incoming) + exponent]
        for taker in self._takers[i]:
            sizes.append(log2_norm(self._sent(taker, i)) + self.exponents[taker])
        top = max(sizes)
        common = round(top) if math.isfinite(top) else exponent
        self._gather(i, exponent, common)
        return common

    def _gather(self, i: int, exponent: float, common: float) -> None:
        """The same, from the exponent of what came from the next entry to a common one."""
        incoming = self.shaped[i].incoming
        if exponent != common:
            applied_power(incoming, exponent - common)
        for taker in self._takers[i]:
            share = self._sent(taker, i)
            applied_power(share, self.exponents[taker] - common)
            np.add(incoming, share, out=incoming)

    def _sent(self, taker: int, i: int) -> Floats:
        share = self._share[i]
        self._skips[taker].push_back(share)
        return share

    def _back_through(self, i: int, exponent: int) -> int:
        layer, delta = self.layers[i], self.stacks.buffers[i].delta
        layer.pull()
        size = log2_norm(delta)
        if i + 1 < len(self.layers) and self.bring(i + 1, size):
            exponent, size = self._again_through(i + 1), log2_norm(delta)
        taken = rescaled(delta, size)
        exponent += taken
        self._levels[i], self.exponents[i], self.log2_delta[i] = 0, exponent, size - taken + exponent
        if i and self.faint[i - 1] and not self.lost[i - 1]:
            self._put(i, _RAISED[self.kind])
        if i:
            layer.push(self.shaped[i - 1].incoming)
        return int(self.exponents[i])

    def _again_through(self, i: int) -> int:
        """Entry i's weights are so large or small that dL/dx left the range; now delta has been put right."""
        self.layers[i].push(self.shaped[i - 1].incoming)
        exponent = int(self.exponents[i])
        if i - 1 in self._takers:
            exponent = self._gather_with_care(i - 1, exponent)
        self.layers[i - 1].pull()
        self.incoming_exponents[i - 1] = exponent
        return exponent

    def bring(self, i: int, log2_product: float) -> bool:
        """Where a product with entry i's delta, of that size, left the range: puts delta so that it will not.

        Returns whether delta has changed. NaN is where infinities met.
        """
        if not log2_product < math.inf:
            return self._put(i, _LOWERED[self.kind])
        faint = log2_product < FAINT[self.kind] and math.isfinite(self.log2_delta[i])
        return faint and self._put(i, _RAISED[self.kind])

    def _put(self, i: int, level: int) -> bool:
        moved = rescaled(self.stacks.buffers[i].delta, self._levels[i] - level, window=0)
        self.exponents[i] += moved
        self._levels[i], self._planned = level, None
        return moved != 0
