"""Settings by their path: as they are written, and what becomes of an experiment."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.activations import LeakyRelu, Relu, Tanh
from core.components.datasets import Csv, Sine
from core.components.losses import MeanSquaredError
from core.components.optimizers import Adam
from core.experiment import Experiment, ExperimentError
from core.experiment.files import experiment_from
from core.experiment.paths import keys_of, require_place, setting_of, with_settings
from core.layers import Dense, Dropout

STACK = Experiment(layers=(Dense(units=8), Dropout(), Dense(units=4)))


def changed(*texts: str, experiment: Experiment = STACK, folder: str | None = None) -> Experiment:
    """The experiment with these settings."""
    return with_settings(experiment, map(setting_of, texts), folder)


@pytest.mark.parametrize(
    "text, value",
    [
        ("a=1", 1),
        ("a=0.5", 0.5),
        ("a=true", True),
        ("a=null", None),
        ("a=[1, 2]", [1, 2]),
        ("a=relu", "relu"),
        ('a="relu"', "relu"),
        ("a=", ""),
        ("a=b=c", "b=c"),
        ("a=NaN", "NaN"),
        ("a=" + "[" * 100_000, "[" * 100_000),
    ],
)
def test_a_value_is_json_else_a_text(text: str, value: Any) -> None:
    assert setting_of(text) == ("a", value)


@pytest.mark.parametrize("text", ["a", "", "=1", "a=\udcff"])
def test_what_is_no_setting_is_refused(text: str) -> None:
    with pytest.raises(ExperimentError):
        setting_of(text)


@pytest.mark.parametrize("path", ["layers[2].units", "layers.2.units"])
def test_entries_are_named_in_brackets_or_behind_a_dot(path: str) -> None:
    assert changed(f"{path}=6").layers == (Dense(units=8), Dropout(), Dense(units=6))


@pytest.mark.parametrize(
    "path", [".seed", "seed.", "layers[].units", "layers[-1].units", "layers..units", "[0]", "a[*"]
)
def test_what_is_no_path_leads_nowhere(path: str) -> None:
    with pytest.raises(ExperimentError, match="is no path, such as"):
        changed(f"{path}=1")


def test_settings_apply_in_their_order_and_only_the_result_is_validated() -> None:
    data = changed("data=sine", "loss=hinge", "loss=mean_squared_error")  # the first two do not go together
    back = changed(
        "layers[*].activation.kind=leaky_relu", "layers[*].activation.slope=0.3", "layers[0].activation=relu"
    )

    assert (data.data, data.loss) == (Sine(), MeanSquaredError())
    assert [each.activation for each in back.layers if isinstance(each, Dense)] == [Relu(), LeakyRelu(0.3)]
    assert STACK.layers[0] == Dense(units=8, activation=Tanh())


def test_another_kind_keeps_what_both_share() -> None:
    assert changed("optimizer.learning_rate=0.2", "optimizer.kind=adam").optimizer == Adam(learning_rate=0.2)


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("layers[0].units=0", "layers[0].units: must be at least 1"),
        ("layers[0].units=many", "layers[0].units: must be a whole number, not a text"),
        ("precision=float8", 'precision: must be float32 or float64, not "float8"'),
        ("layers[0]=dance", 'layers[0].kind: there is no kind "dance"; there are dense'),
        ("layers[0].kind=3", "layers[0].kind: must be a text, not a whole number"),
        ("output.units=2", "output.units: 2 output units are too few"),
        ("version=2", "version: this program reads version 1"),
        ("layers=7", "layers: must be a list"),
        ("optimizer.rate=1", 'optimizer.rate: there is no setting "rate" here: did you mean learning_rate?'),
    ],
)
def test_the_result_is_refused_as_a_file_would_be(text: str, sentence: str) -> None:
    with pytest.raises(ExperimentError) as refusal:
        changed(text)

    assert str(refusal.value).startswith(sentence)


def test_a_table_is_looked_for_beside_the_experiment_first(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,b,y\n" + "".join(f"{i},{i * i},{'no' if i % 2 else 'yes'}\n" for i in range(40)))

    data = changed('data={"kind": "csv", "path": "t.csv"}', folder=str(tmp_path)).data

    assert isinstance(data, Csv)
    assert data.path == str(tmp_path / "t.csv")


def plain(experiment: Experiment) -> Any:
    return msgspec.json.decode(msgspec.json.encode(experiment))


def places(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """Every path in plain values, with what stands there."""
    if isinstance(value, dict):
        inside = [each for name, part in value.items() for each in places(part, f"{path}.{name}".lstrip("."))]
    elif isinstance(value, list):
        inside = [each for i, part in enumerate(value) for each in places(part, f"{path}[{i}]")]
    else:
        inside = []
    return [*([(path, value)] if path else []), *inside]


@given(st.sampled_from(places(plain(STACK))))
def test_every_place_of_the_file_can_be_set_to_what_it_is(place: tuple[str, Any]) -> None:
    path, value = place

    assert changed(f"{path}={json.dumps(value)}") == STACK == experiment_from(json.dumps(plain(STACK)).encode())


@pytest.mark.parametrize("path", ["seed", "layers", "layers[*].units", "layers[2].activation.kind", "data.noise"])
def test_a_place_that_is_there_is_found(path: str) -> None:
    require_place(STACK, path)


@pytest.mark.parametrize(
    "path, sentence",
    [
        ("layers[3]", 'layers[3]: there is no entry "3" here; they are counted from 0 to 2'),
        ("optimizer.rate", 'optimizer.rate: there is no setting "rate" here: did you mean learning_rate?'),
        ("a..b", "a..b: is no path, such as layers[3].units or optimizer.learning_rate"),
    ],
)
def test_a_place_that_is_not_there_is_refused_as_it_is_where_it_would_be_set(path: str, sentence: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        require_place(STACK, path)

    assert str(caught.value) == sentence


def test_a_path_is_made_of_names_and_numbers() -> None:
    assert keys_of("layers[3].activation.kind") == keys_of("layers.3.activation.kind")
    assert keys_of("layers[*].units") == ("layers", "*", "units")


@pytest.mark.parametrize("path", ["layers[00].units", "layers.000.units"])
def test_a_place_has_one_spelling(path: str) -> None:
    assert keys_of(path) == keys_of("layers[0].units")


@pytest.mark.parametrize("path", ["layers[\uff10].units", "layers.\uff10.units"])
def test_figures_of_other_scripts_are_no_places(path: str) -> None:
    with pytest.raises(ExperimentError):
        require_place(Experiment(layers=(Dense(units=2),)), path)
