"""Wide numbers: arrays of which each entry has an exponent of its own, so that none of them underflows."""

from __future__ import annotations

from dataclasses import dataclass
from math import frexp
from typing import Any, ClassVar, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats

NOTHING = -1e300  # the exponent of a zero: below that of any number
PLAIN = 500.0  # log2 of a size up to which an array needs no exponent, and its products are numbers too
_LN2_HIGH, _LN2_LOW = 0.693147180369123816490, 1.90821492927058770002e-10  # their sum is log 2 to 85 bits
_LARGE, _SMALL = 2.0**499, 2.0**-499
DIGITS = 54  # of a number, in powers of two, and one more for a sum
_FARTHEST = 2200.0  # log2 of a factor that takes any number out of its range


@dataclass(frozen=True, slots=True, eq=False)
class Wide:
    """Numbers m · 2**e in float64; under `quiet`, for what is not finite stays so.

    Where all of them are near enough to 1 they have no exponents, and are calculated with as they are: the same bits
    come of it in far less time.

    >>> small = Wide.exp(np.array([-800.0]))
    >>> float(small.plain()[0]), round(float((small / Wide.exp(np.array([-799.0]))).plain()[0]), 4)
    (0.0, 0.3679)
    """

    mantissas: Floats  # 0, or a half and more and less than 1; without exponents, the numbers themselves
    exponents: Floats | None  # whole numbers
    reach: int = 0  # without exponents: log2 of each number that is not zero lies between this and its negative

    __array_ufunc__: ClassVar[None] = None  # so that an array times wide numbers is left to these

    @classmethod
    def of(cls, x: Floats | float) -> Self:
        """Plain numbers."""
        x = np.asarray(x, float)
        reach = _reach(x)
        return cls._normal(x, 0.0) if reach is None else cls(x, None, reach)

    @classmethod
    def exp(cls, x: Floats) -> Self:
        """e to the power of x."""
        x = np.minimum(np.maximum(x, NOTHING), -NOTHING)
        power = np.rint(x / (_LN2_HIGH + _LN2_LOW))
        power[np.isnan(power)] = 0.0  # else it would be the largest of all exponents
        rest = (x - power * _LN2_HIGH) - power * _LN2_LOW
        mantissas = np.exp(np.minimum(np.maximum(rest, -0.4), 0.4))  # of a huge x nothing is left but the power
        farthest = np.abs(power).max(initial=0.0)
        if farthest < PLAIN:
            return cls(np.ldexp(mantissas, power.astype(np.intc)), None, int(farthest) + 1)
        return cls._normal(mantissas, power)

    @classmethod
    def where(cls, condition: NDArray[np.bool_], one: Wide, other: Wide) -> Self:
        """One or the other, entry by entry."""
        if one.exponents is None and other.exponents is None:
            return cls(np.where(condition, one.mantissas, other.mantissas), None, max(one.reach, other.reach))
        (m, e), (n, f) = one.parted(), other.parted()
        return cls(np.where(condition, m, n), np.where(condition, e, f))

    @classmethod
    def _normal(cls, mantissas: Floats, exponents: Floats | float) -> Self:
        normal, power = np.frexp(mantissas)
        total = np.asarray(exponents + power)
        total[normal == 0] = NOTHING
        return cls(normal, total)

    def parted(self) -> tuple[Floats, Floats]:
        """Mantissas and exponents, whether or not these are needed."""
        found = self if self.exponents is not None else self._normal(self.mantissas, 0.0)
        assert found.exponents is not None
        return found.mantissas, found.exponents

    def __neg__(self) -> Self:
        return type(self)(-self.mantissas, self.exponents, self.reach)

    def __mul__(self, other: Factor) -> Self:
        other = _wide(other)
        if (reach := _together(self, other)) is not None:
            return type(self)(self.mantissas * other.mantissas, None, reach)
        (m, e), (n, f) = self.parted(), other.parted()
        return self._normal(m * n, e + f)

    __rmul__ = __mul__

    def __truediv__(self, other: Factor) -> Self:
        other = _wide(other)
        if (reach := _together(self, other)) is not None:
            return type(self)(self.mantissas / other.mantissas, None, reach)
        (m, e), (n, f) = self.parted(), other.parted()
        return self._normal(m / n, e - f)

    def __add__(self, other: Factor) -> Self:
        other = _wide(other)
        if self.exponents is None and other.exponents is None:
            return self._total(self.mantissas + other.mantissas, max(self.reach, other.reach))
        (m, e), (n, f) = self.parted(), other.parted()
        top = np.maximum(e, f)
        return self._normal(_shifted(m, e - top) + _shifted(n, f - top), top)

    def __sub__(self, other: Factor) -> Self:
        return self + -_wide(other)

    def __getitem__(self, place: Any) -> Self:
        exponents = None if self.exponents is None else self.exponents[place]
        return type(self)(self.mantissas[place], exponents, self.reach)

    def with_entries(self, place: Any, entries: Wide | None) -> Self:
        """The same with others at those places; with zeros where none are given."""
        if self.exponents is None and (entries is None or entries.exponents is None):
            mantissas = self.mantissas.copy()
            mantissas[place] = 0.0 if entries is None else entries.mantissas
            return type(self)(mantissas, None, self.reach if entries is None else max(self.reach, entries.reach))
        m, e = (array.copy() for array in self.parted())
        m[place], e[place] = (0.0, NOTHING) if entries is None else entries.parted()
        return type(self)(m, e)

    def sums(self) -> Self:
        """Of each row, (rows, 1)."""
        if self.exponents is None:
            return self._total(
                self.mantissas.sum(axis=1, keepdims=True), self.reach + self.mantissas.shape[1].bit_length()
            )
        top = self.exponents.max(axis=1, keepdims=True)
        return self._normal(_shifted(self.mantissas, self.exponents - top).sum(axis=1, keepdims=True), top)

    def _total(self, total: Floats, reach: int) -> Self:
        """Of numbers within this reach: what is left where they cancel is no smaller than their last digit."""
        return type(self)(total, None, reach + DIGITS) if reach + DIGITS < PLAIN else self.of(total)

    def plain(self) -> Floats:
        """As they are, zero below float64 and infinite above."""
        return self.mantissas if self.exponents is None else _shifted(self.mantissas, self.exponents.copy())

    def scaled_into(self, out: Floats) -> int:
        """Writes them times 2**-exponent and returns it: 0 where the largest of them is a number without it."""
        if self.exponents is None:
            out[...] = self.mantissas
            return 0
        top = float(self.exponents.max())
        exponent = 0 if abs(top) <= PLAIN or top == NOTHING else int(top)
        out[...] = _shifted(self.mantissas, self.exponents - float(exponent))
        return exponent


