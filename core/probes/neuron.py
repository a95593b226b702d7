"""One neuron and one sample, forwards and backwards, with the real numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.layers import Dense, Maxout
from core.numerics import Floats
from core.probes.probe import Probe
from core.training.session import Session


@dataclass(frozen=True, eq=False)
class NeuronView:
    """y = phi(x w + b) and the chain rule back, in float64; what is divided by a power of two says so.

    All derivatives of one kind share an exponent: the number is the array's times 2**exponent, which may lie far
    beyond the range of a float.
    """

    inputs: Floats  # x (inputs,), of the sample
    weights: Floats  # w (inputs,); of maxout those of the piece that won
    bias: float  # of that piece; 0 without one
    pre: float  # h
    output: float  # y
    slope: float  # phi'(h); of maxout 1, for the piece that won
    arriving: float  # dL/dy of the sample, times 2**-arriving_exponent
    arriving_exponent: int
    delta: float  # dL/dh of the sample, times 2**-exponent
    batch_delta: Floats  # the same for each sample of the batch, (batch,): their sum is dL/db
    batch_gradient: Floats  # dL/dw summed over the batch, (inputs,)
    exponent: int
    sums: Floats  # h of each piece, (pieces,); one for a dense layer
    piece: int  # the piece that won

    @property
    def gradient(self) -> Floats:
        """What the sample adds to dL/dw, (inputs,), times 2**-exponent."""
        return np.asarray(self.delta * self.inputs)

    @property
    def handed_back(self) -> Floats:
        """What the neuron adds to dL/dx of the sample, (inputs,), times 2**-exponent."""
        return np.asarray(self.delta * self.weights)


@dataclass(frozen=True)
class Neuron(Probe):
    """What one neuron of a dense layer, a maxout layer or the output does with one sample of the batch."""

    entry: int  # position in the stack; the output comes last
    unit: int
    sample: int = 0

    def view(self, session: Session) -> NeuronView | None:
        network, passes = session.network, session.passes
        if not 0 <= self.entry < len(network.entries):
            return None
        layer, buffers = network.entries[self.entry], passes.stacks.buffers[self.entry]
        batch, units = buffers.signal.shape
        if not (isinstance(layer, Dense | Maxout) and 0 <= self.unit < units and 0 <= self.sample < batch):
            return None
        x = passes.trail[self.entry].astype(float)  # (batch, inputs)
        w = network.tensors[self.entry]["W"][..., self.unit].astype(float)
        w = w[None] if w.ndim == 1 else w  # (pieces, inputs)
        b = self._biases(session, len(w))
        sums = x @ w.T + b  # (batch, pieces)
        won = np.argmax(sums, axis=1)  # the first on a tie, as on the way back
        piece = int(won[self.sample])
        delta = buffers.delta[:, self.unit].astype(float)
        mine = delta * (won == piece)
        slope = float(buffers.slope[self.sample, self.unit]) if isinstance(layer, Dense) else 1.0
        return NeuronView(
            inputs=x[self.sample],
            weights=w[piece],
            bias=float(b[piece]),
            pre=float(buffers.pre[self.sample, self.unit]),
            output=float(buffers.signal[self.sample, self.unit]),
            slope=slope,
            arriving=float(buffers.incoming[self.sample, self.unit]),
            arriving_exponent=int(passes.incoming_exponents[self.entry]),
            delta=float(delta[self.sample]),
            batch_delta=mine,
            batch_gradient=mine @ x,
            exponent=int(passes.exponents[self.entry]),
            sums=sums[self.sample],
            piece=piece,
        )

    def _biases(self, session: Session, pieces: int) -> Floats:
        tensors = session.network.tensors[self.entry]
        b = tensors["b"][..., self.unit].astype(float) if "b" in tensors else np.zeros(pieces)
        return np.atleast_1d(b)
