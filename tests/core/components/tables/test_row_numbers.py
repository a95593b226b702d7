"""Samples know their rows, however many rows between them are empty."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.components.tables.row_numbers import RowNumbers


@given(st.lists(st.lists(st.integers(1, 3), max_size=5), max_size=5))
def test_each_sample_has_the_row_that_was_given(steps: list[list[int]]) -> None:
    numbers, rows = RowNumbers(), list[int]()
    for piece in steps:
        base = rows[-1] if rows else 0
        new = (base + np.cumsum(piece, dtype=np.int64)).astype(np.int64)
        numbers.append(new)
        rows.extend(new.tolist())

    assert len(numbers) == len(rows)
    assert [numbers.of(i) for i in range(len(rows))] == rows
