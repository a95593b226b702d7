"""Trace: what a session shows of its last step, entry by entry, to look at and not to touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.experiment import Experiment
from core.layers import Buffers, Layer, Tensors, Weights
from core.network import Network
from core.network.passes import Passes
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.training.critical import Line
from core.training.samples import Samples


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One slot, or the output: read-only views of its buffers, (batch, units), which the next step overwrites."""

    layer: Layer
    own: Tensors  # its parameters, with which the step was measured, and its memories
    _x: Floats
    _buffers: Buffers  # of flattened samples
    exponent: int
    incoming_exponent: int

    @property
    def units(self) -> int:
        """The numbers per sample that leave it."""
        return int(self._buffers.signal.shape[1])

    @property
    def input(self) -> Floats:
        """x, what entered, (batch, inputs)."""
        return _shown(self._x.reshape(len(self._x), -1))

    @property
    def pre(self) -> Floats:
        """h, before the activation; of a normalization x̂."""
        return _shown(self._buffers.pre)

    @property
    def signal(self) -> Floats:
        """y, what left."""
        return _shown(self._buffers.signal)

    @property
    def slope(self) -> Floats:
        """phi'(h), of layers with an activation."""
        return _shown(self._buffers.slope)

    @property
    def incoming(self) -> Floats:
        """dL/dy, times 2**-incoming_exponent."""
        return _shown(self._buffers.incoming)

    @property
    def delta(self) -> Floats:
        """delta, times 2**-exponent."""
        return _shown(self._buffers.delta)

    @property
    def weights(self) -> Weights | None:
        """By what its neurons weigh their inputs; None where it has no neurons."""
        return self.layer.weights(self.own)


class Trace:
    """Bound once per run; asking costs nothing until somebody asks."""

    def __init__(self, network: Network, passes: Passes, samples: Samples, line: Line) -> None:
        self._network, self._passes, self.line = network, passes, line
        self._samples, self.excerpt = samples, samples.excerpt
        self.experiment: Experiment = network.experiment
        self.widths = network.widths  # of the inputs, and of what leaves each entry
        self.batch = passes.stacks.batch
        self.parameters = int(network.flat.size)
        self.steps = 0  # that the session has made

    def __len__(self) -> int:
        return len(self._network.entries)

    def __contains__(self, entry: object) -> bool:
        return isinstance(entry, int) and 0 <= entry < len(self)

    def __iter__(self) -> Iterator[Entry]:
        return map(self.entry, range(len(self)))

    def layer(self, entry: int) -> Layer:
        """What stands there."""
        return self._network.entries[entry]

    def entry(self, entry: int) -> Entry:
        """One slot; the output comes last."""
        passes, own = self._passes, self._passes.own[entry]
        shown = {name: _shown(array) for name, array in own.items()}
        exponents = int(passes.exponents[entry]), int(passes.incoming_exponents[entry])
        return Entry(self.layer(entry), shown, passes.trail[entry], passes.stacks.buffers[entry], *exponents)

    @property
    def target(self) -> Floats:
        """What the network should have said to the last batch, encoded, (batch, outputs)."""
        return _shown(self._passes.target)

    @property
    def exponents(self) -> Floats:
        """Of each entry's delta, (entries,)."""
        return _shown(self._passes.exponents)

    @property
    def stacks(self) -> Iterator[tuple[list[int], Buffers]]:
        """Entries of one width, and their buffers (entries, batch, units): so that one call counts many."""
        for members, stacked in self._passes.stacks.groups:
            roles = stacked.pre, stacked.signal, stacked.incoming, stacked.delta, stacked.slope
            yield members, Buffers(*map(_shown, roles))

    def jacobian(self, entry: int, samples: NDArray[np.intp]) -> Floats | None:
        """d output / d input of some samples (Layer.jacobian); None where it is not known."""
        seen, shape = self.entry(entry), self._network.shapes[entry + 1]
        buffers = self._passes.stacks.buffers[entry].shaped(shape)
        return seen.layer.jacobian(seen._x.astype(float), buffers, seen.own, samples)

    def answers(self) -> Floats:
        """What people read as the network's answers to the last batch, (batch, outputs) in float64: probabilities, or
        whatever the output's activation makes of its sums."""
        with quiet():
            return self.experiment.head.answers(self.entry(len(self) - 1).signal.astype(float))

    def classified(self, held_out: bool, rows: int) -> tuple[Floats, NDArray[np.int64], int]:
        """x and class of up to so many samples of a split, and how many it has."""
        return *self._samples.classified(held_out, rows), len(self._samples.test_x if held_out else self._samples.x)

    def predict(self, x: Floats) -> Floats:
        """Evaluation mode: the answers (n, outputs) for x (n, inputs)."""
        return self._network.predict(x)


def _shown(array: NDArray[Any]) -> NDArray[Any]:
    view = array.view()
    view.flags.writeable = False
    return view
