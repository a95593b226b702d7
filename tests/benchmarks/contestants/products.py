"""The limit: the matrix products of the forward and the backward pass, and nothing else."""

from __future__ import annotations

import math

import numpy as np

from core.training.session import Session
from core.training.threads import use_threads
from tests.benchmarks.cases import Case
from tests.benchmarks.contestants.batches import batches, parameters
from tests.benchmarks.lanes import Step


def contestant(case: Case, threads: int) -> tuple[Step, float]:
    """x W, x' delta and delta W' of each layer, into buffers of their own; there is no dL/dx of the batch itself."""
    session = Session(case.experiment())
    weights = [w for w, _ in parameters(session)]
    x, _ = batches(session)[0]
    signals = [x, *(np.zeros((len(x), w.shape[1]), w.dtype) for w in weights)]
    deltas = [np.zeros_like(signal) for signal in signals[1:]]
    deltas[-1][...] = 1 / len(x)
    gradients = [np.zeros_like(w) for w in weights]
    forward = list(zip(signals, weights, signals[1:], strict=False))
    sideways = [(x.T, delta, dw) for x, delta, dw in zip(signals, deltas, gradients, strict=False)]
    backward = [(delta, w.T, dx) for delta, w, dx in zip(deltas[1:], weights[1:], deltas, strict=False)]
    use_threads(threads)

    def step() -> None:
        for one, other, out in (*forward, *reversed(backward), *sideways):
            np.matmul(one, other, out=out)

    return step, math.nan
