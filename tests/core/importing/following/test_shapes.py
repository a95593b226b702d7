"""Shapes of what enters, as layers declare them in all versions."""

from __future__ import annotations

import pytest

from core.importing.following.shapes import declared_shape
from core.importing.following.values import Made


@pytest.mark.parametrize(
    "made, shape",
    [
        (Made("Dense", [64], {"input_dim": 20}, 1), (None, 20)),
        (Made("Dense", [64], {"input_shape": (28, 28)}, 1), (None, 28, 28)),
        (Made("Dense", [64], {"batch_input_shape": (None, 7)}, 1), (None, 7)),
        (Made("Input", [(5,)], {}, 1), (None, 5)),
        (Made("InputLayer", [], {"shape": [9]}, 1), (None, 9)),
        (Made("Dense", [64], {}, 1), None),
    ],
)
def test_a_declared_shape_counts_samples_first(made: Made, shape: tuple[int | None, ...] | None) -> None:
    assert declared_shape(made) == shape
