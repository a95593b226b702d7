"""Norms and powers of two: numbers that outlive the floating-point range."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from core.numerics import Floats

FAINT = {"f": -93.0, "d": -990.0}  # log2 of a size below which entries may be denormal
LOG10_2 = math.log10(2.0)
_SAFE = {"f": (1e-28, 1e36), "d": (1e-270, 1e300)}  # sums of squares that lost nothing to underflow or overflow
_LOWEST = {"f": -116.0, "d": -1012.0}  # log2 of the smallest normal number, with room for the learning rate
_TINY = {char: np.finfo(char).tiny for char in "fd"}
_least, _most = np.minimum.reduce, np.maximum.reduce  # without the detour by way of the methods' wrappers
_FARTHEST = 5000.0  # log2 of a factor that takes any number of any precision out of its range


def quiet() -> np.errstate:
    """For a whole step: infinities and NaN are found and told in our own words, denormals are flushed."""
    return np.errstate(all="ignore")


Parts: TypeAlias = Sequence[tuple[Sequence[int], Floats]]  # stacks (rows, n), each with the places of its rows


class Norms:
    """log2 of the L2 norms of the rows of several stacks of one precision, which stay where they are."""

    def __init__(self, parts: Parts, count: int) -> None:
        """`parts`: the stacks, and the places of their rows' norms among `count`; the other places are of no row."""
        kind = parts[0][1].dtype if parts else np.dtype(float)
        rows = sum(len(stack) for _, stack in parts)
        self._cells: Floats = np.full(rows + 1, math.nan, kind)  # the last for the places of no row
        self._squares = self._cells[:rows]
        self._order = np.full(count, rows)
        self._parts: list[tuple[list[int], Floats, Floats]] = []
        self._low, self._high = _SAFE[kind.char]
        self.safe = True  # whether no norm is zero, near the ends of the precision, or not finite
        start = 0
        for places, stack in parts:
            self._order[list(places)] = range(start, start + len(stack))
            self._parts.append((list(places), stack, self._cells[start : start + len(stack)]))
            start += len(stack)

    def taken(self) -> Floats:
        """-inf for zeros, inf or NaN where entries are not finite, NaN at the places of no row; under `quiet`."""
        for _, stack, squares in self._parts:
            np.vecdot(stack, stack, squares)
        result: Floats = self._cells[self._order].astype(float)
        np.log2(result, result)
        result *= 0.5
        self.safe = bool(_least(self._squares, initial=1) > self._low and _most(self._squares, initial=1) < self._high)
        if not self.safe:
            for places, stack, squares in self._parts:
                self._mend(result, places, stack, squares)
        return result

    def _mend(self, result: Floats, places: list[int], stack: Floats, squares: Floats) -> None:
        """Takes norms anew where squares have lost something to underflow or overflow."""
        unsafe = ~((squares > self._low) & (squares < self._high))
        if unsafe.any():
            zero = (stack.max(axis=1, initial=0.0) == 0) & (stack.min(axis=1, initial=0.0) == 0)
            for row in np.flatnonzero(unsafe & ~zero).tolist():
                result[places[row]] = _careful(stack[row])


def joint_norms(count: int, *tables: Parts) -> Norms:
    """Norms over several such stacks of `count` places each, the one behind the other."""
    behind = [([k * count + i for i in places], stack) for k, parts in enumerate(tables) for places, stack in parts]
    return Norms(behind, len(tables) * count)


def log2_norms(stack: Floats) -> Floats:
    """log2 of the L2 norm of each row of `stack` (rows, n): -inf for zeros, inf or NaN where entries are not finite."""
    return joint_log2_norms([(range(len(stack)), stack)], len(stack))


def joint_log2_norms(parts: Parts, count: int) -> Floats:
    """The same for several stacks of one precision: each row's norm at its place among `count`; NaN elsewhere."""
    with quiet():
        return Norms(parts, count).taken()


