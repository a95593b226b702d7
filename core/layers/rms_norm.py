"""RMS normalization: each sample is brought to one size, its mean left where it is (Zhang & Sennrich 2019)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.layers.bound import Buffers, Place, Shape, Tensors
from core.layers.layer import Layer, Trainable
from core.layers.mean_field import Arrival, Effect, Signal, normalized
from core.layers.normalizing import BoundNorm, Epsilon, Standard, predicted, start, through_standard
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator


class RmsNorm(Layer, frozen=True, tag="rms_norm"):
    """It brings each sample to the size 1 and leaves its mean where it is: layer norm's lighter sister.

    Zhang & Sennrich 2019.
    """

    title: ClassVar[str] = "RMSNorm"
    formula: ClassVar[tuple[str, ...]] = ("y = γ x / √(Σxᵢ²/n + ε)",)
    hands_back: ClassVar[str] = "÷ RMS"
    computes_pre: ClassVar[bool] = True
    normalizes: ClassVar[bool] = True

    epsilon: Epsilon = 1e-5
    trainable: Trainable = True

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        return {"gamma": entering[-1]}

    def initialize(self, own: Tensors, rng: Generator) -> None:
        start(own)

    def further_arrays(self) -> float:
        return 1.0

    def bind(self, place: Place) -> BoundNorm:
        return BoundNorm(Standard(place.buffers.signal, 1, self.epsilon, centred=False), place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        return predicted(Standard(trail[-1], 1, self.epsilon, centred=False), trail[-1], own)

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """What the sample does to its own size included."""
        return through_standard(x[samples], own["gamma"], self.epsilon, centred=False)

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        x = arrival.signal
        return normalized(x, 0.0, self.epsilon, x.mean)
