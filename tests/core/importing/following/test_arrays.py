"""Data are as large as the program writes them, and stay so through what is done to them."""

from __future__ import annotations

import pytest

from core.importing.following.values import Array
from tests.core.importing.followed import value_of

NUMPY = "import numpy as np\nimport torch\nx = np.zeros((100, 8))\n"


@pytest.mark.parametrize(
    "text, shape",
    [
        ("np.array([[0, 1], [1, 0], [1, 1]])", (3, 2)),
        ("x[:, 0:6]", (100, 6)),
        ("x[:, :-1]", (100, 7)),
        ("x[:, 7]", (100,)),
        ("x[10:30]", (20, 8)),
        ("x.reshape(-1, 4)", (200, 4)),
        ("x.reshape((50, 16)).T", (16, 50)),
        ("torch.linspace(-1, 1, 50).unsqueeze(1)", (50, 1)),
        ("x.flatten()", (800,)),
        ("(x - x.mean()) ** 2", (100, 8)),
        ("torch.FloatTensor(x).view(100, 2, 4)", (100, 2, 4)),
        ("frame[['a', 'b', 'c']]", (None, 3)),
    ],
)
def test_shapes_are_kept(text: str, shape: tuple[int | None, ...]) -> None:
    data: Array = value_of(f"{NUMPY}it = {text}")

    assert data.shape == shape


@pytest.mark.parametrize(
    "text, classes",
    [("[0, 1, 1, 0]", 2), ("[[0], [1], [2]]", 3), ("[[0, 1], [1, 0]]", 2), ("[0.5, 1.5]", 0), ("[2, 4, 6]", 0)],
)
def test_targets_that_are_written_out_are_classes_or_amounts(text: str, classes: int) -> None:
    data: Array = value_of(f"{NUMPY}it = np.array({text})")

    assert data.classes == classes


def test_sizes_are_numbers_again() -> None:
    assert value_of(NUMPY + "it = (x.shape[1], len(x), torch.from_numpy(x).size(0))") == (8, 100, 100)


@pytest.mark.parametrize("text", ["x[i * 20:(i + 1) * 20]", "x[i:i + 20]", "x[perm[i:i + 20]]"])
def test_rows_that_are_taken_in_turn_are_batches(text: str) -> None:
    data: Array = value_of(f"{NUMPY}perm = torch.randperm(100)\nit = {text}")

    assert data.batch == 20


def test_one_that_is_counted_is_one_sample_and_a_part_of_a_batch_is_a_batch() -> None:
    assert value_of("for i in range(len(x)):\n    it = x[i]").batch == 1
    assert value_of("import torch\nfor b in torch.utils.data.DataLoader(d, 8):\n    it = b[0]").batch == 8


def test_a_short_row_of_numbers_keeps_them() -> None:
    assert value_of(NUMPY + "sizes = np.array([4, 30, 1])\nit = (sizes[1], sizes[-1], len(sizes))") == (30, 1, 3)
