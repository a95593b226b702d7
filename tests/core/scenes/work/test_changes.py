"""Changes: as many as one would have to set, and what is locked among them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from core.components.activations import Relu, Sigmoid
from core.components.initializers import HeNormal
from core.experiment import Experiment
from core.experiment.paths import setting_of, with_settings
from core.layers import BatchNorm, Dense, LayerNorm
from core.scenes.work.changes import Changes
from tests.core.experiments import experiments

DEEP = Experiment(layers=(Dense(units=8, activation=Sigmoid()),) * 5)


def after(*texts: str) -> Experiment:
    return with_settings(DEEP, map(setting_of, texts))


def paths(experiment: Experiment, before: Experiment = DEEP) -> list[str]:
    return list(Changes(before, experiment).paths)


@pytest.mark.parametrize(
    "texts, changed",
    [
        ([], []),
        (["layers[1].units=9"], ["layers[1].units"]),
        (["layers[*].units=9"], ["layers[*].units"]),
        (["layers[*].activation=relu"], ["layers[*].activation.kind"]),
        (["layers[*].units=9", "layers[4].units=3"], ["layers[*].units", "layers[4].units"]),
        (["layers[1].units=9", "layers[2].units=9"], ["layers[*].units"]),
        (["layers[1].units=9", "layers[2].units=7"], ["layers[1].units", "layers[2].units"]),
        (
            ["layers[*].activation=relu", "layers[*].initializer=he_normal"],
            ["layers[*].activation.kind", "layers[*].initializer.kind"],
        ),
        (["optimizer=adam", "optimizer.learning_rate=0.1"], ["optimizer.kind", "optimizer.learning_rate"]),
        (["seed=3", "title=mine", "layers[0].name=first"], ["seed"]),
        (["output.units=9", "inputs=[\"x1\"]"], ["inputs", "output.units"]),
    ],
)  # fmt: skip
def test_a_change_is_a_path_and_what_several_get_is_one(texts: list[str], changed: list[str]) -> None:
    assert paths(after(*texts)) == changed


def test_what_others_have_already_counts_for_all() -> None:
    half = after("layers[0].units=9", "layers[1].units=9")

    assert paths(after("layers[*].units=9"), half) == ["layers[*].units"]


def test_a_layer_in_front_is_one_and_not_all() -> None:
    assert paths(DEEP.with_inserted(0, LayerNorm())) == ["layers[0]"]
    assert paths(DEEP.with_inserted(0, Dense(units=3))) == ["layers[0]"]
    assert paths(DEEP, DEEP.with_inserted(0, LayerNorm())) == ["layers[0]"]


def test_a_layer_in_front_is_one_also_where_all_others_were_changed() -> None:
    healed = DEEP.with_activation(range(5), Relu()).with_initializer(range(5), HeNormal())

    assert paths(healed.with_inserted(0, Dense(units=3))) == [
        "layers[0]", "layers[*].activation.kind", "layers[*].initializer.kind",
    ]  # fmt: skip


def test_equal_layers_that_are_put_in_or_taken_out_count_once() -> None:
    normalized = DEEP.with_layers([each for layer in DEEP.layers for each in (layer, BatchNorm())])

    assert paths(normalized) == ["layers[*]"]
    assert paths(DEEP, normalized) == ["layers[*]"]
    assert paths(DEEP.with_removed(range(3))) == ["layers[*]"]
    assert paths(DEEP.with_inserted(5, LayerNorm(), BatchNorm())) == ["layers[5]", "layers[6]"]


@pytest.mark.parametrize(
    "experiment, locked, free",
    [
        (
            after("layers[2].units=9"),
            ["layers", "layers[*]", "layers[2]", "layers[2].units", "layers[*].units", "layers.2"],
            ["layers[1]", "layers[2].activation", "layers[*].bias", "data", "seed"],
        ),
        (after("optimizer=momentum"), ["optimizer", "optimizer.kind"], ["optimizer.learning_rate", "layers"]),
        (after("data.noise=0.3"), ["data", "data.noise"], ["data.kind", "data.samples"]),
        (DEEP.with_inserted(0, LayerNorm()), ["layers", "layers[*].epsilon"], ["layers[0]", "layers[*].units"]),
        (
            DEEP.with_layers([*DEEP.layers[:4], LayerNorm()]),
            ["layers", "layers[4]", "layers[4].units", "layers[*].activation"],
            ["layers[3]", "layers[0].units"],
        ),
        (after("title=mine"), [], ["title", "layers", "seed"]),
    ],
)
def test_what_is_locked_is_met_at_its_place_below_it_and_where_it_went(
    experiment: Experiment, locked: list[str], free: list[str]
) -> None:
    changes = Changes(DEEP, experiment)

    assert [path for path in (*locked, *free) if changes.below(path)] == locked


@pytest.mark.parametrize("locked", range(5))
def test_of_equal_layers_one_was_removed_that_nobody_has_locked(locked: int) -> None:
    path = f"layers[{locked}].units"
    fewer, changed = DEEP.with_removed([0]), DEEP.with_removed([1, 2]).with_units([2 if locked < 2 else 0], 9)

    assert not Changes(DEEP, fewer, [path]).below(path)
    assert len(Changes(DEEP, fewer, [path]).paths) == 1
    assert not Changes(DEEP, changed, [path]).below(path)
    assert len(Changes(DEEP, changed, [path]).paths) == 2


def test_where_too_few_are_left_what_is_locked_is_met() -> None:
    locked = [f"layers[{slot}]" for slot in range(4)]

    changes = Changes(DEEP, DEEP.with_removed([0, 1]), locked)

    assert [changes.below(path) for path in locked].count(True) == 1


@given(experiments, experiments)
def test_whatever_has_become_of_what_there_are_changes_where_it_runs_otherwise(
    before: Experiment, after: Experiment
) -> None:
    assert bool(Changes(before, after).paths) != before.same_run(after)


def test_five_hundred_layers_are_compared_in_a_moment() -> None:
    before = Experiment(layers=tuple(Dense(units=1 + i % 7) for i in range(500)))
    begun = time.process_time()

    changed = paths(before.with_inserted(0, LayerNorm()).with_units([400], 9), before)

    assert changed == ["layers[0]", "layers[400].units"]
    assert time.process_time() - begun < 10


def test_two_hundred_layers_of_which_none_is_as_before_are_compared_between_two_pictures() -> None:
    before, after = (
        Experiment(layers=tuple(Dense(units=1 + (i * step) % 997) for i in range(200))) for step in (401, 703)
    )
    Changes(before, after.with_removed({0}))  # what is declared is looked up once

    begun = time.process_time()
    changed = paths(after, before)

    assert len(changed) == 199
    assert time.process_time() - begun < 0.1


@pytest.mark.parametrize("count", [100, 200])
def test_an_edit_of_one_place_of_many_is_compared_in_no_time(count: int) -> None:
    before = Experiment(layers=(Dense(units=8),) * count)
    locked = ("data", f"layers[{count // 2}].units")
    edits = (before.with_units([3], 9), before.with_activation(range(count), Relu()), before.with_removed({count // 2}))
    Changes(before, before, locked)

    for edited in edits:
        begun = time.process_time()
        changes = Changes(before, edited, locked)
        assert time.process_time() - begun < 0.025
        assert len(changes.paths) == 1
        assert not changes.below("data")
