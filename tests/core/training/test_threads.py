"""The number of BLAS threads follows from the shapes alone."""

from __future__ import annotations

import os

import pytest
from threadpoolctl import ThreadpoolController

from core.training.threads import MOST_THREADS, threads_for, use_threads


@pytest.mark.parametrize("widths, batch", [((64,) * 50, 64), ((2, 3), 65536), ((256, 256), 128), ((7,), 64)])
def test_small_products_stay_on_one_thread(widths: tuple[int, ...], batch: int) -> None:
    assert threads_for(widths, batch) == 1


def test_one_large_product_is_worth_more() -> None:
    assert threads_for((2, 4096, 4096, 3), 64) == min(MOST_THREADS, os.cpu_count() or 1)


@pytest.mark.parametrize("count", [2, 1])
def test_the_library_that_multiplies_obeys(count: int) -> None:
    use_threads(count)

    numpys = [library for library in ThreadpoolController().info() if "numpy" in library["filepath"]]
    assert {library["num_threads"] for library in numpys} == {min(count, os.cpu_count() or 1)}