Factor: TypeAlias = Wide | Floats | float


def _wide(x: Factor) -> Wide:
    return x if isinstance(x, Wide) else Wide.of(x)


def _reach(x: Floats) -> int | None:
    """How far from 1 the numbers lie, in powers of two and zeros apart; None where that is too far."""
    if x.ndim == 0:
        return _from_one(x) if x == 0 or _SMALL < abs(x) < _LARGE else None
    sizes = np.abs(x)
    high = float(np.maximum.reduce(sizes, axis=None, initial=0.0))
    if not high < _LARGE:
        return None
    sizes += sizes == 0
    low = float(np.minimum.reduce(sizes, axis=None, initial=1.0))
    return max(_from_one(high), _from_one(low)) if low > _SMALL else None


def _from_one(x: float | Floats) -> int:
    """log2 of a number or of its inverse, whichever is more, rounded up."""
    exponent = frexp(x)[1]
    return max(exponent, 1 - exponent)


def _together(one: Wide, other: Wide) -> int | None:
    """How far products and quotients may reach; None where exponents are needed."""
    if one.exponents is not None or other.exponents is not None:
        return None
    if one.reach + other.reach < PLAIN:
        return one.reach + other.reach
    near, far = _reach(one.mantissas), _reach(other.mantissas)
    return near + far if near is not None and far is not None and near + far < PLAIN else None


def _shifted(mantissas: Floats, power: Floats) -> Floats:
    """Times 2**power, which is spent."""
    np.maximum(power, -_FARTHEST, out=power)  # np.clip takes three times as long
    np.minimum(power, _FARTHEST, out=power)
    return np.asarray(np.ldexp(mantissas, power.astype(np.intc)))
