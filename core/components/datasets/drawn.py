"""Synthetic data, drawn from a generator: small problems that show what depth is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np
from msgspec import Meta

from core.components.datasets.dataset import Data, Dataset, Labels
from core.components.tables import MOST_NUMBERS, DataError
from core.numerics import Floats
from core.wording import Reason

if TYPE_CHECKING:
    from numpy.random import Generator

Samples = Annotated[
    int, Meta(ge=4, le=100_000, description="Number of samples.", extra={"unit": "samples", "logarithmic": True})
]
Jitter = Annotated[float, Meta(ge=0, le=2, description="Standard deviation of the Gaussian noise on each coordinate.")]
Error = Annotated[float, Meta(ge=0, le=2, description="Standard deviation of the Gaussian noise on the target.")]


class Spirals(Dataset, frozen=True, tag="spirals"):
    """Three arms wound around each other: no straight line helps, so depth has something to do."""

    samples: Samples = 600
    noise: Jitter = 0.1

    def load(self, rng: Generator) -> Data:
        label = _balanced(self.samples, 3)
        along = rng.random(self.samples)
        angle = 2 * np.pi * (label / 3 + 0.75 * along)
        return Data(_jittered(_polar(0.3 + 1.7 * along, angle), self.noise, rng), label, 3)

    def shape(self) -> tuple[int, int, int]:
        return 2, 3, 0


class Moons(Dataset, frozen=True, tag="moons"):
    """Two crescents that reach into each other: nearly separable by a line, but only nearly."""

    samples: Samples = 600
    noise: Jitter = 0.1

    def load(self, rng: Generator) -> Data:
        label = _balanced(self.samples, 2)
        crescent = _polar(1.0, np.pi * rng.random(self.samples))
        x = np.where(label[:, np.newaxis] == 0, crescent, np.array([1.0, 0.5]) - crescent)
        return Data(_jittered(x, self.noise, rng), label, 2)

    def shape(self) -> tuple[int, int, int]:
        return 2, 2, 0


class Circles(Dataset, frozen=True, tag="circles"):
    """A ring inside a ring: the network has to close a curve."""

    samples: Samples = 600
    noise: Jitter = 0.1

    def load(self, rng: Generator) -> Data:
        label = _balanced(self.samples, 2)
        x = _polar(np.where(label == 0, 1.0, 0.4), 2 * np.pi * rng.random(self.samples))
        return Data(_jittered(x, self.noise, rng), label, 2)

    def shape(self) -> tuple[int, int, int]:
        return 2, 2, 0


class Xor(Dataset, frozen=True, tag="xor"):
    """Four squares, alike across the diagonals: the problem that one layer of perceptrons cannot solve."""

    samples: Samples = 600
    noise: Jitter = 0.1

    def load(self, rng: Generator) -> Data:
        corner = _balanced(self.samples, 4)
        signs = np.stack([corner // 2, corner % 2], axis=1) * 2 - 1
        x = signs * rng.uniform(0.25, 1.0, (self.samples, 2))
        return Data(_jittered(x, self.noise, rng), corner // 2 ^ corner % 2, 2)

    def shape(self) -> tuple[int, int, int]:
        return 2, 2, 0


class Blobs(Dataset, frozen=True, tag="blobs"):
    """Gaussian clouds on a circle: the friendly case, which a network without hidden layers solves."""

    samples: Samples = 600
    classes: Annotated[int, Meta(ge=2, le=10, description="Number of clouds, each a class of its own.")] = 3
    noise: Jitter = 0.3

    def load(self, rng: Generator) -> Data:
        label = _balanced(self.samples, self.classes)
        centre = _polar(2.0, 2 * np.pi * label / self.classes)
        return Data(_jittered(centre, self.noise, rng), label, self.classes)

    def shape(self) -> tuple[int, int, int]:
        return 2, self.classes, 0


class Sine(Dataset, frozen=True, tag="sine"):
    """One period of a noisy sine to be fitted: regression, where the error is a distance and not a wrong answer."""

    samples: Samples = 600
    noise: Error = 0.1

    def load(self, rng: Generator) -> Data:
        x = rng.uniform(-np.pi, np.pi, (self.samples, 1))
        return Data(x, _jittered(np.sin(x), self.noise, rng), 0)

    def shape(self) -> tuple[int, int, int]:
        return 1, 0, 1


class Noise(Dataset, frozen=True, tag="noise"):
    """Gaussian inputs under random labels: nothing to understand, only to memorize; clean ground for theory."""

    samples: Annotated[
        int, Meta(ge=4, le=10_000, description="Number of samples.", extra={"unit": "samples", "logarithmic": True})
    ] = 1000
    features: Annotated[
        int, Meta(ge=1, le=4096, description="Number of inputs.", extra={"unit": "inputs", "logarithmic": True})
    ] = 64

    def load(self, rng: Generator) -> Data:
        x = rng.standard_normal((self.samples, self.features))
        return Data(x, rng.integers(0, 10, self.samples), 10)

    def shape(self) -> tuple[int, int, int]:
        return self.features, 10, 0


class MadeUp(Dataset, frozen=True, tag="made_up"):
    """What stands where a program's own data cannot be known: of the same width, with something to be learned in it.

    Classes are clouds around centres of unit size, which lie apart in the first feature at least; a single amount is
    what one direction among the features says, of variance 1.
    """

    features: Annotated[
        int, Meta(ge=1, le=16_384, description="Number of inputs.", extra={"unit": "inputs", "logarithmic": True})
    ] = 20
    classes: Annotated[int, Meta(ge=0, le=1000, description="Number of classes; 0 is one amount.")] = 2
    samples: Samples = 600
    noise: Jitter = 0.1

    def load(self, rng: Generator) -> Data:
        if not self.classes:
            return self._amount(rng)
        label = _balanced(self.samples, self.classes)
        centres = rng.standard_normal((self.classes, self.features))
        centres[:, 0] = rng.permutation(np.linspace(-1.5, 1.5, self.classes))
        return Data(_jittered(centres[label], self.noise, rng), label, self.classes)

    def _amount(self, rng: Generator) -> Data:
        x, direction = rng.standard_normal((self.samples, self.features)), rng.standard_normal((self.features, 1))
        return Data(x, _jittered(x @ (direction / np.linalg.norm(direction)), self.noise, rng), 0)

    def shape(self) -> tuple[int, int, int]:
        if self.samples * self.features > MOST_NUMBERS:
            limit = f"{MOST_NUMBERS:_}".replace("_", " ")
            raise DataError(Reason("data.many_numbers", samples=self.samples, features=self.features, limit=limit))
        return self.features, self.classes, 0 if self.classes else 1


def _balanced(samples: int, classes: int) -> Labels:
    return np.arange(samples, dtype=np.int64) % classes


def _polar(radius: Floats | float, angle: Floats) -> Floats:
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _jittered(x: Floats, noise: float, rng: Generator) -> Floats:
    return np.asarray(x + noise * rng.standard_normal(x.shape))
