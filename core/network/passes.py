"""The forward and the backward pass of a network, bound to the buffers of one batch size."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike, NDArray

from core.components.head import Cost, Head
from core.layers import Layer, Masked, Place, Shape, Tensors
from core.network.backward_pass import BackwardPass
from core.network.neighbours import joined, slopes, transposed
from core.network.parameters import Layout
from core.network.skip_sources import structural_zeros
from core.network.stacks import Stacks
from core.numerics import Floats
from core.numerics.scaled import FAINT, flushed, is_zero, log2_norm


class Passes:
    """Everything preallocated; delta travels as (array, integer exponent), see science.md, section 2."""

    def __init__(
        self,
        entries: Sequence[Layer],
        shapes: Sequence[Shape],
        layout: Layout,
        own: Sequence[Tensors],
        flat: Floats,
        gradient: Floats,
        batch: int,
        masks: Sequence[Generator],
    ) -> None:
        """`shapes`: of a sample as it enters each entry, and of the logits; `own`: each entry's parameters and
        memories; `flat`, `gradient`: all parameters, and theirs, laid out."""
        self.stacks = Stacks([math.prod(shape) for shape in shapes[1:]], batch, gradient.dtype)
        self.own, first = own, np.zeros((batch, *shapes[0]), gradient.dtype)
        self.buffers = [each.shaped(shape) for each, shape in zip(self.stacks.buffers, shapes[1:], strict=True)]
        self.trail: list[Floats] = [first, *(each.signal for each in self.buffers)]
        wanted = [_without(layout.views(gradient, i), zeros) for i, zeros in enumerate(structural_zeros(entries))]
        self.layers = [
            layer.bind(Place(own[i], wanted[i], self.buffers[i], i, self.trail, masks[i]))
            for i, layer in enumerate(entries)
        ]
        self.preparations = [*slopes(self.layers, self.stacks), *transposed(self.layers, layout, flat)]
        self.parts = joined(self.layers, self.stacks, layout, gradient)
        self._norms = self.stacks.norms("signal")
        self.kind = gradient.dtype.char  # the precision, "f" or "d"
        self.faint = np.ones(len(entries), bool)  # whose signal may need flushing
        self.lost = np.zeros(len(entries), bool)  # whose signal is gone below the precision
        self._fed_by = [i - layer.looks_back() - 1 for i, layer in enumerate(entries)]  # whose signal meets a W
        self.logits: Floats = np.empty((batch, *shapes[-1]))  # float64: the loss is exact whatever the precision
        self.dz: Floats = np.empty_like(self.logits)
        self.target: Floats = np.full_like(self.logits, np.nan)  # encoded, of the last batch
        self.dz_exponent = 0
        self.backward_pass = BackwardPass(entries, self.layers, self.stacks, self.buffers, self.faint, self.lost)
        self.exponents = self.backward_pass.exponents  # of each entry's delta and parameter gradients
        self.log2_delta = self.backward_pass.log2_delta  # L2 norm of delta, exponent included
        self.incoming_exponents = self.backward_pass.incoming_exponents

    def forward(self, x: Floats) -> Floats:
        """Logits (batch, outputs) for x (batch, *inputs), a buffer that the next call overwrites."""
        self.trail[0] = x
        for i, (layer, faint) in enumerate(zip(self.layers, self.faint.tolist(), strict=True)):
            x = layer.forward(x)
            if faint:
                self._flush(i)
        return x

    def fit(self, entries: Sequence[Layer], x: Floats) -> None:
        """Lets each layer that looks at data scale its weights to what reaches it, from the first on."""
        self.trail[0] = x
        for entry, layer, own in zip(entries, self.layers, self.own, strict=True):
            if entry.looks_at_data():
                entry.fit(x, own)
            x = layer.forward(x)

    def fix_masks(self, masks: Mapping[int, ArrayLike]) -> None:
        """These masks by slot instead of drawn ones; the other slots draw theirs."""
        for i, layer in enumerate(self.layers):
            if isinstance(layer, Masked):
                layer.fix(np.asarray(masks[i], bool) if i in masks else None)

    def _flush(self, i: int) -> None:
        buffers = self.stacks.buffers[i]
        if log2_norm(buffers.signal) - self.stacks.log2_roots[i] > FAINT[self.kind] + 4:
            self.lost[i] = False  # it was not known, or has come back
        elif is_zero(buffers.signal):  # zeros beget zeros
            self.lost[i] = i > 0 and self.lost[i - 1]
        elif flushed(buffers.signal):
            flushed(buffers.pre)
            self.lost[i] = is_zero(buffers.signal)
        else:
            self.lost[i] = False

    def look(self, log2_norms: Floats | None = None) -> Floats:
        """log2 RMS of every signal, from its norms if they are known; learns which are faint in the next step."""
        log2_signal: Floats = (self._norms.taken() if log2_norms is None else log2_norms) - self.stacks.log2_roots
        if np.minimum.reduce(log2_signal) > FAINT[self.kind] + 4:
            self.faint.fill(False)
        else:
            np.logical_not(log2_signal > FAINT[self.kind] + 4 * self.faint, out=self.faint)  # with hysteresis
        self.lost &= self.faint
        return log2_signal

    def evaluate(self, head: Head, x: Floats, target: Floats) -> Cost:
        """Forward pass and cost against the encoded target (batch, outputs); leaves dL/dlogits for `backward`.

        Like all that makes up a step, it is called under `quiet`.
        """
        np.copyto(self.logits, self.forward(x))
        self.target = target
        cost = head.evaluate(self.logits, target, self.dz)
        self.dz_exponent = cost.exponent
        return cost

    def prepare(self) -> None:
        """What the backward pass needs and the forward pass has decided: the slopes, and W' where it is copied."""
        for prepare in self.preparations:
            prepare()

    def backward(self) -> None:
        """delta and the parameter gradients of every entry, each times 2**-exponents[entry]; under `quiet`."""
        self.prepare()
        self.backward_pass.back(self.dz, self.dz_exponent)
        for part in self.parts:
            part.differentiate()

    def reach(self, log2_gradients: Floats, weighted: NDArray[np.bool_]) -> bool:
        """Where dL/dW, of these log2 norms without their exponents, left the range, computes it again within.

        `weighted`: which entries have a W. Returns whether one was computed again.
        """
        strayed = ~(log2_gradients >= FAINT[self.kind]) | (log2_gradients == math.inf)
        strayed &= weighted & np.isfinite(self.log2_delta)
        strayed &= ~np.append(self.lost, False)[self._fed_by]
        again = [i for i in np.flatnonzero(strayed).tolist() if self.backward_pass.bring(i, log2_gradients[i])]
        for i in again:
            self.layers[i].differentiate()
        return bool(again)


def _without(gradients: Tensors, zeros: frozenset[str]) -> Tensors:
    return {name: array for name, array in gradients.items() if name not in zeros}
