"""The contract of an activation, and the plainest one."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.components.activations.answers import Bent
from core.components.component import Component
from core.numerics import Floats
from core.numerics.wide import Wide


class Activation(Component, frozen=True):
    """The bend between two layers, without which any depth would be a single matrix."""

    saturation: ClassVar[float | None] = None  # |z| from which on the slope is below 5 % of its maximum
    increasing: ClassVar[bool] = False  # whether a larger sum gives a larger answer, be the difference below rounding

    @abstractmethod
    def value(self, z: Floats, out: Floats) -> None:
        """Writes phi(z) to `out`; both of any one shape and precision, `out` never z itself, no warning if z is finite.

        Sources: ReLU Glorot, Bordes & Bengio 2011, section 3; ELU Clevert et al. 2016, eq. 15; SELU Klambauer et al.
        2017, eq. 2; GELU Hendrycks & Gimpel 2016, section 2 (the exact form); SiLU Elfwing et al. 2018, eq. 4; Mish
        Misra 2020, section 3; softplus Dugas et al. 2001, section 3; softsign Glorot & Bengio 2010, section 2.2.
        """

    @abstractmethod
    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        """Writes phi'(z) to `out`, given y = phi(z), all of one shape; at a kink the slope to the left, hard tanh: 0.

        The forms underflow where the mathematics decays and never cancel (science.md, section 2): a slope is exactly
        zero only where `zero_slope` says so, or where the precision ends; what would be denormal is zero.
        """

    def zero_slope(self, z: Floats, out: NDArray[np.bool_]) -> None:
        """Marks in `out` (shape of z) where phi'(z) is zero by definition, whatever the precision: nowhere."""
        out.fill(False)

    @property
    def ends(self) -> tuple[float, ...]:
        """What phi comes ever closer to, or reaches, far out: its differences from these are known exactly; 0 is not
        told."""
        return ()

    def exact(self, z: Floats) -> Wide:
        """phi(z), no number of it too small; z in float64, under `quiet`."""
        y = np.empty_like(z)
        self.value(z, y)
        return Wide.of(y)

    def exact_slope(self, z: Floats) -> Wide:
        """phi'(z), no number of it too small; zero only where it is so by definition."""
        y, slope = np.empty_like(z), np.empty_like(z)
        self.value(z, y)
        self.slope(z, y, slope)
        return Wide.of(slope)

    def beyond(self, z: Floats, end: float) -> Wide:
        """phi(z) - end, for one of the `ends`, with all its digits: here as far as nothing cancels."""
        return self.exact(z) - end

    def answers(self, z: Floats) -> Bent:
        """What it makes of sums (batch, outputs) in float64, where it stands at the output."""
        return Bent(self, z)


class Linear(Activation, frozen=True, tag="linear"):
    """It passes everything on as it is: any number of such layers are worth a single one."""

    increasing: ClassVar[bool] = True

    def value(self, z: Floats, out: Floats) -> None:
        np.copyto(out, z)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        out.fill(1)
