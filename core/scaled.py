"""Norms and powers of two: numbers that outlive the floating-point range."""

from __future__ import annotations

import math

import numpy as np

from core.component import Floats

LOG10_2 = math.log10(2.0)
_SAFE = {"f": (1e-28, 1e36), "d": (1e-270, 1e300)}  # sums of squares that lost nothing to underflow or overflow


def log2_norms(stack: Floats, out: Floats | None = None) -> Floats:
    """log2 of the L2 norm of each row of `stack` (rows, n): -inf for zeros, inf or NaN where entries are not finite."""
    with np.errstate(all="ignore"):
        squares = np.vecdot(stack, stack)
        low, high = _SAFE[stack.dtype.char]
        result = np.log2(squares, out=out, dtype=float)
    result *= 0.5
    for i in np.flatnonzero(~((squares > low) & (squares < high))):
        result[i] = _careful(stack[i])
    return result


def log2_norm(x: Floats) -> float:
    """log2 of the L2 norm of a contiguous array, as `log2_norms` for one row."""
    flat = x.ravel()
    square = float(np.dot(flat, flat))
    low, high = _SAFE[x.dtype.char]
    return 0.5 * math.log2(square) if low < square < high else _careful(flat)


def _careful(x: Floats) -> float:
    top = float(np.max(np.abs(x), initial=0.0))
    if top == 0.0 or not math.isfinite(top):
        return math.log2(top) if top > 0 else (-math.inf if top == 0.0 else math.nan)
    exponent = math.frexp(top)[1]
    scaled = np.ldexp(x.astype(float), -exponent)
    return 0.5 * math.log2(float(np.dot(scaled, scaled))) + exponent


def rescaled(x: Floats, log2_size: float, window: int = 16) -> int:
    """Brings x near 1 in place where its size 2**log2_size lies outside 2**±window; returns the exponent taken out.

    Exact: scaling by a power of two does not round (science.md, section 2).
    """
    if -window <= log2_size <= window or not math.isfinite(log2_size):
        return 0
    exponent = round(log2_size)
    shift = -exponent
    while shift:  # one factor holds at most 2**±100 in float32
        part = max(-100, min(100, shift))
        x *= x.dtype.type(2.0**part)
        shift -= part
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
    """Multiplies x (whose size is 2**log2_size) by 2**log2_factor in place; what would become denormal becomes zero."""
    if log2_factor == 0 or log2_size == -math.inf:
        return
    lowest = float(np.log2(np.finfo(x.dtype).tiny)) + 10  # room for the learning rate
    if log2_size + log2_factor < lowest - 20:
        x[...] = 0
        return
    if log2_size + log2_factor < lowest + 30:
        x[np.abs(x) < 2.0 ** min(lowest - log2_factor, 120.0)] = 0
    with np.errstate(over="ignore"):
        np.multiply(x, 2.0 ** min(log2_factor, 1000.0), out=x) if x.dtype.char == "d" else _stepwise(x, log2_factor)


def _stepwise(x: Floats, log2_factor: float) -> None:
    while log2_factor:
        part = max(-100.0, min(100.0, log2_factor))
        x *= x.dtype.type(2.0**part)
        log2_factor -= part
