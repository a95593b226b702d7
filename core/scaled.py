"""Norms and powers of two: numbers that outlive the floating-point range."""

from __future__ import annotations

import math

import numpy as np

from core.component import Floats

LOG10_2 = math.log10(2.0)
_SAFE = {"f": (1e-28, 1e36), "d": (1e-270, 1e300)}  # sums of squares that lost nothing to underflow or overflow
_LOWEST = {"f": -116.0, "d": -1012.0}  # log2 of the smallest normal number, with room for the learning rate
_FARTHEST = 5000.0  # log2 of a factor that takes any number of any precision out of its range


def log2_norms(stack: Floats, out: Floats | None = None) -> Floats:
    """log2 of the L2 norm of each row of `stack` (rows, n): -inf for zeros, inf or NaN where entries are not finite."""
    with np.errstate(all="ignore"):
        squares = np.vecdot(stack, stack)
        low, high = _SAFE[stack.dtype.char]
        result = np.log2(squares, out=out, dtype=float)
    result *= 0.5
    unsafe = ~((squares > low) & (squares < high))
    if unsafe.any():
        zero = (stack.max(axis=1, initial=0.0) == 0) & (stack.min(axis=1, initial=0.0) == 0)
        for i in np.flatnonzero(unsafe & ~zero):
            result[i] = _careful(stack[i])
    return result


def log2_norm(x: Floats) -> float:
    """log2 of the L2 norm of a contiguous array, as `log2_norms` for one row."""
    flat = x.ravel()
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        square = float(np.dot(flat, flat))
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
    _multiply(x, -exponent)
    return exponent


def flushed(x: Floats) -> bool:
    """Sets denormal entries to zero in place; true if there were any."""
    tiny = np.finfo(x.dtype).tiny
    faint = np.abs(x) < tiny
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
    _multiply(x, log2_factor)


def _multiply(x: Floats, log2_factor: float) -> None:
    """x times 2**log2_factor in place, in steps that the precision can hold; beyond its range, infinity or zero."""
    left = max(-_FARTHEST, min(_FARTHEST, log2_factor))
    with np.errstate(over="ignore", under="ignore"):
        while left:
            part = max(-100.0, min(100.0, left))
            x *= x.dtype.type(2.0**part)
            left -= part
