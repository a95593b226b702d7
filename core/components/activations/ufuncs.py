"""The few array operations that NumPy does not offer at full speed."""

from __future__ import annotations

from collections.abc import Callable
from math import log
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats

Form: TypeAlias = Callable[[Floats, Floats, Floats], None]  # (z, y, out)
WORTH_PATCHING = 2**14  # entries
LOWEST = {char: log(np.finfo(char).tiny) for char in "fd"}  # exp of less is denormal, by type of array


def filled(z: Floats, value: float) -> Floats:
    """An array like z, of one value throughout: np.full_like at a quarter of its cost."""
    result = np.empty_like(z)
    result.fill(value)
    return result


def at_least(limit: float, z: Floats, out: Floats) -> None:
    """Writes the larger of z and limit: NumPy compares two arrays twice as fast as an array and a number."""
    out.fill(limit)
    np.maximum(z, out, out=out)


def at_most(limit: float, z: Floats, out: Floats) -> None:
    """Writes the smaller of z and limit."""
    out.fill(limit)
    np.minimum(z, out, out=out)


def decay(x: Floats, lowest: float | None = None) -> None:
    """exp(x) in place; exactly zero below `lowest`, from where on results would be denormal, and ten times slower."""
    limit = LOWEST[x.dtype.char] if lowest is None else lowest
    if x.min(initial=0) >= limit:
        np.exp(x, out=x)
        return
    heard = x >= limit
    np.maximum(x, limit, out=x)
    np.exp(x, out=x)
    x *= heard


def patched(quick: Form, exact: Form, lossy: float, z: Floats, y: Floats, out: Floats) -> None:
    """Writes the quick form of a slope, and the exact one where it has lost digits: below `lossy`.

    In small arrays the calls would cost more than the numbers, and where much is lost, all is exact.
    """
    if z.size >= WORTH_PATCHING and out.flags.c_contiguous:
        quick(z, y, out)
        lost = np.less(out, lossy)
        count = np.count_nonzero(lost)
        if count * 16 <= z.size:
            _patch(exact, np.flatnonzero(lost), z, y, out)
            return
    exact(z, y, out)


def _patch(exact: Form, places: NDArray[np.int64], z: Floats, y: Floats, out: Floats) -> None:
    if places.size:
        some: Floats = np.empty(places.size, z.dtype)
        exact(z.reshape(-1)[places], y.reshape(-1)[places], some)
        out.reshape(-1)[places] = some
