"""Where keys lead in plain values, and what stands there afterwards."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec import inspect

from core.experiment import Experiment
from core.experiment.places import Lost, with_value
from core.layers import Dense, Dropout, Skip
from core.wording import english

STACK = Experiment(layers=(Dense(units=8), Dropout(), Dense(units=4)))


def placed(path: str, new: Any, experiment: Experiment = STACK) -> Any:
    """All plain values, with one set."""
    plain = msgspec.json.decode(msgspec.json.encode(experiment))
    return with_value(plain, inspect.type_info(Experiment), tuple(path.split(".")), new)


def lost(path: str, experiment: Experiment = STACK) -> str:
    """What is said of a path that leads nowhere."""
    with pytest.raises(Lost) as found:
        placed(path, 1, experiment)
    return english(found.value.reason)


def test_one_value_changes_and_all_others_stay() -> None:
    before = msgspec.json.decode(msgspec.json.encode(STACK))

    after = placed("layers.0.units", 9)

    assert after["layers"][0].pop("units") == 9
    assert before["layers"][0].pop("units") == 8
    assert after == before


def test_a_star_reaches_the_entries_that_have_the_place() -> None:
    assert [each.get("units") for each in placed("layers.*.units", 5)["layers"]] == [5, None, 5]
    assert [each.get("rate") for each in placed("layers.*.rate", 0.1)["layers"]] == [None, 0.1, None]


@pytest.mark.parametrize("path", ["optimizer.kind", "optimizer"])
def test_another_kind_keeps_what_both_share_and_has_its_own_defaults(path: str) -> None:
    slow = placed("optimizer.learning_rate", 0.3)
    plain = with_value(slow, inspect.type_info(Experiment), tuple(path.split(".")), "adam")

    adam = plain["optimizer"]

    assert (adam["kind"], adam["learning_rate"], adam["beta2"]) == ("adam", 0.3, 0.999)
    assert "momentum" not in placed("optimizer.kind", "sgd")["optimizer"]


def test_what_is_given_as_a_whole_has_the_defaults_that_it_leaves_out() -> None:
    layers = placed("layers", [{"kind": "dense"}, {"kind": "skip", "span": 2}])["layers"]

    assert layers == msgspec.to_builtins([Dense(), Skip(span=2)])


def test_a_group_by_any_name_takes_any_name() -> None:
    data = placed("data", {"kind": "csv", "path": "a.csv"})["data"]
    plain = msgspec.json.decode(msgspec.json.encode(STACK)) | {"data": data}

    plain = with_value(plain, inspect.type_info(Experiment), ("data", "columns", "1"), "ignore")

    assert plain["data"]["columns"] == {"1": "ignore"}


@pytest.mark.parametrize(
    "path, sentence",
    [
        ("layers." + "9" * 5000, f'there is no entry "{"9" * 39}…" here; they are counted from 0 to 2'),
        ("optimiser.kind", 'there is no setting "optimiser" here: did you mean optimizer?'),
        ("optimizer.rate", 'there is no setting "rate" here: did you mean learning_rate?'),
        ("layers.0.unit", 'there is no setting "unit" here: did you mean units?'),
        ("layers.*.unit", 'there is no setting "unit" here: did you mean units?'),
        ("layers.*.initializer.std", 'there is no setting "std" here; there are kind'),
        ("layers.1.units", 'there is no setting "units" here; there are kind, rate, name'),
        ("layers.3.units", 'there is no entry "3" here; they are counted from 0 to 2'),
        ("layers.first.units", 'there is no setting "first" here; there are [0], [*]'),
        ("seed.more", "leads on from a single value, which has no settings: leave the end of the path out"),
        ("loss.kind.of", "leads on from a single value, which has no settings: leave the end of the path out"),
    ],
)
def test_what_leads_nowhere_is_met_with_the_names_that_are_there(path: str, sentence: str) -> None:
    assert lost(path) == sentence


def test_of_no_layers_none_is_reached() -> None:
    assert lost("layers.*.units", Experiment()) == "there is no entry here, for the list is empty"
    assert lost("layers.0", Experiment()) == "there is no entry here, for the list is empty"
