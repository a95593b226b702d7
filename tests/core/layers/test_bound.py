"""Buffers: one memory, flattened for whoever measures, in their shape for the layer."""

from __future__ import annotations

import numpy as np

from core.layers import Buffers


def buffers(*shape: int) -> Buffers:
    return Buffers(*(np.zeros(shape) for _ in range(5)))


def test_a_shaped_view_is_the_same_memory() -> None:
    flat = buffers(4, 6)

    flat.shaped((2, 3)).delta[1, 1, 2] = 7.0

    assert flat.delta[1, 5] == 7.0
    assert flat.shaped((6,)).signal.shape == (4, 6)


def test_a_row_of_stacked_buffers_is_one_entrys() -> None:
    stacked = buffers(3, 4, 6)

    stacked.part(1).signal[...] = 1.0

    assert stacked.signal.sum(axis=(1, 2)).tolist() == [0.0, 24.0, 0.0]
    assert stacked.part(slice(0, 2)).pre.shape == (2, 4, 6)
