"""Differences: setting by setting, whatever of another kind is shared by both."""

from __future__ import annotations

from hypothesis import given
from msgspec.structs import replace

from core.components.datasets import Csv
from core.components.datasets.measured import FOLDER
from core.experiment import Experiment
from core.experiment.paths import Setting, setting_of, with_settings
from core.layers import Dense, LayerNorm, Maxout
from core.scenes.work.differences import Difference, differences, places
from tests.core.experiments import experiments

STACK = Experiment(layers=(Dense(units=8), LayerNorm()))
SAME = [(0, 0), (1, 1)]


def found(*texts: str) -> list[Difference]:
    """What these settings change."""
    return list(differences(STACK, with_settings(STACK, map(setting_of, texts)), SAME))


def test_a_setting_is_one_place_with_its_new_value() -> None:
    (only,) = found("layers[0].units=9")

    assert only == Difference("set", ("layers", "0", "units"), ("layers", "0", "units"), 9)


def test_another_kind_is_one_and_each_further_setting_that_it_has_not_by_itself() -> None:
    assert [each.keys for each in found("optimizer=adam")] == [("optimizer", "kind")]
    both = found("optimizer=adam", "optimizer.learning_rate=0.5", "optimizer.beta1=0.8")
    assert [each.keys[1] for each in both] == ["kind", "learning_rate", "beta1"]


def test_what_went_with_a_kind_is_lost() -> None:
    momentum = with_settings(STACK, [Setting("optimizer", "momentum")])

    back = list(differences(momentum, STACK, SAME))

    assert [(each.how, each.keys[1]) for each in back] == [("set", "kind"), ("lost", "momentum")]


def test_layers_are_put_in_and_taken_out_as_they_are_paired() -> None:
    gone, new = differences(STACK, STACK.with_layers([Dense(units=8), Maxout()]), [(0, 0), (1, None), (None, 1)])

    assert (gone.how, gone.origin, gone.value["kind"]) == ("removed", ("layers", "1"), "layer_norm")
    assert (new.how, new.keys, new.origin) == ("inserted", ("layers", "1"), ("layers", "*"))


def test_what_people_have_written_on_it_is_none() -> None:
    assert found("title=mine", "notes=x", "layers[0].name=first", 'bookmarks=[{"step": 3}]') == []


def test_columns_of_a_table_are_places_by_their_names() -> None:
    path = str(FOLDER / "iris.csv")
    table = replace(STACK, data=Csv(path=path, columns={"kind": "feature", "x": "ignore"}))
    other = replace(STACK, data=Csv(path=path, columns={"kind": "category"}))

    found = list(differences(table, other, SAME))

    assert [(each.keys, each.value) for each in found] == [
        (("data", "columns", "kind"), "category"), (("data", "columns", "x"), None),
    ]  # fmt: skip
    assert list(places({"columns": {"kind": 1}, "empty": {}}, ("data",))) == [
        ("data", "columns", "kind"), ("data", "empty"),
    ]  # fmt: skip


@given(experiments)
def test_an_experiment_is_as_it_is(experiment: Experiment) -> None:
    pairs = [(i, i) for i in range(len(experiment.layers))]

    assert list(differences(experiment, experiment, pairs)) == []
