"""The contract of a dataset: samples, and their sizes without loading."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from core.components.component import Component
from core.components.tables import Stamp
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator

Labels = NDArray[np.int64]


class Names(NamedTuple):
    """How whoever made the data calls what is in them; empty where nobody has named it."""

    features: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    target: str = ""


NAMELESS = Names()


class Data(NamedTuple):
    """Samples in rows, beside what the network should say to them."""

    x: Floats  # (n, inputs), float64
    target: NDArray[Any]  # classes: (n,), int64; regression: (n, targets), float64
    classes: int  # 0 = regression
    names: Names = NAMELESS


class Dataset(Component, frozen=True):
    """Where the samples come from."""

    seeded: ClassVar[bool] = True  # whether other seeds give other samples
    picture: ClassVar[tuple[int, int] | None] = None  # rows and columns, where the features are the pixels of one

    @abstractmethod
    def load(self, rng: Generator) -> Data:
        """All samples, with every draw from `rng`. Raises DataError."""

    @abstractmethod
    def shape(self) -> tuple[int, int, int]:
        """Inputs, classes and regression targets (one of the last two is 0), without drawing. Raises DataError."""

    def stamp(self) -> Stamp | None:
        """The present state of the file that holds them; None where they are in none of one's own. Raises DataError."""
        return None

    def for_loss(self, of_amounts: bool) -> Self:
        """The same data as a loss takes them, be it one of amounts or of classes, where they can be either."""
        return self

    def located(self, folder: str) -> Self:
        """The same data, found from a file in that folder: a relative path starts there, or else where we are."""
        return self

    def portable(self, folder: str) -> Self:
        """The same data as a file in that folder names them: by a relative path what lies there or below."""
        return self

    def without_home(self) -> Self:
        """The same data, the home folder in paths written as ~: what leaves this machine need not name its owner."""
        return self
