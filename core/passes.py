"""The forward and the backward pass of a network, bound to the buffers of one batch size."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from core.component import Floats
from core.layers import Layer
from core.losses import Loss
from core.scaled import flushed, log2_norm, rescaled
from core.stacks import Stacks

FAINT = {"f": -93.0, "d": -990.0}  # log2 of a size below which entries may be denormal
_RAISE = {"f": 60, "d": 600}  # powers of two that bring a faint product back
_LOWER = {"f": -100, "d": -900}  # and one that has overflowed


class Passes:
    """Everything preallocated; delta travels as (array, integer exponent), see science.md, section 2."""

    def __init__(
        self,
        entries: Sequence[Layer],
        widths: Sequence[int],
        tensors: Sequence[Mapping[str, Floats]],
        gradients: Sequence[Mapping[str, Floats]],
        batch: int,
        dtype: np.dtype[np.floating],
    ) -> None:
        self.stacks = Stacks(widths[1:], batch, dtype)
        bound = zip(entries, tensors, gradients, self.stacks.buffers, strict=True)
        self.layers = [layer.bind(own, gradient, buffers) for layer, own, gradient, buffers in bound]
        self.kind = dtype.char  # the precision, "f" or "d"
        self.exponents: Floats = np.zeros(len(entries))  # of each entry's delta and parameter gradients
        self.log2_delta: Floats = np.full(len(entries), -math.inf)  # L2 norm of delta, exponent included
        self.incoming_exponents: Floats = np.zeros(len(entries))
        self.faint = np.ones(len(entries), bool)  # whose signal may need flushing
        self.lost = np.zeros(len(entries), bool)  # whose signal is gone below the precision
        self.logits: Floats = np.empty((batch, widths[-1]))  # float64: the loss is exact whatever the precision
        self.dz: Floats = np.empty_like(self.logits)

    def forward(self, x: Floats) -> Floats:
        """Logits (batch, outputs) for x (batch, inputs), a buffer that the next call overwrites."""
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            for i, layer in enumerate(self.layers):
                x = layer.forward(x)
                if self.faint[i]:
                    self._flush(i)
        return x

    def _flush(self, i: int) -> None:
        buffers = self.stacks.buffers[i]
        if not buffers.signal.any():  # zeros beget zeros
            self.lost[i] = i > 0 and self.lost[i - 1]
        elif flushed(buffers.signal):
            flushed(buffers.pre)
            self.lost[i] = not buffers.signal.any()
        else:
            self.lost[i] = False

    def look(self) -> Floats:
        """log2 RMS of every signal; also learns which signals are faint in the next step."""
        log2_signal = self.stacks.log2_rms("signal")
        self.faint = ~(log2_signal > FAINT[self.kind])
        self.lost &= self.faint
        return log2_signal

    def evaluate(self, loss: Loss, x: Floats, target: Floats) -> float:
        """Forward pass and loss against the encoded target (batch, outputs); leaves dL/dlogits for `backward`."""
        self.logits[...] = self.forward(x)
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            return loss.evaluate(self.logits, target, self.dz)

    def backward(self) -> None:
        """delta and the parameter gradients of every entry, each times 2**-exponents[entry]."""
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            exponent = self._start()
            for i in reversed(range(len(self.layers))):
                self.incoming_exponents[i] = exponent
                exponent = self._back_through(i, exponent)

    def _start(self) -> int:
        exponent, incoming = rescaled(self.dz, log2_norm(self.dz)), self.stacks.buffers[-1].incoming
        incoming[...] = self.dz
        flushed(incoming)
        return exponent

    def _back_through(self, i: int, exponent: int) -> int:
        layer, delta = self.layers[i], self.stacks.buffers[i].delta
        layer.pull()
        size = log2_norm(delta)
        if i + 1 < len(self.layers) and (shift := self._shift_for(size, self.log2_delta[i + 1])):
            exponent, size = self._again_through(i + 1, shift), log2_norm(delta)
        taken = rescaled(delta, size)
        exponent += taken
        self.exponents[i], self.log2_delta[i] = exponent, size - taken + exponent
        if i and self.faint[i - 1] and not self.lost[i - 1]:
            self._shift(i, _RAISE[self.kind])  # or the products with so small an input would be denormal
        layer.backward(self.stacks.buffers[i - 1].incoming if i else None)
        return int(self.exponents[i])

    def _shift_for(self, size: float, log2_source: float) -> int:
        """The power of two by which delta should have been larger for a product of that size to be exact; mostly 0."""
        if not size < math.inf:
            return _LOWER[self.kind]
        return _RAISE[self.kind] if size < FAINT[self.kind] and math.isfinite(log2_source) else 0

    def _again_through(self, i: int, shift: int) -> int:
        """Entry i's weights are so large or small that dL/dx left the range: once more, with delta shifted."""
        self._shift(i, shift)
        self.layers[i].backward(self.stacks.buffers[i - 1].incoming)
        self.layers[i - 1].pull()
        self.incoming_exponents[i - 1] = self.exponents[i]
        return int(self.exponents[i])

    def _shift(self, i: int, powers: int) -> None:
        delta = self.stacks.buffers[i].delta
        delta *= delta.dtype.type(2.0**powers)
        self.exponents[i] -= powers

    def reach(self, log2_gradients: Floats, weighted: NDArray[np.bool_]) -> bool:
        """Where dL/dW, of these log2 norms without their exponents, left the range, computes it again within.

        `weighted`: which entries have a W. Returns whether one was computed again.
        """
        strayed = ~(log2_gradients >= FAINT[self.kind]) | (log2_gradients == math.inf)  # NaN: infinities that met
        strayed &= weighted & np.isfinite(self.log2_delta)
        strayed[1:] &= ~self.lost[:-1]
        for i in np.flatnonzero(strayed).tolist():
            self._shift(i, self._shift_for(log2_gradients[i], self.log2_delta[i]))
            with np.errstate(over="ignore", invalid="ignore", under="ignore"):
                self.layers[i].backward(None)
        return bool(strayed.any())
