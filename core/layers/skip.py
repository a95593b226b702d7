"""Skip: a short way around the layers between, for signal and gradient alike (He et al. 2016)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from core.components.initializers import XavierNormal
from core.layers.layer import BoundInPlace, Layer, Place, Tensors
from core.numerics import Floats
from core.wording import Reason, Slots

Span = Annotated[int, Meta(ge=1, le=5000, description="How many layers the short way leads around.",
                           extra={"unit": "layers", "logarithmic": True})]  # fmt: skip
Scale = Annotated[float, Meta(ge=-10, le=10, description="Factor of what has come through the layers between.")]


class Skip(Layer, frozen=True, tag="skip"):
    """It adds what entered some layers below to what they have made of it: a short way back for the gradient.

    The projection is drawn as Xavier normal: a linear map, which should keep signal and gradient about as they are.
    """

    span: Span = 1
    scale: Scale = 1.0
    projection: Annotated[bool, Meta(description="Whether weights of its own lead the short way to the width.")] = False

    def misfit(self, widths: Sequence[int], batch: int) -> Reason | None:
        slot = len(widths) - 1
        here = Slots((slot,))
        if self.span > slot:
            return Reason("layers.skip_too_long", slot=here, span=self.span, available=slot)
        if widths[-1 - self.span] == widths[-1] or self.projection:
            return None
        source, width = Slots((slot - self.span,)), widths[-1 - self.span]
        return Reason("layers.skip_widths", slot=here, width=widths[-1], source=source, source_width=width)

    def looks_back(self) -> int:
        return self.span

    def width(self, inputs: int) -> int:
        return inputs

    def shapes(self, widths: Sequence[int]) -> dict[str, tuple[int, ...]]:
        return {"W": (widths[-1 - self.span], widths[-1])} if self.projection else {}

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


class BoundSkip(BoundInPlace):
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
