"""Split: the data of a run in training and held-out samples, preprocessed; no step changes anything of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.components.datasets import Data
from core.components.inputs import input_names, made_of
from core.components.preprocessing import Transform
from core.experiment import Experiment
from core.numerics import Floats
from core.training.excerpt import Excerpt, cast

PIECE = 16_384  # samples that are preprocessed or looked at together: of large tables, not all at once


@dataclass(frozen=True, eq=False)
class Split:
    """The last `test_share` of one permutation is held out; preprocessing looks at the others only."""

    x: Floats  # (samples, inputs), in the run's precision
    target: NDArray[Any]  # (samples,) class numbers, or (samples, targets) amounts
    test_x: Floats  # the same of those held out
    test_target: NDArray[Any]
    classes: int  # 0 = regression
    excerpt: Excerpt

    @classmethod
    def of(cls, experiment: Experiment, data: Data, rng: Generator) -> Self:
        """The data as the experiment splits and preprocesses them; the permutation is drawn from `rng`."""
        order = rng.permutation(len(data.x))
        kept = max(1, len(order) - round(experiment.test_share * len(order)))
        train, test = order[:kept], order[kept:]
        dtype = np.dtype(experiment.precision)
        data = _scaled(experiment, data, train)
        transform = _transform(experiment, data.x[train])
        x = _preprocessed(data.x, train, transform, dtype)
        test_x = _preprocessed(data.x, test, transform, dtype) if len(test) else x[:0]
        names = input_names(experiment.inputs, data.names.features)
        excerpt = Excerpt.of(data, order, kept, transform, dtype, names)
        split = cls(x, data.target[train], test_x, data.target[test], data.classes, excerpt)
        for array in split.arrays():
            array.flags.writeable = False
        return split

    @property
    def samples(self) -> int:
        """Of both parts."""
        return len(self.x) + len(self.test_x)

    @property
    def nbytes(self) -> int:
        """Memory that they take."""
        return sum(array.nbytes for array in self.arrays())

    def arrays(self) -> Iterator[NDArray[Any]]:
        """All that it holds of the samples."""
        yield from (self.x, self.target, self.test_x, self.test_target)
        yield from (self.excerpt.raw, self.excerpt.x, self.excerpt.target, self.excerpt.held_out)


def _transform(experiment: Experiment, train: Floats) -> Transform:
    """What makes inputs of samples as they came (n, features), preprocessed by the statistics of those for training."""
    fitted = experiment.preprocessing.fitted(made_of(train, experiment.inputs))
    return lambda x: fitted(made_of(x, experiment.inputs))


def _scaled(experiment: Experiment, data: Data, train: NDArray[np.int64]) -> Data:
    scale = None if data.classes else experiment.target.fitted(np.asarray(data.target[train], float))
    return data if scale is None else data._replace(target=scale(data.target))


def _preprocessed(x: Floats, chosen: NDArray[np.int64], transform: Transform, dtype: np.dtype[np.floating]) -> Floats:
    pieces = (chosen[first : first + PIECE] for first in range(0, len(chosen), PIECE))
    if len(chosen) <= PIECE:
        return cast(transform(x[chosen]), dtype)
    result: Floats = np.empty((len(chosen), transform(x[:1]).shape[1]), dtype)
    for i, piece in enumerate(pieces):
        result[i * PIECE : i * PIECE + len(piece)] = cast(transform(x[piece]), dtype)
    return result
