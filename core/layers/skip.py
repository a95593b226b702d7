"""Skip: a short way around the layers between, for signal and gradient alike (He et al. 2016)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

import numpy as np
from msgspec import Meta
from msgspec.structs import replace
from numpy.typing import NDArray

from core.components.initializers import XavierNormal
from core.layers.bound import BoundInPlace, Buffers, Place, Shape, SkipTaker, Tensors
from core.layers.layer import Layer, Trainable
from core.layers.mean_field import Arrival, Effect, NotValid, Signal
from core.numerics import Floats
from core.wording import Reason, Slots

if TYPE_CHECKING:
    from numpy.random import Generator

Span = Annotated[int, Meta(ge=1, le=5000, description="How many layers the short way leads around.",
                           extra={"unit": "layers", "logarithmic": True})]  # fmt: skip
Scale = Annotated[float, Meta(ge=-10, le=10, description="Factor of what has come through the layers between.")]


class Skip(Layer, frozen=True, tag="skip"):
    """It adds what entered some layers below to what they have made of it: a short way back for the gradient.

    The projection is drawn as Xavier normal: a linear map, which should keep signal and gradient about as they are.
    """

    title: ClassVar[str] = "Skip"
    formula: ClassVar[tuple[str, ...]] = (
        "y = x<sub>l − span</sub>P + scale · x", "∂L/∂x<sub>l − span</sub> = δPᵀ,  ∂L/∂x = scale · δ",
    )  # fmt: skip
    hands_back: ClassVar[str] = "× scale"

    span: Span = 1
    scale: Scale = 1.0
    projection: Annotated[bool, Meta(description="Whether weights of its own lead the short way to the width.")] = False
    trainable: Trainable = True

    @property
    def hands_on_shift(self) -> bool:
        return True

    def misfit(self, entering: Sequence[Shape], batch: int) -> Reason | None:
        slot = len(entering) - 1
        here = Slots((slot,))
        if self.span > slot:
            return Reason("layers.skip_too_long", slot=here, span=self.span, available=slot)
        if entering[-1 - self.span] == entering[-1] or self.projection:
            return None
        source, width = Slots((slot - self.span,)), _wide(entering[-1 - self.span])
        return Reason("layers.skip_widths", slot=here, width=_wide(entering[-1]), source=source, source_width=width)

    def looks_back(self) -> int:
        return self.span

    def looking_back(self, slots: int) -> Self:
        return replace(self, span=slots)

    def fitting(self, entering: Sequence[Shape]) -> Self:
        return self if self.misfit(entering, 1) is None else replace(self, projection=True)

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        return {"W": (*entering[-1 - self.span], *entering[-1])} if self.projection else {}

    def initialize(self, own: Tensors, rng: Generator) -> None:
        if self.projection:
            inputs, units = own["W"].shape
            own["W"][...] = XavierNormal().sample((inputs, units), inputs, units, rng)

    def bind(self, place: Place) -> BoundSkip:
        return BoundSkip(self, place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        y: Floats = trail[-1] * self.scale
        y += trail[-1 - self.span] @ own["W"] if self.projection else trail[-1 - self.span]
        return y

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """Its scale alone: the short way comes from further back."""
        return np.full(buffers.signal[samples].shape, float(self.scale))

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        if not arrival.bypasses_weights:
            raise NotValid(
                f"the skip in slot {arrival.slot} leads around no weights, so that both its ways carry the same"
            )
        x, source, back = arrival.signal, arrival.source, 1.0
        if self.projection:
            variance = XavierNormal().variance(arrival.source_units, arrival.units)
            factor, back = variance * arrival.source_units, variance * arrival.units
            source = Signal(source.square * factor, 0.0, source.product * factor, gaussian=True)
        common = 2 * self.scale * x.mean * source.mean  # all else is independent
        squares = source.square + self.scale**2 * x.square + common
        shared = source.product + self.scale**2 * x.product + common
        signal = Signal(squares, source.mean + self.scale * x.mean, shared, x.gaussian and source.gaussian)
        return signal, Effect(weight=self.scale**2, shortcut=back)


def _wide(shape: Shape) -> str:
    return " × ".join(map(str, shape))


class BoundSkip(BoundInPlace, SkipTaker):
    """Forward y = P(source) + scale x; backward dx = scale delta, dsource = P'(delta), dW = source' delta."""

    def __init__(self, layer: Skip, place: Place) -> None:
        super().__init__(place)
        self.scale = layer.scale
        self.trail, self.source = place.trail, place.slot - layer.span
        self.w, self.dw = self.own.get("W"), self.gradients.get("W")

    def forward(self, x: Floats) -> Floats:
        y, short = self.buffers.signal, self.trail[self.source]
        if self.w is not None:
            short = np.matmul(short, self.w, out=self.buffers.pre)
        np.multiply(x, self.scale, out=y)
        y += short
        return y

    def push(self, dx: Floats) -> None:
        np.multiply(self.buffers.delta, self.scale, out=dx)

    def push_back(self, dx: Floats) -> None:
        """Writes dL/dsource from `delta`."""
        if self.w is None:
            np.copyto(dx, self.buffers.delta)
        else:
            np.matmul(self.buffers.delta, self.w.T, out=dx)

    def differentiate(self) -> None:
        if self.dw is not None:
            np.matmul(self.trail[self.source].T, self.buffers.delta, out=self.dw)
