"""The number of BLAS threads: a function of the shapes alone, so that the same file gives the same bits."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Protocol

from threadpoolctl import ThreadpoolController

LARGE_PRODUCT = 2**24  # multiply-adds of one matrix product from which a second thread pays
MOST_THREADS = 4


def threads_for(widths: Sequence[int], batch: int) -> int:
    """Threads for a network of those widths: one while its largest product is small, for there two are slower."""
    largest = max((a * b * batch for a, b in pairwise(widths)), default=0)
    return 1 if largest < LARGE_PRODUCT else min(MOST_THREADS, os.cpu_count() or 1)


class _Library(Protocol):
    """What we need of threadpoolctl's handle of a loaded BLAS."""

    def set_num_threads(self, count: int) -> None: ...


@cache
def _libraries() -> tuple[_Library, ...]:
    import numpy  # noqa: F401 - what multiplies has to be there before it is looked for

    return tuple(ThreadpoolController().select(user_api="blas").lib_controllers)


_used: dict[str, int] = {}  # the count set last; nothing else in our processes sets one


def use_threads(count: int) -> None:
    """Sets the threads of the BLAS that NumPy multiplies with, and of others that were there at the first call.

    Free where they are set, so that every step may ask for its own.
    """
    if _used.get("count") != count:
        for library in _libraries():
            library.set_num_threads(count)
        _used["count"] = count
