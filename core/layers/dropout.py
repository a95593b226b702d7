"""Dropout: some of the signal is left out at random, and the rest speaks up for it (Srivastava et al. 2014)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from core.layers.bound import BoundInPlace, Buffers, Masked, Place, Tensors
from core.layers.layer import Layer
from core.layers.mean_field import Arrival, Effect, Signal
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator

Share = Annotated[float, Meta(ge=0, le=0.999, description="Share of the numbers that is set to zero at each step.")]


class Dropout(Layer, frozen=True, tag="dropout"):
    """It sets numbers to zero at random while the network trains, so that no neuron can rely on a single other one."""

    title: ClassVar[str] = "Dropout"
    formula: ClassVar[tuple[str, ...]] = (
        "y = m ⊙ x / (1 − p),  m ~ Bernoulli(1 − p)", "∂L/∂x = m ⊙ ∂L/∂y / (1 − p)",
    )  # fmt: skip
    hands_back: ClassVar[str] = "× mask / (1 − p)"
    draws: ClassVar[bool] = True

    rate: Share = 0.5

    def further_arrays(self) -> float:
        return 1.0  # the draws

    def mirror(self, own: Tensors, rng: Generator, entering: bool, last: bool) -> bool:
        return entering

    def bind(self, place: Place) -> BoundDropout:
        return BoundDropout(self.rate, place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        return trail[-1].copy()

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """The mask of the step."""
        return np.asarray(buffers.slope[samples], float)

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        x, kept = arrival.signal, 1 - self.rate
        signal = x._replace(square=x.square / kept, gaussian=x.gaussian and kept == 1)
        return signal, Effect(weight=1 / kept, weight_scatter=3 * (1 / kept - 1) / arrival.units)


class BoundDropout(BoundInPlace, Masked):
    """Inverted: forward y = x * mask / (1 - rate), so that the mean stays; backward dx = dy * mask / (1 - rate).

    The draws are float32 whatever the precision, so that it changes no mask.
    """

    def __init__(self, rate: float, place: Place) -> None:
        super().__init__(place)
        self.rate, self.rng = rate, place.rng
        self.draws: NDArray[np.float32] = np.empty(self.buffers.signal.shape, np.float32)
        self.fixed = False

    def fix(self, mask: NDArray[np.bool_] | None) -> None:
        """ValueError where the mask is not (batch, *shape)."""
        self.fixed = mask is not None
        if mask is None:
            return
        if mask.shape != self.draws.shape:
            raise ValueError(f"the mask has shape {mask.shape}; this slot takes {self.draws.shape}")
        np.multiply(mask, 1 / (1 - self.rate), out=self.buffers.slope)

    def hold(self, known: Floats) -> None:
        """`known`: (samples, *shape), at most as many as here."""
        self._draw()
        self.buffers.slope[: len(known)] = known
        self.fixed = True

    def forward(self, x: Floats) -> Floats:
        if not self.fixed:
            self._draw()
        np.multiply(x, self.buffers.slope, out=self.buffers.signal)
        return self.buffers.signal

    def _draw(self) -> None:
        factors = self.buffers.slope
        self.rng.random(out=self.draws, dtype=np.float32)
        np.greater_equal(self.draws, self.rate, out=factors)
        factors *= 1 / (1 - self.rate)

    def push(self, dx: Floats) -> None:
        np.multiply(self.buffers.delta, self.buffers.slope, out=dx)
