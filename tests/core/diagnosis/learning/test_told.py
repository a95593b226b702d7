"""What head and data tell: each rule with a case for it, and one just beside it."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from core.record.frame import Scales
from tests.core.diagnosis.learning.runs import AMOUNTS, CLASSES, kinds, learning, network, run


@pytest.mark.parametrize("missed, found", [(0.011, True), (0.01, False), (0.0, False)])
def test_a_head_that_misses_more_than_one_in_a_hundred_targets(missed: float, found: bool) -> None:
    task = replace(AMOUNTS, mismatch="range", missed=missed)

    assert ("mismatched_head" in kinds(run(120, network(task)))) is found
    assert ("mismatched_head" in kinds(run(120, network(task), loss=0.01, squared_error=0.01))) is found  # at any time


@pytest.mark.parametrize(
    "scales, changed, found",
    [
        (Scales(inputs=31.0), {}, True),
        (Scales(inputs=30.0), {}, False),
        (Scales(), {"input_peak": 0.033}, True),
        (Scales(), {"input_peak": 0.034}, False),
        (Scales(), {"input_contrast": 1001.0}, True),
        (Scales(), {"input_contrast": 1000.0}, False),
    ],
)
def test_inputs_that_are_large_small_or_far_apart(scales: Scales, changed: dict[str, Any], found: bool) -> None:
    structure = network(replace(CLASSES, **changed), scales)

    assert ("unscaled_input" in kinds(run(120, structure))) is found
    assert "unscaled_input" not in kinds(run(120, structure, loss=0.4))  # it learns


@pytest.mark.parametrize("size, found", [(31.0, True), (30.0, False)])
def test_targets_that_are_large(size: float, found: bool) -> None:
    structure = network(AMOUNTS, Scales(targets=size))

    assert ("unscaled_target" in kinds(run(120, structure))) is found
    assert "unscaled_target" not in kinds(run(120, structure, loss=0.01, squared_error=0.01))


def test_layers_without_a_bend_are_named_at_any_time() -> None:
    straight = network(replace(AMOUNTS, bends=False, explained=0.9))

    assert "no_nonlinearity" in kinds(run(120, straight, loss=0.01, squared_error=0.01))
    assert "no_nonlinearity" not in kinds(run(120))


@pytest.mark.parametrize("explained, loss, found", [(0.0, 1.0, True), (0.06, 1.0, False), (0.0, 0.5, False)])
def test_a_task_that_no_straight_line_solves(explained: float, loss: float, found: bool) -> None:
    single = network(replace(CLASSES, bends=False, explained=explained), hidden=0)

    assert ("no_nonlinearity" in kinds(run(120, single, loss=loss))) is found


def test_constant_features_are_counted() -> None:
    found = learning(run(120, network(replace(CLASSES, constant_features=(3, 5))))).findings

    assert [(each.verdict, each.value) for each in found] == [("constant_feature", 2.0)]


@pytest.mark.parametrize("first, silence, later, found", [
    (10.1, 1.0, 5.0, True), (10.0, 1.0, 5.0, False),
    (10.1, 2.0, 5.0, False),  # nobody shouts who says about nothing
    (10.1, 1.0, 1.0, True),  # it has come down to guessing, and no further
])  # fmt: skip
def test_a_start_far_above_guessing(first: float, silence: float, later: float, found: bool) -> None:
    structure = network(replace(CLASSES, silence=silence))

    view = run(120, structure, loss=lambda step: later if step else first)

    assert ("wild_start" in kinds(view)) is found


@pytest.mark.parametrize("size, found", [(0.034, True), (0.033, False)])
def test_beside_tiny_targets_no_weights_are_said_to_shout(size: float, found: bool) -> None:
    structure = network(replace(AMOUNTS, guessing=0.001, silence=0.001), Scales(targets=size))

    assert ("wild_start" in kinds(run(120, structure, loss=1.0))) is found


@pytest.mark.parametrize("per_step, found", [(0.001, True), (0.0015, False)])
def test_scales_are_named_on_the_way_too_while_most_of_it_is_to_go(per_step: float, found: bool) -> None:
    view = run(400, network(scales=Scales(inputs=31.0)), loss=lambda step: 1.0 - per_step * step)

    assert ("unscaled_input" in kinds(view)) is found
    assert "too_few_steps" in kinds(view)
