"""Experiments: pure edits with their laws, and validation that names the place."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.components.activations import Relu, Sigmoid, Tanh
from core.components.datasets import AnyDataset, Digits, Iris, Sine, Xor
from core.components.initializers import HeNormal, Normal, XavierNormal
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, Hinge, MeanSquaredError
from core.components.optimizers import SGD
from core.components.target_scaling import StandardizedTarget
from core.experiment import (
    LARGEST_DEPTH,
    Experiment,
    ExperimentError,
    Output,
    default_experiment,
    moved,
    validated,
    widths,
)
from core.layers import BatchNorm, Dense, Maxout, Skip
from core.wording import Field, Reason, english
from tests.core.experiments import experiments, layers, stacks

THREE = Experiment(layers=(Dense(units=1), Maxout(units=2), Dense(units=3)))


def units(experiment: Experiment) -> list[int]:
    return [getattr(layer, "units", 0) for layer in experiment.layers]


def mistake(experiment: Experiment) -> tuple[str, str]:
    """Place and reason for which it is refused."""
    with pytest.raises(ExperimentError) as caught:
        validated(experiment)
    return caught.value.place, english(caught.value.reason.clause)


@given(experiments)
def test_what_is_valid_stays_as_it_is(experiment: Experiment) -> None:
    once = validated(experiment)

    assert once == experiment
    assert validated(once) == once
    assert hash(once) == hash(experiment)


@given(stacks, st.lists(layers, max_size=3), st.data())
def test_to_remove_what_was_inserted_changes_nothing(stack: Any, more: list[Any], data: st.DataObject) -> None:
    experiment = Experiment(layers=stack)
    index = data.draw(st.integers(0, len(stack)))

    longer = experiment.with_inserted(index, *more)

    assert longer.layers[index : index + len(more)] == tuple(more)
    assert longer.with_removed(range(index, index + len(more))) == experiment


@given(st.integers(0, 12), st.data())
def test_to_move_is_to_permute(count: int, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.integers(0, count - 1)) if count else st.just(set[int]()))
    to = data.draw(st.integers(0, count))

    order = moved(count, chosen, to)

    assert sorted(order) == list(range(count))
    assert [i for i in order if i not in chosen] == [i for i in range(count) if i not in chosen]
    start = sum(i not in chosen for i in range(to))
    assert list(order[start : start + len(chosen)]) == sorted(chosen)


@pytest.mark.parametrize(
    "indices, to, after",
    [([0], 3, [2, 3, 1]), ([2], 0, [3, 1, 2]), ([0, 2], 2, [2, 1, 3]), ([1], 1, [1, 2, 3]), ([1], 2, [1, 2, 3])],
)
def test_layers_move_before_the_one_that_stood_there(indices: list[int], to: int, after: list[int]) -> None:
    assert units(THREE.with_moved(indices, to)) == after


@pytest.mark.parametrize("layers, batch, slot, said", [
    ((Skip(),), 64, 0, "0 stand before it"),
    ((Dense(units=4), Skip(span=1), Skip(span=3)), 64, 1, "what enters slot 0, which is 2 wide"),
    ((Dense(units=4), Dense(units=5), Skip(span=1)), 64, 2, "what enters slot 1, which is 4 wide"),
    ((Dense(units=4), BatchNorm()), 1, 1, "at least 2 samples"),
])  # fmt: skip
def test_a_layer_that_does_not_fit_in_its_slot_is_named(layers: Any, batch: int, slot: int, said: str) -> None:
    place, reason = mistake(Experiment(layers=layers, batch=batch))

    assert place == f"layers[{slot}]"
    assert said in reason
    assert f"slot {slot}" in reason


@pytest.mark.parametrize("indices, to", [([3], 0), ([-1], 0), ([0], 4), ([0], -1)])
def test_a_place_that_is_not_cannot_be_moved_to_or_from(indices: list[int], to: int) -> None:
    with pytest.raises(IndexError):
        THREE.with_moved(indices, to)


def test_edits_leave_the_original_alone() -> None:
    before = list(THREE.layers)

    THREE.with_inserted(0, Dense()), THREE.with_removed([0]), THREE.with_units([0, 1], 9), THREE.with_moved([0], 2)

    assert list(THREE.layers) == before


def test_nodes_are_set_for_all_chosen_layers() -> None:
    assert units(THREE.with_units([0, 1], 7)) == [7, 7, 3]


def test_an_activation_is_set_where_there_is_one() -> None:
    edited = THREE.with_activation([0, 1], Relu())

    assert edited.layers == (Dense(units=1, activation=Relu()), Maxout(units=2), Dense(units=3))


def test_an_initializer_is_set_for_all_chosen_layers() -> None:
    edited = THREE.with_initializer([0, 1], Normal(std=0.5))

    initializers = [getattr(layer, "initializer", None) for layer in edited.layers]
    assert initializers == [Normal(std=0.5), Normal(std=0.5), XavierNormal()]


def test_the_defaults_are_those_of_the_contract() -> None:
    assert THREE.with_layers([]) == Experiment()
    assert Dense() == Dense(64, Tanh(), XavierNormal(), True)
    assert Maxout() == Maxout(64, 2, HeNormal(), True)
    assert (Experiment().loss, Experiment().optimizer) == (CrossEntropy(), SGD(learning_rate=0.05))


@pytest.mark.parametrize(
    "experiment, expected",
    [
        (THREE, (2, 1, 2, 3, 3)),
        (Experiment(), (2, 3)),
        (Experiment(data=Digits()), (64, 10)),
        (Experiment(data=Iris(), loss=MeanSquaredError()), (4, 3)),
        (Experiment(data=Xor()), (2, 2)),
        (Experiment(data=Xor(), loss=BinaryCrossEntropy()), (2, 1)),
        (Experiment(data=Iris(), loss=BinaryCrossEntropy()), (4, 3)),
        (Experiment(data=Sine(), loss=MeanSquaredError()), (1, 1)),
    ],
)
def test_data_and_loss_decide_the_widths(experiment: Experiment, expected: tuple[int, ...]) -> None:
    assert widths(experiment) == expected


def test_a_loss_for_classes_cannot_fit_real_targets() -> None:
    place, reason = mistake(Experiment(data=Sine(), loss=Hinge()))

    assert place == "loss"
    assert reason == "hinge needs classes; sine has real targets (use mean_squared_error)"


def test_an_output_says_by_itself_how_many_units_it_has() -> None:
    def outputs(units: int | None, loss: AnyLoss, data: AnyDataset) -> int:
        return widths(Experiment(output=Output(units=units), loss=loss, data=data))[-1]

    assert [outputs(units, CrossEntropy(), Iris()) for units in (None, 1, 3, 512)] == [3, 1, 3, 512]
    assert [outputs(units, BinaryCrossEntropy(), Xor()) for units in (None, 1, 2)] == [1, 1, 2]
    assert [outputs(units, MeanSquaredError(), Sine()) for units in (None, 4)] == [1, 4]
    assert [outputs(None, loss, Sine()) for loss in (CrossEntropy(), BinaryCrossEntropy())] == [1, 1]
    assert outputs(1, Hinge(), Xor()) == 1


@pytest.mark.parametrize(("units", "loss", "data"), [(2, CrossEntropy(), Iris()), (9, MeanSquaredError(), Digits()),
                                                     (1, Hinge(), Iris())])  # fmt: skip
def test_too_few_units_for_the_classes_are_refused_with_both_numbers(
    units: int, loss: AnyLoss, data: AnyDataset
) -> None:
    place, reason = mistake(Experiment(output=Output(units=units), loss=loss, data=data))

    assert place == "output.units"
    told = "1 output unit is" if units == 1 else f"{units} output units are"
    assert f"{told} too few for {data.shape()[1]} classes" in reason


def test_only_amounts_are_scaled() -> None:
    scaling = StandardizedTarget()

    assert widths(Experiment(target=scaling, data=Sine(), loss=MeanSquaredError())) == (1, 1)
    assert mistake(Experiment(target=scaling)) == ("target", "standardize scales real targets; spirals has classes")


@pytest.mark.parametrize(
    "wrong, place, reason",
    [
        ({"layers": (Dense(), Dense(units=0))}, "layers[1].units", "must be at least 1"),
        ({"layers": (Dense(units=10**9),)}, "layers[0].units", "must be at most 4096"),
        ({"layers": (Dense(initializer=Normal(std=-1)),)}, "layers[0].initializer.std", "must be at least"),
        ({"optimizer": SGD(learning_rate=math.nan)}, "optimizer.learning_rate", "must be a"),
        ({"optimizer": SGD(learning_rate=math.inf)}, "optimizer.learning_rate", "must be a"),
        ({"batch": 0}, "batch", "must be at least 1"),
        ({"batch": 1.5}, "batch", "must be a whole number"),
        ({"seed": 2**63}, "seed", "must be at most 9223372036854775807"),
        ({"seed": 10**30}, "seed", "must be at most 9223372036854775807"),
        ({"seed": -1}, "seed", "must be at least 0"),
        ({"test_share": 0.95}, "test_share", "must be at most 0.9"),
        ({"test_share": math.nan}, "test_share", "must be a"),
        ({"precision": "float16"}, "precision", 'must be float32 or float64, not "float16"'),
        ({"layers": (Dense(),) * (LARGEST_DEPTH + 1)}, "layers", "must have at most 5000 entries"),
    ],
)
def test_a_setting_out_of_range_is_named_with_its_place(wrong: dict[str, Any], place: str, reason: str) -> None:
    where, why = mistake(replace(Experiment(), **wrong))

    assert where == place
    assert why.startswith(reason)


def test_an_error_reads_as_a_sentence() -> None:
    reason = Reason("field.missing")

    assert str(ExperimentError(reason.at(Field("layers", 0)))) == "layers[0]: is missing"
    assert str(ExperimentError(reason)) == "is missing"


def test_a_first_start_shows_a_deep_stack_of_sigmoids() -> None:
    experiment = default_experiment()

    assert validated(experiment) == experiment
    assert experiment.layers == (Dense(activation=Sigmoid()),) * 20


def test_equal_neighbours_are_one_object_whoever_made_them() -> None:
    made = Experiment(layers=(Dense(units=8), Dense(units=8), Dense(units=9), Dense(units=8)))

    layers = validated(made).layers

    assert layers == made.layers
    assert layers[0] is layers[1]
    assert layers[1] is not layers[2]
