"""What has been read for the rules of the house is kept as long as they are tried."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tests.house import sources


@pytest.fixture(scope="package", autouse=True)
def read_once() -> Iterator[None]:
    """Every file, by the first rule that reads it; nobody after them carries it.

    None of it is garbage: Python need not look through all of it again and again.
    """
    gc.disable()
    yield
    sources.nodes.cache_clear()
    sources.tree.cache_clear()
    gc.enable()
