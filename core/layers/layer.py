"""The contract of a layer kind: how it is bound, and what it answers about itself. A new kind is one file."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar, NamedTuple, Self

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from core.components.activations import Activation, Linear
from core.components.component import Component, key
from core.layers.bound import Bound, Buffers, Place, Shape, Tensors
from core.layers.mean_field import Arrival, Effect, NotValid, Signal
from core.numerics import Floats
from core.wording import Reason

if TYPE_CHECKING:
    from numpy.random import Generator


Name = Annotated[str, Meta(max_length=100, description="What it is called, beside its number.")]
Trainable = Annotated[bool, Meta(description="Whether its parameters learn; locked, they stay as they were drawn.")]


class Weights(NamedTuple):
    """The linear pieces of which each neuron lets the largest through; of most kinds one."""

    w: Floats  # (pieces, inputs, units)
    b: Floats  # (pieces, units)


class Layer(Component, frozen=True, kw_only=True):
    """A layer in its place: what it makes of its input, and of the gradient in the backward pass.

    A kind has to say how it is bound and what it predicts; all else has an answer, which holds for a kind without
    parameters that keeps the shape of its input.
    """

    title: ClassVar[str] = ""  # on the screen, in English; the key where it has none
    formula: ClassVar[tuple[str, ...]] = ()  # lines of rich text without words
    hands_back: ClassVar[str] = "× Wᵀ"  # from delta to dL/dx
    lets_through: ClassVar[str] = "× φ'(h)"  # from dL/dy to delta, of neurons
    neural: ClassVar[bool] = False  # its outputs are the neurons of a hidden layer: they weigh its inputs
    piecewise: ClassVar[bool] = False  # its neurons need no activation: they let the largest of their pieces through
    computes_pre: ClassVar[bool] = False  # it writes a pre-activation
    draws: ClassVar[bool] = False  # something is drawn anew at each step
    couples_samples: ClassVar[bool] = False  # in training, what it makes of a sample depends on the other samples
    normalizes: ClassVar[bool] = False  # it brings what enters to one size
    absorbs_shift: ClassVar[bool] = False  # a shift of its input that is the same for all samples changes nothing

    name: Name = ""

    @property
    def trainable(self) -> bool:
        """Whether what it has of parameters learns."""
        return True

    @property
    def activation(self) -> Activation | None:
        """What its sums pass through; None where nothing is to be chosen."""
        return None

    @property
    def hands_on_shift(self) -> bool:
        """Whether a shift of an input that is the same for all samples becomes such a shift of its output."""
        return self.activation == Linear()

    @property
    def shifts(self) -> frozenset[str]:
        """Its parameters that do nothing but shift the output of all samples alike."""
        return frozenset()

    def misfit(self, entering: Sequence[Shape], batch: int) -> Reason | None:
        """Why it cannot stand behind these shapes (what entered each slot up to this one); None if it can."""
        return None

    def looks_back(self) -> int:
        """How many slots further back it takes a second input from; 0 where it takes none."""
        return 0

    def looking_back(self, slots: int) -> Self:
        """The same, but for how far it looks back."""
        return self

    def fitting(self, entering: Sequence[Shape]) -> Self:
        """The same, set so that it can stand behind these shapes, as far as that is up to it."""
        return self

    def outputs(self, inputs: Shape) -> Shape:
        """The shape of a sample that leaves it, for the shape of one that enters."""
        return inputs

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        """The parameters by name, for the shapes of what entered each slot up to this one.

        What is named W is a weight; all else is not decayed.
        """
        return {}

    def memory(self, inputs: Shape) -> dict[str, Floats]:
        """What it remembers from step to step and no gradient changes, by name, at the start of a run.

        In float64 whatever the precision: the variance of a float32 signal may lie beyond it.
        """
        return {}

    def further_arrays(self) -> float:
        """How many arrays of (batch, units), in the run's precision, it keeps beside its buffers when it is bound."""
        return 0.0

    def mirror(self, own: Tensors, rng: Generator, entering: bool, last: bool) -> bool:
        """Whether what leaves comes in two halves that are mirror images, for initializers that make such pairs.

        `entering`: whether what enters does, by which such an initializer draws anew; `last`: there is no layer behind.
        """
        return False

    def initialize(self, own: Tensors, rng: Generator) -> None:
        """Draws the parameters in place, in float64 before the cast, so that precision changes no draw."""

    def looks_at_data(self) -> bool:
        """Whether its initializer wants to see what reaches the layer (`fit`)."""
        return False

    def fit(self, x: Floats, own: Tensors) -> None:
        """Scales the drawn parameters by what reaches the layer, x (batch, *inputs)."""

    @abstractmethod
    def bind(self, place: Place) -> Bound:
        """The layer with its views and buffers, for one batch size."""

    @abstractmethod
    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        """Evaluation mode: what leaves the slot, (batch, *outputs), for what entered each slot up to this one."""

    def weights(self, own: Tensors) -> Weights | None:
        """By what its neurons weigh its flattened inputs, as a picture shows it; None where it has no neurons."""
        if not self.neural or "W" not in own:
            return None
        w = own["W"] if self.piecewise else own["W"][None]
        return Weights(w, own["b"].reshape(len(w), -1) if "b" in own else np.zeros(w[:, 0].shape))

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats | None:
        """d output / d input of some samples of the batch, (samples, outputs, inputs) in float64; None: not known.

        Only their diagonals (samples, units) where they have nothing else. `x`: what entered, the whole batch in
        float64; `buffers`: what the step left of it.
        """
        return None

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        """What it makes of a signal at initialization, and of the gradient; NotValid says why that cannot be told."""
        raise NotValid(f"of the {key(self)} in slot {arrival.slot} the theory knows nothing")
