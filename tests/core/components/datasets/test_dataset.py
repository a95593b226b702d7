"""Every dataset has the sizes of the contract, draws from the given generator only, and says what it is."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from numpy.random import default_rng

from core.components.component import help_text, key, kinds_of, settings
from core.components.datasets import AnyDataset, Csv, Dataset, Spirals
from core.components.datasets.measured import FOLDER

SHAPES = {
    "spirals": (2, 3, 0),
    "moons": (2, 2, 0),
    "circles": (2, 2, 0),
    "xor": (2, 2, 0),
    "blobs": (2, 3, 0),
    "sine": (1, 0, 1),
    "noise": (64, 10, 0),
    "digits": (64, 10, 0),
    "iris": (4, 3, 0),
    "wine": (13, 3, 0),
    "made_up": (20, 2, 0),
    "csv": (4, 3, 0),
}
EVERY = [Csv(path=str(FOLDER / "iris.csv")) if kind is Csv else kind() for kind in kinds_of(AnyDataset)]


@pytest.mark.parametrize("dataset", EVERY, ids=key)
def test_the_sizes_are_those_of_the_contract(dataset: Dataset) -> None:
    inputs, classes, targets = SHAPES[key(dataset)]

    data = dataset.load(default_rng(0))

    assert dataset.shape() == (inputs, classes, targets)
    assert data.x.shape == (len(data.target), inputs)
    assert data.x.dtype == np.float64
    assert data.classes == classes
    if classes:
        assert data.target.dtype == np.int64
        assert data.target.shape == (len(data.x),)
        assert np.array_equal(np.unique(data.target), np.arange(classes))
    else:
        assert data.target.dtype == np.float64
        assert data.target.shape == (len(data.x), targets)


@pytest.mark.parametrize("dataset", EVERY, ids=key)
def test_every_dataset_explains_itself_and_its_settings(dataset: Dataset) -> None:
    assert help_text(dataset).endswith(".")
    assert all(setting.help for setting in settings(dataset))
    assert all(setting.minimum is not None for setting in settings(dataset) if setting.type in ("number", "integer"))


@pytest.mark.parametrize("dataset", EVERY, ids=key)
def test_the_same_generator_gives_the_same_data(dataset: Dataset) -> None:
    one, other = dataset.load(default_rng(5)), dataset.load(default_rng(5))

    assert np.array_equal(one.x, other.x)
    assert np.array_equal(one.target, other.target)


@pytest.mark.parametrize("dataset", EVERY, ids=key)
def test_only_the_name_of_the_home_folder_is_left_out(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(FOLDER))
    monkeypatch.setenv("USERPROFILE", str(FOLDER))

    without = dataset.without_home()

    assert without == (Csv(path="~/iris.csv") if isinstance(dataset, Csv) else dataset)
    assert without.shape() == dataset.shape()


@pytest.mark.parametrize(
    "text",
    [
        '{"kind": "spirals", "samples": 0}',
        '{"kind": "spirals", "noise": -0.1}',
        '{"kind": "blobs", "classes": 11}',
        '{"kind": "noise", "features": 0}',
        '{"kind": "iris", "samples": 100}',
        '{"kind": "unheard_of"}',
    ],
)
def test_impossible_settings_are_refused(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=AnyDataset)


def test_the_kinds_and_the_example_are_those_of_the_contract() -> None:
    assert [key(dataset) for dataset in EVERY] == list(SHAPES)
    assert msgspec.json.decode('{"kind": "spirals", "samples": 600, "noise": 0.1}', type=AnyDataset) == Spirals(
        600, 0.1
    )
