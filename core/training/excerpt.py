"""Excerpt: as many of a run's samples as a person can look at, as they came and as the network sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from core.components.datasets import NAMELESS, Data, Names
from core.components.preprocessing import Transform
from core.numerics import Floats
from core.numerics.scaled import flushed

SHOWN, FEWEST = 1200, 200  # samples; more would lie on top of each other
ENTRIES = 1_000_000  # of an array: samples of thousands of features are fewer


@dataclass(frozen=True, eq=False)
class Excerpt:
    """Samples of both splits in their proportion, spread evenly over one random order."""

    raw: Floats  # (shown, features), float64
    x: Floats  # (shown, inputs), preprocessed, in the run's precision
    target: NDArray[Any]  # (shown,) class numbers, or (shown, targets) amounts
    held_out: NDArray[np.bool_]  # (shown,)
    classes: int  # 0 = regression
    samples: int  # of the whole data set
    transform: Transform  # what makes inputs (n, inputs), preprocessed, of features (n, features)
    dtype: np.dtype[np.floating]
    names: Names = NAMELESS
    inputs: tuple[str, ...] = ()  # the names of what the network is given, where they have one

    @classmethod
    def of(cls, data: Data, order: NDArray[np.int64], kept: int, transform: Transform,
           dtype: np.dtype[np.floating], inputs: tuple[str, ...] = ()) -> Self:  # fmt: skip
        """An excerpt of data whose first `kept` in that order are trained on."""
        shown = min(len(order), SHOWN, max(FEWEST, ENTRIES // data.x.shape[1]))
        places = np.linspace(0, len(order) - 1, shown).astype(int)
        raw = np.asarray(data.x[order[places]], float)
        x = cast(transform(raw), dtype)
        held_out, target = places >= kept, data.target[order[places]]
        return cls(raw, x, target, held_out, data.classes, len(order), transform, dtype, data.names, inputs)

    def seen(self, raw: Floats) -> Floats:
        """What the network would see of other samples (n, features), (n, inputs)."""
        return cast(self.transform(raw), self.dtype)


def cast(x: Floats, dtype: np.dtype[np.floating]) -> Floats:
    """x in the run's precision: what is too large becomes infinite, and the first frame tells; denormals vanish."""
    with np.errstate(over="ignore", under="ignore"):
        result: Floats = np.ascontiguousarray(x, dtype)
    flushed(result)
    return result
