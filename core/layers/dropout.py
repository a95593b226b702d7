"""Dropout: some of the signal is left out at random, and the rest speaks up for it (Srivastava et al. 2014)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from core.layers.layer import BoundInPlace, Layer, Place, Tensors
from core.numerics import Floats

Share = Annotated[float, Meta(ge=0, le=0.999, description="Share of the numbers that is set to zero at each step.")]


class Dropout(Layer, frozen=True, tag="dropout"):
    """It sets numbers to zero at random while the network trains, so that no neuron can rely on a single other one."""

    rate: Share = 0.5

    def width(self, inputs: int) -> int:
        return inputs

    def further_arrays(self) -> float:
        return 1.0  # the draws

    def bind(self, place: Place) -> BoundDropout:
        return BoundDropout(self.rate, place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        return trail[-1].copy()


class BoundDropout(BoundInPlace):
    """Inverted: forward y = x * mask / (1 - rate), so that the mean stays; backward dx = dy * mask / (1 - rate).

    The draws are float32 whatever the precision, so that it changes no mask.
    """

    def __init__(self, rate: float, place: Place) -> None:
        super().__init__(place)
        self.rate, self.rng = rate, place.rng
        self.draws: NDArray[np.float32] = np.empty(self.buffers.signal.shape, np.float32)
        self.fixed = False

    def fix(self, mask: NDArray[np.bool_] | None) -> None:
        """ValueError where the mask is not (batch, units)."""
        self.fixed = mask is not None
        if mask is None:
            return
        if mask.shape != self.draws.shape:
            raise ValueError(f"the mask has shape {mask.shape}; this slot takes {self.draws.shape}")
        np.multiply(mask, 1 / (1 - self.rate), out=self.buffers.slope)

    def forward(self, x: Floats) -> Floats:
        factors, y = self.buffers.slope, self.buffers.signal
        if not self.fixed:
            self.rng.random(out=self.draws, dtype=np.float32)
            np.greater_equal(self.draws, self.rate, out=factors)
            factors *= 1 / (1 - self.rate)
        np.multiply(x, factors, out=y)
        return y

    def push(self, dx: Floats) -> None:
        np.multiply(self.buffers.delta, self.buffers.slope, out=dx)
