"""Datasets: sizes of the contract, draws from the given generator only, labels with a meaning, genuine measurements."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import numpy as np
import pytest
from numpy.random import default_rng

from core import datasets
from core.component import help_text, key, kinds_of, settings
from core.datasets import (
    AnyDataset,
    Blobs,
    Circles,
    Data,
    DataError,
    Dataset,
    Digits,
    Iris,
    Moons,
    Noise,
    Sine,
    Spirals,
    Wine,
    Xor,
)

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
}
EVERY = [kind() for kind in kinds_of(AnyDataset)]
DRAWN = [Spirals(), Moons(), Circles(), Xor(), Blobs(), Sine(), Noise()]
MEASURED = [Digits(), Iris(), Wine()]


def right_by_nearest_neighbour(data: Data) -> float:
    """Share of the second half whose nearest sample in the first half has the same label."""
    half = len(data.x) // 2
    distances = np.linalg.norm(data.x[half:, np.newaxis] - data.x[np.newaxis, :half], axis=2)
    return float(np.mean(data.target[:half][distances.argmin(axis=1)] == data.target[half:]))


def right_by_a_plane(data: Data) -> float:
    """Share that a linear map fitted to the one-hot labels gets right."""
    x = np.column_stack([data.x, np.ones(len(data.x))])
    one_hot = np.eye(data.classes)[data.target]
    return float(np.mean((x @ np.linalg.lstsq(x, one_hot)[0]).argmax(axis=1) == data.target))


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
    assert all(setting.help and setting.minimum is not None for setting in settings(dataset))


@pytest.mark.parametrize("dataset", EVERY, ids=key)
def test_the_same_generator_gives_the_same_data(dataset: Dataset) -> None:
    one, other = dataset.load(default_rng(5)), dataset.load(default_rng(5))

    assert np.array_equal(one.x, other.x)
    assert np.array_equal(one.target, other.target)


@pytest.mark.parametrize("dataset", DRAWN, ids=key)
def test_another_generator_gives_other_data(dataset: Dataset) -> None:
    assert not np.array_equal(dataset.load(default_rng(5)).x, dataset.load(default_rng(6)).x)


@pytest.mark.parametrize("kind", [Spirals, Moons, Circles, Xor, Blobs])
@pytest.mark.parametrize("samples", [4, 100, 601])
def test_classes_are_balanced(kind: type[Spirals], samples: int) -> None:
    counts = np.bincount(kind(samples=samples).load(default_rng(0)).target)

    assert counts.sum() == samples
    assert counts.max() - counts.min() <= 2


@pytest.mark.parametrize("dataset", [Spirals(), Moons(), Circles(), Xor(), Blobs()], ids=key)
def test_labels_are_there_to_be_learned(dataset: Dataset) -> None:
    assert right_by_nearest_neighbour(dataset.load(default_rng(1))) > 0.97


@pytest.mark.parametrize(("dataset", "at_most"), [(Spirals(), 0.6), (Circles(), 0.7), (Xor(), 0.7)], ids=str)
def test_hidden_layers_are_needed_where_a_plane_does_not_separate(dataset: Dataset, at_most: float) -> None:
    assert right_by_a_plane(dataset.load(default_rng(1))) < at_most


def test_random_labels_tell_nothing() -> None:
    data = Noise(samples=2000, features=8).load(default_rng(1))

    assert 0.06 < right_by_nearest_neighbour(data) < 0.14
    assert np.bincount(data.target).min() > 150


def test_noise_has_as_many_inputs_as_asked_for_and_is_standard_normal() -> None:
    data = Noise(samples=5000, features=8).load(default_rng(1))

    assert Noise(features=8).shape() == (8, 10, 0)
    assert data.x.shape == (5000, 8)
    assert np.allclose(data.x.std(axis=0), 1, atol=0.05)


@pytest.mark.parametrize("classes", [2, 10])
def test_there_are_as_many_blobs_as_asked_for(classes: int) -> None:
    blobs = Blobs(classes=classes, noise=0.1)

    data = blobs.load(default_rng(1))

    assert blobs.shape() == (2, classes, 0)
    assert data.classes == classes
    assert right_by_nearest_neighbour(data) > 0.99


def test_blobs_need_no_hidden_layer() -> None:
    assert right_by_a_plane(Blobs().load(default_rng(1))) > 0.99


def test_without_noise_circles_are_circles() -> None:
    circles = Circles(noise=0).load(default_rng(1))

    assert np.allclose(np.linalg.norm(circles.x, axis=1), np.where(circles.target == 0, 1.0, 0.4))


@pytest.mark.parametrize("noise", [0.0, 0.3])
def test_a_sine_is_a_sine_with_the_noise_that_was_asked_for(noise: float) -> None:
    sine = Sine(samples=20_000, noise=noise).load(default_rng(1))

    assert np.ptp(sine.x) > 6
    assert np.std(sine.target - np.sin(sine.x)) == pytest.approx(noise, rel=0.03)


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


def test_digits_are_the_digits() -> None:
    data = Digits().load(default_rng(0))

    assert np.bincount(data.target).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert (data.x.min(), data.x.max(), data.x.sum()) == (0, 16, 561_718)
    assert data.x[0, :8].tolist() == [0, 0, 5, 13, 9, 1, 0, 0]
    assert data.target[:10].tolist() == list(range(10))


def test_irises_are_the_irises() -> None:
    data = Iris().load(default_rng(0))

    assert np.bincount(data.target).tolist() == [50, 50, 50]
    assert data.x.mean(axis=0).round(4).tolist() == [5.8433, 3.0573, 3.758, 1.1993]
    assert data.x[34].tolist() == [4.9, 3.1, 1.5, 0.2]  # one of the two that the repository's copy has wrong
    assert data.x[37].tolist() == [4.9, 3.6, 1.4, 0.1]


def test_wines_are_the_wines() -> None:
    data = Wine().load(default_rng(0))

    assert np.bincount(data.target).tolist() == [59, 71, 48]
    assert data.x.mean(axis=0).round(3).tolist()[:3] == [13.001, 2.336, 2.367]
    assert (data.x[:, -1].min(), data.x[:, -1].max()) == (278, 1680)


@pytest.mark.parametrize("dataset", MEASURED, ids=key)
def test_measured_data_leave_the_generator_alone(dataset: Dataset) -> None:
    rng = default_rng(3)

    dataset.load(rng)

    assert rng.random() == default_rng(3).random()


def test_every_file_of_data_has_its_source_and_licence() -> None:
    sources = (datasets.FOLDER / "SOURCES.md").read_text(encoding="utf-8")

    assert "CC BY 4.0" in sources
    assert all(f"`{kind.file}`" in sources for kind in (Digits, Iris, Wine))


def test_missing_data_are_named_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datasets, "FOLDER", tmp_path)

    with pytest.raises(DataError, match=r"iris\.csv cannot be read from .*: install Backscope again\."):
        Iris().load(default_rng(0))


@pytest.mark.parametrize(
    "content",
    [b"no gzip", gzip.compress(b"a,b\n1,2\n"), gzip.compress(b"a,b\nx,y\n"), gzip.compress(b"1,2\n" * 99)[:-9]],
)
def test_damaged_data_are_named_with_the_remedy(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "digits.csv.gz").write_bytes(content)
    monkeypatch.setattr(datasets, "FOLDER", tmp_path)

    with pytest.raises(DataError, match=r"digits\.csv\.gz .*: install Backscope again\."):
        Digits().load(default_rng(0))
