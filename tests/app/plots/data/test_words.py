"""What the data plot says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from msgspec.structs import replace as with_settings
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.plots.data.pair import lecture_pair, pair_of
from app.plots.data.settings import DataSettings
from app.plots.data.words import DataWords
from app.texts import Texts
from app.theme.tokens import LIGHT
from core.components.datasets import Digits, Moons, Sine
from core.components.losses import MeanSquaredError
from core.components.preprocessing import AnyPreprocessing, MinMax, NoPreprocessing, Normalize, Standardize, Whiten
from core.experiment import Experiment
from core.probes.data import DataAnswer, DataPoints
from core.training.session import Session


@pytest.fixture
def words(qtbot: QtBot, texts: Texts) -> DataWords:
    """In English."""
    words = DataWords(texts, texts)
    assert isinstance(words, QObject)
    return words


def view_of(**settings: object) -> DataAnswer:
    return DataPoints().answer(Session(with_settings(Experiment(data=Moons(samples=60)), **settings)).trace)


@pytest.mark.parametrize(
    "preprocessing, name",
    [
        (NoPreprocessing(), "after: unchanged"),
        (Standardize(), "after: standardized"),
        (MinMax(), "after: stretched to 0 … 1"),
        (Whiten(), "after: whitened"),
        (Normalize(order=1, axis="all"), "after: divided by the L1 norm, whole array"),
    ],
)
def test_the_sides_are_named_by_what_was_done(words: DataWords, preprocessing: AnyPreprocessing, name: str) -> None:
    assert words.sides(DataSettings(), Experiment(preprocessing=preprocessing)) == ("before", name)


def test_inputs_that_are_made_are_not_unchanged(words: DataWords) -> None:
    made = Experiment(inputs=("x1", "x1^2"), preprocessing=NoPreprocessing())

    assert words.sides(DataSettings(), made) == ("before", "after")
    assert words.sides(DataSettings(), replace(made, preprocessing=Standardize()))[1] == "after: standardized"


def test_the_lectures_sides_have_the_lectures_names(words: DataWords) -> None:
    assert words.sides(DataSettings(mode="all"), None) == ("random", "normalized")


def test_the_lectures_norm_is_said(words: DataWords) -> None:
    points = lecture_pair(DataSettings(mode="all")).before.points

    text = words.lecture(DataSettings(mode="all"), points)

    norm = np.linalg.norm(points)
    assert text == f"array (2, 100) from N(3, 2.5²), divided by its norm p = 2, whole array: {norm:.3g}"


def test_axes_are_features_components_or_the_target(words: DataWords) -> None:
    assert words.axes((0, 2), None) == ("feature 1", "feature 3")
    assert words.axes((-1, -2), None) == ("principal component 1", "principal component 2")
    assert words.axes((0,), view_of(data=Sine(samples=40), loss=MeanSquaredError())) == ("feature 1", "target")


def test_mean_and_deviation_are_those_of_the_training_split(words: DataWords) -> None:
    pair = pair_of(view_of(), DataSettings())

    assert words.spread(pair.after, 0) == "mean 0, deviation 1"


def test_the_key_names_every_class_and_both_splits(words: DataWords) -> None:
    answer = view_of(data=Digits())

    entries = words.key(pair_of(answer, DataSettings()), LIGHT, answer)

    assert [entry[3] for entry in entries] == ["class", *"0123456789", "961 training", "239 held out"]
    assert len({entry[0] for entry in entries[1:11]}) == 10


def test_a_sample_is_read_out_on_both_sides(words: DataWords) -> None:
    answer = view_of(preprocessing=NoPreprocessing())
    answer.before[0] = answer.after[0] = (0.25, -1.5)

    text = words.sample(pair_of(answer, DataSettings()), answer, 0)

    assert text == f"(0.25, −1.5) → (0.25, −1.5), class {answer.target[0]}, training"


def test_many_samples_are_counted_in_thousands(words: DataWords) -> None:
    assert words.excerpt(2000, 60000) == "2,000 of 60,000 samples"
    assert words.lost(1200, "float32") == "1,200 samples are beyond float32"


def test_a_vector_and_its_norms_are_said(words: DataWords) -> None:
    def said(**settings: Any) -> str:
        choice = DataSettings(mode=settings.pop("mode", "all"), vector=(3.0, 4.0), **settings)
        return words.lecture(choice, lecture_pair(choice).before.points)

    assert said() == "vector (3, 4), divided by its norm p = 2, whole array: 5"
    assert said(order=1) == "vector (3, 4), divided by its norm p = 1, whole array: 7"
    assert said(mode="feature").endswith("3 / 4")
    assert words.sides(DataSettings(mode="all", vector=(3.0, 4.0)), None) == ("vector", "normalized")


def test_a_vector_has_numbers_and_no_mean(words: DataWords) -> None:
    cloud = lecture_pair(DataSettings(mode="all", vector=(3.0, 4.0))).before

    assert words.with_numbers(("feature 1", "feature 2"), cloud, None) == ("feature 1 · 3", "feature 2 · 4")
