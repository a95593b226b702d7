"""Wide numbers: arrays of which each entry has an exponent of its own, so that none of them underflows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats

NOTHING = -1e300  # the exponent of a zero: below that of any number
PLAIN = 500.0  # log2 of a size up to which an array needs no exponent, and its products are numbers too
_LN2_HIGH, _LN2_LOW = 0.693147180369123816490, 1.90821492927058770002e-10  # their sum is log 2 to 85 bits
_FARTHEST = 2200.0  # log2 of a factor that takes any number out of its range


@dataclass(frozen=True, slots=True, eq=False)
class Wide:
    """Numbers m · 2**e in float64; under `quiet`, for what is not finite stays so.

    >>> small = Wide.exp(np.array([-800.0]))
    >>> float(small.plain()[0]), round(float((small / Wide.exp(np.array([-799.0]))).plain()[0]), 4)
    (0.0, 0.3679)
    """

    mantissas: Floats  # 0, or a half and more and less than 1
    exponents: Floats  # whole numbers

    __array_ufunc__: ClassVar[None] = None  # so that an array times wide numbers is left to these

    @classmethod
    def of(cls, x: Floats | float) -> Self:
        """Plain numbers."""
        return cls._normal(np.asarray(x, float), 0.0)

    @classmethod
    def exp(cls, x: Floats) -> Self:
        """e to the power of x."""
        x = np.minimum(np.maximum(x, NOTHING), -NOTHING)
        power = np.rint(x / (_LN2_HIGH + _LN2_LOW))
        power[np.isnan(power)] = 0.0  # else it would be the largest of all exponents
        rest = (x - power * _LN2_HIGH) - power * _LN2_LOW
        return cls._normal(
            np.exp(np.minimum(np.maximum(rest, -0.4), 0.4)), power
        )  # of a huge x nothing is left but the power

    @classmethod
    def where(cls, condition: NDArray[np.bool_], one: Wide, other: Wide) -> Self:
        """One or the other, entry by entry."""
        mantissas = np.where(condition, one.mantissas, other.mantissas)
        return cls(mantissas, np.where(condition, one.exponents, other.exponents))

    @classmethod
    def _normal(cls, mantissas: Floats, exponents: Floats | float) -> Self:
        normal, power = np.frexp(mantissas)
        total = np.asarray(exponents + power)
        total[normal == 0] = NOTHING
        return cls(normal, total)

    def __neg__(self) -> Self:
        return type(self)(-self.mantissas, self.exponents)

    def __mul__(self, other: Factor) -> Self:
        other = _wide(other)
        return self._normal(self.mantissas * other.mantissas, self.exponents + other.exponents)

    __rmul__ = __mul__

    def __truediv__(self, other: Factor) -> Self:
        other = _wide(other)
        return self._normal(self.mantissas / other.mantissas, self.exponents - other.exponents)

    def __add__(self, other: Factor) -> Self:
        other = _wide(other)
        top = np.maximum(self.exponents, other.exponents)
        return self._normal(_shifted(self, top) + _shifted(other, top), top)

    def __sub__(self, other: Factor) -> Self:
        return self + -_wide(other)

    def __getitem__(self, place: Any) -> Self:
        return type(self)(self.mantissas[place], self.exponents[place])

    def with_entries(self, place: Any, entries: Wide | None) -> Self:
        """The same with others at those places; with zeros where none are given."""
        mantissas, exponents = self.mantissas.copy(), self.exponents.copy()
        mantissas[place] = 0.0 if entries is None else entries.mantissas
        exponents[place] = NOTHING if entries is None else entries.exponents
        return type(self)(mantissas, exponents)

    def sums(self) -> Self:
        """Of each row, (rows, 1)."""
        top = self.exponents.max(axis=1, keepdims=True)
        return self._normal(_shifted(self, top).sum(axis=1, keepdims=True), top)

    def plain(self) -> Floats:
        """As they are, zero below float64 and infinite above."""
        return _shifted(self, 0.0)

    def scaled_into(self, out: Floats) -> int:
        """Writes them times 2**-exponent and returns it: 0 where the largest of them is a number without it."""
        top = float(self.exponents.max())
        exponent = 0 if abs(top) <= PLAIN or top == NOTHING else int(top)
        out[...] = _shifted(self, float(exponent))
        return exponent


Factor: TypeAlias = Wide | Floats | float


def _wide(x: Factor) -> Wide:
    return x if isinstance(x, Wide) else Wide.of(x)


def _shifted(x: Wide, exponent: Floats | float) -> Floats:
    power = x.exponents - exponent
    np.maximum(power, -_FARTHEST, out=power)  # np.clip takes three times as long
    np.minimum(power, _FARTHEST, out=power)
    return np.asarray(np.ldexp(x.mantissas, power.astype(np.intc)))
