"""Layer normalization: each sample over its units is brought to one size (Ba, Kiros & Hinton 2016)."""

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


class LayerNorm(Layer, frozen=True, tag="layer_norm"):
    """It brings each sample to mean 0 and variance 1 over the neurons, whatever the rest of the batch does.

    Ba, Kiros & Hinton 2016.
    """

    title: ClassVar[str] = "LayerNorm"
    formula: ClassVar[tuple[str, ...]] = ("x̂ = (x − μ<sub>n</sub>) / √(σ<sub>n</sub>² + ε)", "y = γx̂ + β")
    hands_back: ClassVar[str] = "÷ σ, mean taken out"
    computes_pre: ClassVar[bool] = True
    normalizes: ClassVar[bool] = True

    epsilon: Epsilon = 1e-5
    trainable: Trainable = True

    @property
    def shifts(self) -> frozenset[str]:
        return frozenset({"beta"})

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        return {"gamma": entering[-1], "beta": entering[-1]}

    def initialize(self, own: Tensors, rng: Generator) -> None:
        start(own)

    def further_arrays(self) -> float:
        return 1.0

    def bind(self, place: Place) -> BoundNorm:
        return BoundNorm(Standard(place.buffers.signal, 1, self.epsilon), place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        return predicted(Standard(trail[-1], 1, self.epsilon), trail[-1], own)

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """What the sample does to its own statistics included."""
        x = x[samples]
        return through_standard(x - x.mean(axis=1, keepdims=True), own["gamma"], self.epsilon, centred=True)

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        x = arrival.signal
        return normalized(x, x.mean**2, self.epsilon)
