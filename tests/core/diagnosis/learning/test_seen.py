"""What the run tells: each rule with a case for it, and one just beside it."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from core.record.frame import Frame
from tests.core.diagnosis.learning.runs import AMOUNTS, CLASSES, FIRST, kinds, learning, network, run
from tests.core.frames import frame_of, history_of


@pytest.mark.parametrize("bound, found", [(1000.0, True), (32.0, False), (math.inf, False), (math.nan, False)])
def test_a_thousand_steps_at_once_that_do_not_raise_the_loss(bound: float, found: bool) -> None:
    assert ("slow_rate" in kinds(run(120, bound=bound))) is found


@pytest.mark.parametrize("slow, found", [(6, True), (5, False)])
def test_the_median_of_the_looks_decides(slow: int, found: bool) -> None:
    bounds = dict.fromkeys(FIRST, 32.0) | dict.fromkeys(FIRST[-slow:], 1000.0)
    frames = [frame_of(network(), step, guessing=1.0, accuracy=0.5, largest_share=0.5,
                       critical_bound=bounds.get(step, math.nan))
              for step in range(120)]  # fmt: skip

    assert ("slow_rate" in kinds(history_of(frames))) is found


@pytest.mark.parametrize("per_step, found", [(0.0005, True), (0.002, False)])
def test_a_rate_is_slow_where_the_loss_hardly_falls(per_step: float, found: bool) -> None:
    view = run(120, loss=lambda step: 2.0 - per_step * step, bound=1000.0)

    assert ("slow_rate" in kinds(view)) is found


@pytest.mark.parametrize("guessing, found", [(0.75, True), (1.0, False)])
def test_a_loss_that_is_lower_because_its_samples_are_cheap_has_not_fallen(guessing: float, found: bool) -> None:
    def frame(step: int) -> Frame:
        cheap = step >= 110
        return frame_of(network(AMOUNTS), step, loss=1.5 if cheap else 2.0, guessing=guessing if cheap else 1.0,
                        squared_error=2.0, squared_deviation=1.0,
                        critical_bound=1000.0 if step in FIRST else math.nan)  # fmt: skip

    assert ("slow_rate" in kinds(history_of([frame(step) for step in range(120)]))) is found


def test_a_loss_far_above_guessing_has_not_fallen_because_guessing_was_cheaper() -> None:
    def frame(step: int) -> Frame:
        return frame_of(network(AMOUNTS), step, loss=8.0 - 0.002 * step, guessing=1.25 if step >= 110 else 1.0,
                        squared_error=8.0, squared_deviation=1.0,
                        critical_bound=1000.0 if step in FIRST else math.nan)  # fmt: skip

    assert "slow_rate" in kinds(history_of([frame(step) for step in range(120)]))


def test_a_learned_network_has_no_slow_rate() -> None:
    assert "slow_rate" not in kinds(run(120, loss=0.05, bound=1000.0))


def test_where_the_gradient_is_blocked_rates_are_silent() -> None:
    blocked = run(120, bound=1000.0, log10_delta=-math.inf)

    assert "blocked" in kinds(blocked)
    assert "slow_rate" not in kinds(blocked)


@pytest.mark.parametrize("bound, rise, found", [(0.0, 0.02, True), (0.0, 0.01, False), (1.0, 0.02, False)])
def test_most_steps_raise_the_loss(bound: float, rise: float, found: bool) -> None:
    assert ("fast_rate" in kinds(run(120, bound=bound, rise=rise))) is found


def test_the_first_looks_count_as_the_last_do() -> None:
    def frame(step: int) -> Frame:
        looks = step in FIRST or step % 10 == 9
        return frame_of(network(), step, guessing=1.0, accuracy=0.5, largest_share=0.5,
                        critical_bound=(0.0 if step < 100 else 32.0) if looks else math.nan, step_rise=0.5)  # fmt: skip

    assert "fast_rate" in kinds(history_of([frame(step) for step in range(300)]))
    assert "fast_rate" not in kinds(history_of([frame(step) for step in range(100, 300)]))


@pytest.mark.parametrize("looks, found", [(2, False), (3, True)])
def test_two_looks_tell_no_rate(looks: int, found: bool) -> None:
    last = FIRST[looks - 1]

    view = run(last + 1, bound=0.0, rise=1.0)

    assert ("fast_rate" in kinds(view)) is found


@pytest.mark.parametrize("share, found", [(0.5, True), (0.49, False), (math.nan, False)])
def test_probabilities_that_are_clipped(share: float, found: bool) -> None:
    assert ("clipped" in kinds(run(120, clipped_share=share))) is found
    assert "clipped" not in kinds(run(120, clipped_share=share, loss=0.4))


@pytest.mark.parametrize("spread, steps, found", [(0.009, 120, True), (0.01, 120, False), (0.009, 99, False)])
def test_the_same_answer_to_everything(spread: float, steps: int, found: bool) -> None:
    view = run(steps, answer_spread=spread)

    assert ("constant_output" in kinds(view)) is found


@pytest.mark.parametrize(
    "share, accuracy, found", [(0.9, 0.9, True), (0.9, 0.905, True), (0.9, 0.92, False), (0.89, 0.89, False)]
)
def test_the_largest_class_is_answered_always(share: float, accuracy: float, found: bool) -> None:
    structure = network(replace(CLASSES, largest_share=share))

    view = run(120, structure, accuracy=accuracy, largest_share=share)

    assert ("imbalanced" in kinds(view)) is found


@pytest.mark.parametrize("share, accuracy, found", [(0.95, 0.95, True), (0.999, 0.999, True), (0.999, 0.9992, False)])
def test_rare_classes_are_named_on_the_way_too_until_some_of_them_are_told(
    share: float, accuracy: float, found: bool
) -> None:
    structure = network(replace(CLASSES, largest_share=share))

    view = run(400, structure, loss=lambda step: 1.0 - 0.0015 * step, accuracy=accuracy, largest_share=share)

    assert ("imbalanced" in kinds(view)) is found
    assert "too_few_steps" in kinds(view)


@pytest.mark.parametrize("steps, loss, found", [(99, 0.4, True), (120, 0.4, False), (99, 0.05, False)])
def test_early_steps_are_few(steps: int, loss: float, found: bool) -> None:
    assert ("too_few_steps" in kinds(run(steps, loss=loss, accuracy=0.9))) is found


def test_who_is_on_the_way_needs_more_steps() -> None:
    assert "too_few_steps" in kinds(run(400, loss=lambda step: 0.9 - 0.001 * step))
    assert "too_few_steps" not in kinds(run(400, loss=lambda step: 1.9 - 0.001 * step, log10_delta=-math.inf))


@pytest.mark.parametrize("risen, train, found", [(0.61, 0.3, True), (0.59, 0.3, False), (0.61, 0.5, False)])
def test_what_is_held_out_gets_worse_while_training_gets_on(risen: float, train: float, found: bool) -> None:
    frames = [
        frame_of(network(), step, loss=0.4 if step < 60 else train, guessing=1.0, accuracy=0.8, largest_share=0.5,
                 test_loss=(0.5 if step < 100 else risen) if step % 10 == 0 else math.nan)
        for step in range(200)
    ]  # fmt: skip

    assert ("overfitting" in kinds(history_of(frames))) is found


def test_each_finding_names_its_setting() -> None:
    found = {each.verdict: each.place for each in learning(run(120, bound=1000.0, saturated_share=0.6)).findings}

    assert found == {"saturated": "layers[*].activation", "slow_rate": "optimizer.learning_rate"}


@pytest.mark.parametrize("per_step, found", [(0.001, True), (0.0015, False)])
def test_a_fast_rate_is_named_on_the_way_too_while_most_of_it_is_to_go(per_step: float, found: bool) -> None:
    view = run(400, loss=lambda step: 1.0 - per_step * step, bound=0.5, rise=0.02)

    assert ("fast_rate" in kinds(view)) is found