def log2_norm(x: Floats) -> float:
    """log2 of the L2 norm of a contiguous array, as `log2_norms` for one row; under `quiet`."""
    flat = x.ravel()
    square = float(flat.dot(flat))
    low, high = _SAFE[x.dtype.char]
    return 0.5 * math.log2(square) if low < square < high else _careful(flat)


def _careful(x: Floats) -> float:
    if x.dtype.char == "f":  # float64 holds the square of every float32 number
        x = x.astype(float)
        square = float(np.dot(x, x))
        if 0 < square < math.inf:
            return 0.5 * math.log2(square)
    top = max(float(np.max(x, initial=0.0)), -float(np.min(x, initial=0.0)))
    if top == 0:
        return -math.inf
    if not math.isfinite(top):
        return top
    exponent = math.frexp(top)[1]
    scaled = np.ldexp(x, -exponent)
    return 0.5 * math.log2(float(np.dot(scaled, scaled))) + exponent


def rescaled(x: Floats, log2_size: float, window: int = 16) -> int:
    """Brings x near 1 in place where its size 2**log2_size lies outside 2**±window; returns the exponent taken out.

    Exact: scaling by a power of two does not round (science.md, section 2).
    """
    if -window <= log2_size <= window or not math.isfinite(log2_size):
        return 0
    exponent = round(log2_size)
    applied_power(x, -exponent)
    return exponent


def is_zero(x: Floats) -> bool:
    """Whether all entries are zero."""
    return bool(_most(x, axis=None, initial=0.0) == 0 == _least(x, axis=None, initial=0.0))


def flushed(x: Floats) -> bool:
    """Sets denormal entries to zero in place; true if there were any."""
    size, tiny = np.abs(x), _TINY[x.dtype.char]
    if _least(size, axis=None, initial=1.0) >= tiny:
        return False
    faint = size < tiny
    faint &= x != 0
    if not faint.any():
        return False
    x[faint] = 0
    return True


def applied(x: Floats, log2_size: float, log2_factor: float) -> None:
    """Multiplies x (whose norm is 2**log2_size) by 2**log2_factor in place; what would become denormal becomes zero."""
    size, lowest = log2_size + log2_factor, _LOWEST[x.dtype.char]
    if size < lowest - 20:
        x[...] = 0
        return
    if size < lowest + 30:
        x[np.abs(x) < 2.0 ** min(lowest - log2_factor, -lowest)] = 0
    applied_power(x, log2_factor)


def applied_to_rows(rows: Floats, log2_sizes: Floats, log2_factors: Floats) -> None:
    """The same for each row of (rows, n), those far from the ends of the precision in one call."""
    sizes, lowest = log2_sizes + log2_factors, _LOWEST[rows.dtype.char]
    easy = (sizes >= lowest + 30) & (np.abs(log2_factors) <= 100)
    gone = sizes < lowest - 20
    scales = np.where(easy, np.exp2(np.clip(log2_factors, -100, 100)), np.where(gone, 0.0, 1.0))
    if (scales != 1).any():
        np.multiply(rows, scales.astype(rows.dtype)[:, None], out=rows)
    for k in np.flatnonzero(~(easy | gone)):
        applied(rows[k], float(log2_sizes[k]), float(log2_factors[k]))


def applied_power(x: Floats, log2_factor: float) -> None:
    """x times 2**log2_factor in place, in steps that the precision can hold; under `quiet`.

    Beyond its range, infinity or zero.
    """
    left = max(-_FARTHEST, min(_FARTHEST, log2_factor))
    while left:
        part = max(-100.0, min(100.0, left))
        x *= x.dtype.type(2.0**part)
        left -= part


def mean_and_deviation(values: Floats) -> tuple[float, float]:
    """Mean and standard deviation of finite numbers (n,), n > 0, whose squares and sum may be beyond all floats."""
    largest = max(-float(values.min()), float(values.max()), 0.0)
    power = math.frexp(largest)[1]
    near = np.ldexp(values.astype(float), -power)
    return math.ldexp(float(near.mean()), power), math.ldexp(float(near.std()), power)
