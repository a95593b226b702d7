"""The measured data are genuine, and missed in a sentence where they are missing."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.component import key
from core.components.datasets import DataError, Dataset, Digits, Iris, Wine, measured
from core.components.datasets.dataset import NAMELESS

MEASURED = [Digits(), Iris(), Wine()]


def packed(content: bytes) -> bytes:
    """The same bytes at any time."""
    return gzip.compress(content, mtime=0)


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
    sources = (measured.FOLDER / "SOURCES.md").read_text(encoding="utf-8")

    assert "CC BY 4.0" in sources
    assert all(f"`{kind.file}`" in sources for kind in (Digits, Iris, Wine))


def test_missing_data_are_named_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "FOLDER", tmp_path)

    with pytest.raises(DataError, match=r"iris\.csv cannot be read from .*: install Backscope again\."):
        Iris().load(default_rng(0))


@pytest.mark.parametrize(
    "content",
    [b"no gzip", packed(b"a,b\n1,2\n"), packed(b"a,b\nx,y\n"), packed(b"1,2\n" * 99)[:-9]],
)
def test_damaged_data_are_named_with_the_remedy(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "digits.csv.gz").write_bytes(content)
    monkeypatch.setattr(measured, "FOLDER", tmp_path)

    with pytest.raises(DataError, match=r"digits\.csv\.gz .*: install Backscope again\."):
        Digits().load(default_rng(0))


def test_features_and_species_have_their_names() -> None:
    iris, wine, digits = (kind().load(default_rng(0)).names for kind in (Iris, Wine, Digits))

    assert iris.features == ("sepal length cm", "sepal width cm", "petal length cm", "petal width cm")
    assert iris.classes == ("setosa", "versicolor", "virginica")
    assert (wine.features[0], len(wine.features), digits) == ("alcohol", 13, NAMELESS)
