"""Data of libraries are known by the names of their functions."""

from __future__ import annotations

import pytest

from core.importing.following.values import Array
from tests.core.importing.followed import value_of

HEAD = (
    "import numpy as np\nimport torch\nfrom keras.datasets import mnist\nfrom keras.utils import to_categorical\n"
    "from sklearn.datasets import *\nfrom sklearn.model_selection import train_test_split\n"
)


@pytest.mark.parametrize(
    "text, shape, classes",
    [
        ("mnist.load_data()[0][0]", (60_000, 28, 28), 10),
        ("load_iris().data", (150, 4), 3),
        ("load_iris()['target']", (150,), 3),
        ("make_moons(n_samples=300)[1]", (300,), 2),
        ("make_blobs(500, 3, centers=4)[0]", (500, 3), None),
        ("make_multilabel_classification(n_samples=90, n_features=10, n_classes=3)[1]", (90, 3), 3),
        ("make_regression(n_samples=90, n_targets=2)[1]", (90, 2), 0),
        ("np.random.rand(1000, 20)", (1000, 20), None),
        ("np.random.normal(0, 1, (50, 3))", (50, 3), None),
        ("np.random.randint(0, 5, size=(100, 1))", (100, 1), 5),
        ("torch.randn(64, 10)", (64, 10), None),
        ("torch.Tensor(64, 10)", (64, 10), None),
        ("torch.normal(2 * torch.ones(100, 2), 1)", (100, 2), None),
        ("np.arange(0, 10, 0.5)", (20,), None),
        ("to_categorical(y, 7)", (None, 7), 7),
        ("np.hstack((np.zeros((9, 2)), np.zeros((9, 3))))", (9, 5), None),
        ("np.concatenate([np.zeros((9, 2)), np.zeros((6, 2))])", (15, 2), None),
    ],
)
def test_their_sizes_are_known(text: str, shape: tuple[int | None, ...], classes: int | None) -> None:
    data: Array = value_of(f"{HEAD}it = {text}")

    assert (data.shape, data.classes) == (shape, classes)


@pytest.mark.parametrize(
    "text, classes",
    [
        ("y.max() + 1", 10),
        ("int(np.max(y)) + 1", 10),
        ("np.amax(y) + 1", 10),
        ("y.reshape(-1, 1).max() + 1", 10),
        ("np.array([0, 1, 3, 2]).max() + 1", 4),
        ("load_iris().target.max() + 1", 3),
    ],
)
def test_classes_are_counted_by_the_largest_of_their_numbers(text: str, classes: int) -> None:
    assert value_of(f"{HEAD}(x, y), _ = mnist.load_data()\nit = {text}") == classes


@pytest.mark.parametrize("text", ["x.max()", "to_categorical(y).max()", "np.max(np.random.rand(9))"])
def test_the_largest_of_what_are_no_class_numbers_is_not_known(text: str) -> None:
    assert not isinstance(value_of(f"{HEAD}(x, y), _ = mnist.load_data()\nit = {text}"), int | float)


@pytest.mark.parametrize(
    "text",
    ["it.max(axis=1)", "it.max(1)", "np.max(it, axis=0)", "np.amax(it, 0)", "torch.max(it, 1)", "torch.max(y, y)"],
)
def test_the_largest_of_each_row_or_of_two_is_no_number(text: str) -> None:
    program = f"{HEAD}(x, y), _ = mnist.load_data()\nit = np.array([[1, 2], [3, 4]])\nit = {text}"

    assert not isinstance(value_of(program), int | float)


@pytest.mark.parametrize("rows", ["-3", "0", "1", "True"])
def test_what_are_no_rows_for_classes_tell_none(rows: str) -> None:
    assert not isinstance(value_of(f"{HEAD}it = np.eye({rows})"), Array)


def test_a_split_remembers_what_was_held_out() -> None:
    text = HEAD + "a, b, c, d = train_test_split(*load_wine(return_X_y=True), test_size=0.3)\nit = (a, c)"

    x, y = value_of(text)

    assert (x.shape, x.share, y.classes) == ((178, 13), 0.3, 3)
