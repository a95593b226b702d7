"""Samples: the data of a run, split, preprocessed and dealt out in batches."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from core.components.datasets import Data
from core.experiment import Experiment
from core.numerics import Floats
from core.training.excerpt import Excerpt, cast


class Samples:
    """Training samples in reshuffled batches without replacement, and the held-out ones."""

    def __init__(self, experiment: Experiment, data: Data, outputs: int, rng: Generator) -> None:
        """The last `test_share` of one permutation is held out; preprocessing looks at the others only."""
        order = rng.permutation(len(data.x))
        kept = max(1, len(order) - round(experiment.test_share * len(order)))
        train, test = order[:kept], order[kept:]
        dtype = np.dtype(experiment.precision)
        transform = experiment.preprocessing.fitted(data.x[train])
        target = experiment.loss.encoded(data.target, outputs)
        self.x = cast(transform(data.x[train]), dtype)  # (samples, inputs)
        self.target: Floats = target[train]  # (samples, outputs), float64
        self.test_x = cast(transform(data.x[test]), dtype) if len(test) else self.x[:0]
        self.test_target: Floats = target[test]
        self.batch = min(experiment.batch, kept)
        self.excerpt = Excerpt.of(data, order, kept, transform, dtype)
        self._rng, self._order, self._next = rng, np.arange(0), 0
        self._x: Floats = np.empty((self.batch, self.x.shape[1]), dtype)
        self._target: Floats = np.empty((self.batch, target.shape[1]))

    def next_batch(self) -> tuple[Floats, Floats]:
        """x (batch, inputs) and target (batch, outputs), in buffers that the next call overwrites."""
        if self._next + self.batch > len(self._order):
            self._order, self._next = self._rng.permutation(len(self.x)), 0
        chosen = self._order[self._next : self._next + self.batch]
        self._next += self.batch
        self.x.take(chosen, 0, self._x, "clip")
        self.target.take(chosen, 0, self._target, "clip")
        return self._x, self._target
