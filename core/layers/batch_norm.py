"""Batch normalization: each unit over the batch is brought to one size (Ioffe & Szegedy 2015)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.layers.bound import Buffers, Place, Shape, Tensors
from core.layers.layer import Layer, Trainable
from core.layers.mean_field import Arrival, Effect, NotValid, Signal, normalized
from core.layers.normalizing import BoundNorm, Epsilon, Standard, start
from core.numerics import Floats
from core.wording import Reason, Slots

if TYPE_CHECKING:
    from numpy.random import Generator


class BatchNorm(Layer, frozen=True, tag="batch_norm"):
    """It brings each neuron to mean 0 and variance 1 over the batch: no layer can starve or flood the next one.

    Ioffe & Szegedy 2015. In evaluation it uses running statistics: momentum 0.1, unbiased variance.
    """

    title: ClassVar[str] = "BatchNorm"
    formula: ClassVar[tuple[str, ...]] = ("x̂ = (x − μ<sub>B</sub>) / √(σ<sub>B</sub>² + ε)", "y = γx̂ + β")
    hands_back: ClassVar[str] = "÷ σ, mean taken out"
    computes_pre: ClassVar[bool] = True
    normalizes: ClassVar[bool] = True
    couples_samples: ClassVar[bool] = True
    absorbs_shift: ClassVar[bool] = True

    epsilon: Epsilon = 1e-5
    trainable: Trainable = True

    @property
    def shifts(self) -> frozenset[str]:
        return frozenset({"beta"})

    def misfit(self, entering: Sequence[Shape], batch: int) -> Reason | None:
        return None if batch > 1 else Reason("layers.batch_of_one", slot=Slots((len(entering) - 1,)))

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        return {"gamma": entering[-1], "beta": entering[-1]}

    def memory(self, inputs: Shape) -> dict[str, Floats]:
        return {"running_mean": np.zeros(inputs), "running_variance": np.ones(inputs)}

    def initialize(self, own: Tensors, rng: Generator) -> None:
        start(own)

    def further_arrays(self) -> float:
        return 1.0

    def bind(self, place: Place) -> BoundNorm:
        return BoundNorm(Standard(place.buffers.signal, 0, self.epsilon), place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        factor = own["gamma"] / np.sqrt(own["running_variance"] + self.epsilon)
        return np.asarray((trail[-1] - own["running_mean"]) * factor + own["beta"], trail[-1].dtype)

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """gamma / sigma of each unit, the batch's statistics held fixed: through them a sample acts on the others."""
        factor = own["gamma"] / np.sqrt(x.var(axis=0) + self.epsilon)
        return np.tile(factor, (len(samples), 1))

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        slot, x = arrival.slot, arrival.signal
        if math.isnan(x.product):
            raise NotValid(f"how much the samples have in common before the batch norm in slot {slot} is not known")
        if not x.gaussian:
            raise NotValid(f"the batch norm in slot {slot} does not stand before an activation, and its units differ")
        return normalized(x, x.product, self.epsilon)
