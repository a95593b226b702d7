"""Inputs: columns that are made of two features, and their names."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.datasets import AnyDataset, Iris, MadeUp, Sine
from core.components.inputs import ALL_INPUTS, input_names, made_of, misfit
from core.components.losses import MeanSquaredError
from core.experiment import Experiment, ExperimentError, validated, widths
from core.experiment.files import FileError, read_experiment, write_experiment
from core.layers import Dense
from core.numerics import Floats
from core.probes.neuron import Neuron
from core.training.session import Session
from core.wording import english
from tests.core.networks import same_bits

X = np.random.default_rng(0).normal(size=(50, 2))
A, B = X.T
BY_HAND: dict[str, Floats] = {
    "x1": A, "x2": B, "x1^2": A**2, "x2^2": B**2, "x1*x2": A * B, "sin_x1": np.sin(A), "sin_x2": np.sin(B),
}  # fmt: skip
choices = st.lists(st.sampled_from(ALL_INPUTS), min_size=1, unique=True)


@given(choices)
def test_each_is_a_column_in_the_order_in_which_they_are_named(inputs: list[str]) -> None:
    made = made_of(X, inputs)

    assert made.shape == (50, len(inputs))
    for column, name in zip(made.T, inputs, strict=True):
        np.testing.assert_allclose(column, BY_HAND[name], rtol=1e-15)


def test_without_any_the_samples_are_what_they_are() -> None:
    assert made_of(X, None) is X


def test_what_leaves_the_range_of_numbers_is_infinite() -> None:
    made = made_of(np.array([[1e200, -1e200]]), ("x1^2", "x1*x2"))

    assert made.tolist() == [[np.inf, -np.inf]]


def test_they_are_called_after_the_features() -> None:
    assert input_names(ALL_INPUTS, ()) == ("x₁", "x₂", "x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂")
    assert input_names(("x2^2", "x1*x2"), ("size", "age")) == ("age²", "size · age")
    assert input_names(("x1",), ("{0}", "b")) == ("{0}",)
    assert input_names(None, ("size", "age")) == ("size", "age")


@given(choices)
def test_of_two_features_any_of_them_can_be_made(inputs: list[str]) -> None:
    assert misfit(inputs, 2) is None


@pytest.mark.parametrize("inputs, features, said", [
    (("x1",), 1, "they are made of data with two features, and these have 1: leave them null"),
    (("x1",), 64, "they are made of data with two features, and these have 64: leave them null"),
    ((), 2, "at least one is needed; null stands for the features as they are"),
    (("x1", "x2", "x1"), 2, '"x1" is there twice'),
])  # fmt: skip
def test_what_cannot_be_made_is_told(inputs: tuple[str, ...], features: int, said: str) -> None:
    reason = misfit(inputs, features)

    assert reason is not None
    assert english(reason) == said


def test_the_network_is_as_wide_as_its_inputs() -> None:
    assert widths(Experiment(inputs=("x1", "x2", "x1*x2"), layers=(Dense(units=4),))) == (3, 4, 3)


@pytest.mark.parametrize("data", [Iris(), Sine(), MadeUp(features=3)])
def test_data_with_other_than_two_features_are_refused_at_their_place(data: AnyDataset) -> None:
    with pytest.raises(ExperimentError, match="two features") as caught:
        validated(Experiment(data=data, loss=MeanSquaredError(), inputs=("x1",)))

    assert caught.value.place == "inputs"


def test_the_features_as_they_are_give_the_run_without_any() -> None:
    bare, given = (Session(Experiment(layers=(Dense(units=8),), inputs=inputs)) for inputs in (None, ("x1", "x2")))

    assert all(same_bits(bare.step(), given.step()) for _ in range(3))


def test_they_stand_in_the_file(tmp_path: Path) -> None:
    experiment = Experiment(inputs=("sin_x2", "x1^2"))
    write_experiment(tmp_path / "a.json", experiment)

    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["inputs"] == ["sin_x2", "x1^2"]
    assert read_experiment(tmp_path / "a.json") == experiment


@pytest.mark.parametrize("written, said", [
    ("[\"x3\"]", "inputs[0]: must be sin_x1 or sin_x2 or x1 or x1*x2 or x1^2 or x2 or x2^2, not \"x3\""),
    ("\"x1\"", "inputs: must be a list or null, not a text"),
    ("[\"x1\", 2]", "inputs[1]: must be a text, not a whole number"),
    ("[]", "inputs: at least one is needed; null stands for the features as they are"),
])  # fmt: skip
def test_what_is_none_is_refused_with_its_place(written: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(f'{{"format": "backscope-experiment", "version": 1, "layers": [], "inputs": {written}}}')

    with pytest.raises(FileError) as caught:
        read_experiment(file)

    assert str(caught.value) == f"{file}: {said}"


def test_a_neuron_says_what_its_inputs_are_called() -> None:
    session = Session(Experiment(layers=(Dense(units=3),), inputs=("x1", "x1*x2", "sin_x2")))
    session.step()

    answer = Neuron(0, 0).answer(session.trace)

    assert answer is not None
    assert answer.names == ("x₁", "x₁x₂", "sin x₂")
    assert len(answer.inputs) == 3
