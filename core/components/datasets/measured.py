"""Three famous measured tables, which come with the program."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from core.components.datasets.dataset import Data, Dataset, Names
from core.components.tables import DataError
from core.numerics import Floats
from core.wording import Reason

if TYPE_CHECKING:
    from numpy.random import Generator

RESOURCES = Path(__file__).parents[3] / "resources"
FOLDER = RESOURCES / "datasets"


class Measured(Dataset, frozen=True):
    """A table that comes with the program: features, then the class, one sample a row."""

    seeded = False
    file: ClassVar[str]
    size: ClassVar[tuple[int, int, int]]  # samples, inputs, classes
    species: ClassVar[tuple[str, ...]] = ()  # what the classes are called, where that is no number

    def load(self, rng: Generator) -> Data:
        samples, inputs, classes = self.size
        table = _table(self.file)
        if table.shape != (samples, inputs + 1):
            raise DataError(Reason("data.incomplete", file=self.file))
        names = Names(() if self.picture else _features(self.file), self.species)
        return Data(np.ascontiguousarray(table[:, :-1]), table[:, -1].astype(np.int64), classes, names)

    def shape(self) -> tuple[int, int, int]:
        return self.size[1], self.size[2], 0


class Digits(Measured, frozen=True, tag="digits"):
    """Handwritten digits in 8 by 8 pixels from 0 to 16: small enough for a lecture, real enough to convince."""

    file = "digits.csv.gz"
    size = (1797, 64, 10)
    picture = (8, 8)


class Iris(Measured, frozen=True, tag="iris"):
    """Fisher's irises of 1936, four lengths and three species: one is easy, two resemble each other."""

    file = "iris.csv"
    size = (150, 4, 3)
    species = ("setosa", "versicolor", "virginica")


class Wine(Measured, frozen=True, tag="wine"):
    """Thirteen chemical measures of three Italian wines in wildly different units: it asks for preprocessing."""

    file = "wine.csv"
    size = (178, 13, 3)


def _features(file: str) -> tuple[str, ...]:
    """The names above a table, as words, but for that of the class."""
    with (FOLDER / file).open(encoding="utf-8") as lines:
        return tuple(name.replace("_", " ") for name in next(lines).split(",")[:-1])


def _table(file: str) -> Floats:
    """The numbers of a table in the data folder below its line of names, unpacked where it is packed."""
    try:
        return np.loadtxt(FOLDER / file, delimiter=",", skiprows=1, ndmin=2, encoding="utf-8")
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise DataError(Reason("data.unreadable", file=file, folder=str(FOLDER))) from error
