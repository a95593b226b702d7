"""The contract of an initializer: how weights are drawn before the first step."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from core.components.component import Component
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator


class Initializer(Component, frozen=True):
    """The state in which a tensor waits for its first gradient."""

    @abstractmethod
    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        """A float64 array of `shape`, (in, out) for a weight and (out,) for a bias, every draw from `rng`.

        The fans are those of the layer, so that a bias may know them; maxout asks once per piece. Sources: Xavier
        Glorot & Bengio 2010, eq. 12 and 16; He et al. 2015, eq. 10; LeCun et al. 1998, section 4.6; orthogonal Saxe
        et al. 2014, section 3.
        """

    @abstractmethod
    def variance(self, fan_in: int, fan_out: int) -> float | None:
        """Variance of an entry (science.md, section 3); None where mean field cannot know it."""
