"""Network: parameters in one flat vector, the layers bound to it, and the two passes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from core.components.activations import Linear
from core.components.component import key
from core.experiment import Experiment
from core.layers import Layer, Shape, hidden_slots
from core.network.parameters import Layout
from core.network.passes import Passes
from core.numerics import Floats
from core.numerics.scaled import FAINT, flushed, log2_norm, quiet
from core.record.frame import Structure
from core.wording import english

BEYOND = 5000.0  # an exponent that takes every number out of its range


class Network:
    """The parameters of one experiment and what is computed with them."""

    def __init__(
        self,
        experiment: Experiment,
        inputs: int,
        outputs: int,
        rng: Generator,
        sample: Floats | None = None,
        masks: Generator | None = None,
    ) -> None:
        """Draws all parameters from children of `rng`, one per slot; what is drawn anew at each step from `masks`.

        `sample`: preprocessed inputs (batch, inputs), which data-dependent initializers look at. ValueError where a
        layer does not fit in its slot.
        """
        self.experiment = experiment
        self.entries: tuple[Layer, ...] = (*experiment.layers, experiment.output.layer(outputs))
        self.shapes = _shapes(self.entries, (inputs,))  # of a sample as it enters each entry, and of the logits
        self.widths = tuple(map(math.prod, self.shapes))
        self.dtype = np.dtype(experiment.precision)
        self.layout = Layout([layer.parameters(self.shapes[: i + 1]) for i, layer in enumerate(self.entries)])
        self.trained = np.array([layer.trainable for layer in self.entries])  # the others' parameters are locked
        self.flat: Floats = np.zeros(self.layout.size, self.dtype)
        self.gradient: Floats = np.zeros_like(self.flat)
        self.gradient_norms = self.layout.norms(self.gradient, *self.layout.groups)
        self.log2_gradients: Floats = np.full((len(self.layout.groups), len(self.entries)), np.nan)  # no exponents
        self.tensors = [self.layout.views(self.flat, i) for i in range(len(self.entries))]
        self.memories = [layer.memory(shape) for layer, shape in zip(self.entries, self.shapes, strict=False)]
        draw = [entry.draws for entry in self.entries]
        self.masks = _children(masks or rng.spawn(1)[0], draw)
        self._passes: Passes | None = None
        self._initialize(_children(rng, [True] * len(self.entries)), sample)

    def _initialize(self, rngs: Sequence[Generator], sample: Floats | None) -> None:
        mirrored = False
        for i, (layer, tensors, child) in enumerate(zip(self.entries, self.tensors, rngs, strict=True), start=1):
            layer.initialize(tensors, child)
            mirrored = layer.mirror(tensors, child, mirrored, i == len(self.entries))
        if any(layer.looks_at_data() for layer in self.entries):
            self._fit(sample)

    def _fit(self, sample: Floats | None) -> None:
        """Lets each layer whose initializer looks at data scale its weights to what reaches it; all else stays as if
        nothing had passed: what layers remember, and what their generators will draw."""
        if sample is None:
            raise ValueError("lsuv needs a sample of the preprocessed inputs, (batch, inputs)")
        states = [rng.bit_generator.state for rng in self.masks]
        with quiet():
            self.passes(len(sample)).fit(self.entries, self._checked(sample))
        for rng, state in zip(self.masks, states, strict=True):
            rng.bit_generator.state = state
        for memory, layer, shape in zip(self.memories, self.entries, self.shapes, strict=False):
            for name, array in layer.memory(shape).items():
                memory[name][...] = array

    @property
    def own(self) -> list[dict[str, Floats]]:
        """What each entry calls its own: its parameters, and what it remembers from step to step."""
        return [tensors | memory for tensors, memory in zip(self.tensors, self.memories, strict=True)]

    @property
    def structure(self) -> Structure:
        """The shape of the network, for its frames."""
        kinds = tuple(key(layer) for layer in self.experiment.layers)
        hidden, locked = hidden_slots(self.experiment.layers), tuple(np.flatnonzero(~self.trained).tolist())
        return Structure((*kinds, "output"), self.widths[1:], hidden, self.experiment.precision, locked=locked)

    @property
    def parameters(self) -> dict[str, Floats]:
        """Writable views by name: "0.W", "0.b", …, "output.W", "output.b"; of maxout W is (pieces, inputs, units)."""
        return self._named(self.tensors)

    def _named(self, tensors: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
        last = len(self.entries) - 1
        return {
            f"{'output' if i == last else i}.{name}": array
            for i, views in enumerate(tensors)
            for name, array in views.items()
        }

    def passes(self, batch: int) -> Passes:
        """The two passes for batches of that many samples, bound when the size is a new one."""
        if self._passes is None or self._passes.stacks.batch != batch:
            own, layout = self.own, self.layout
            self._passes = Passes(self.entries, self.shapes, layout, own, self.flat, self.gradient, batch, self.masks)
        return self._passes

    def loss_and_gradients(
        self, x: ArrayLike, target: ArrayLike, masks: Mapping[int, ArrayLike] | None = None
    ) -> tuple[float, dict[str, Floats]]:
        """Training mode: the loss as reduced, and dL/dparameter by name in float64.

        x: (batch, inputs); target: integers (batch,), or (batch, outputs); masks: by slot, the (batch, units) entries
        that dropout lets through, instead of drawing them. ValueError where the shapes do not fit.
        """
        x = self._checked(x)
        encoded = self.experiment.loss.encoded(np.asarray(target), self.widths[-1])
        if len(encoded) != len(x):
            raise ValueError(f"there are {len(x)} samples and {len(encoded)} targets")
        passes = self.passes(len(x))
        passes.fix_masks(masks or {})
        with quiet():
            loss = passes.evaluate(self.experiment.head, x, encoded).loss
            self.backward(passes)
        return loss, self._named([self._unscaled(i, exponent) for i, exponent in enumerate(passes.exponents)])

    def _checked(self, x: ArrayLike) -> Floats:
        x = np.asarray(x, self.dtype)
        if x.ndim != 2 or x.shape[1] != self.widths[0]:
            raise ValueError(f"x has shape {x.shape}; this network takes (batch, {self.widths[0]})")
        return x.reshape(len(x), *self.shapes[0])

    def backward(self, passes: Passes) -> Floats:
        """The backward pass; returns log2 of the L2 norm of each entry's dL/dW, (entries,), NaN where it has no W.

        Under `quiet`.
        """
        passes.backward()
        self._measure_gradients()
        if not self.gradient_norms.safe and passes.reach(self.log2_gradients[0], self.layout.weighted):
            self._measure_gradients()
        return np.asarray(self.log2_gradients[0] + passes.exponents)

    def _measure_gradients(self) -> None:
        self.log2_gradients = self.gradient_norms.taken().reshape(-1, len(self.entries))

    def _unscaled(self, entry: int, exponent: float) -> dict[str, Floats]:
        views = self.layout.views(self.gradient, entry)
        with np.errstate(over="ignore", under="ignore"):
            power = int(max(-BEYOND, min(BEYOND, exponent)))
            return {name: np.ldexp(array.astype(float), power) for name, array in views.items()}

    def predict(self, x: ArrayLike) -> Floats:
        """Evaluation mode: the answers (batch, outputs) for x (batch, inputs), what the output's activation gives."""
        logits = self.logits(x)
        if isinstance(self.experiment.output.activation, Linear):
            return logits
        with quiet():
            return self.experiment.head.outputs(logits.astype(float))

    def logits(self, x: ArrayLike) -> Floats:
        """Evaluation mode: the sums of the output (batch, outputs) for x (batch, inputs)."""
        trail = [self._checked(x)]
        wary = self._passes is None or bool(self._passes.faint.any())  # in training, no signal may have been faint
        with quiet():
            for layer, own in zip(self.entries, self.own, strict=True):
                trail.append(layer.predict(trail, own))
                if wary and log2_norm(trail[-1]) < FAINT[self.dtype.char]:
                    flushed(trail[-1])
        return trail[-1]


def _children(rng: Generator, wanted: Sequence[bool]) -> list[Generator]:
    """One per entry that wants one, as `rng.spawn` would make them; to make a thousand in vain takes a while.

    The output's is the first to be spawned, so that another depth leaves its draws alone. The others get `rng` itself.
    """
    if not any(wanted):
        return [rng] * len(wanted)
    kind = type(rng.bit_generator)
    output, *slots = rng.bit_generator.seed_seq.spawn(len(wanted))  # type: ignore[attr-defined]
    seeds = zip((*slots, output), wanted, strict=True)
    return [Generator(kind(seed)) if wants else rng for seed, wants in seeds]


def _shapes(entries: Sequence[Layer], inputs: Shape) -> tuple[Shape, ...]:
    shapes = [inputs]
    for layer in entries:
        if reason := layer.misfit(shapes, batch=2):
            raise ValueError(english(reason))
        shapes.append(layer.outputs(shapes[-1]))
    return tuple(shapes)
