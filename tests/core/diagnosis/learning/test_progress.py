"""Progress: q, A, way and the state, on cases that are computed by hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.diagnosis.health import diagnose
from core.diagnosis.learning.course import window_size
from core.diagnosis.learning.progress import Progress
from core.record.frame import Overflow
from core.record.store import WINDOW
from tests.core.diagnosis.learning.runs import AMOUNTS, CLASSES, learning, network, run, stand_of
from tests.core.frames import falling, frame_of, recording_of


def test_q_is_the_way_of_the_loss_from_guessing_to_the_floor() -> None:
    _, progress = stand_of(run(20, loss=0.4, guessing=1.0, floor=0.2))

    assert progress.q == pytest.approx(0.75)


def test_a_is_the_way_of_the_accuracy_from_the_largest_class_to_all() -> None:
    _, progress = stand_of(run(20, accuracy=0.95, largest_share=0.9))

    assert progress.gain == pytest.approx(0.5)
    assert progress.way == pytest.approx(0.5)  # q is 0


def test_of_amounts_it_is_the_share_of_the_variance_that_is_explained() -> None:
    _, progress = stand_of(run(20, network(AMOUNTS), squared_error=3.0, squared_deviation=4.0))

    assert progress.gain == pytest.approx(0.25)


def test_guessing_is_that_of_the_samples_of_the_window() -> None:
    frames = [frame_of(network(), step, loss=0.5, guessing=0.5 if step >= 10 else 2.0) for step in range(20)]

    _, progress = stand_of(recording_of(frames).view())

    assert progress.q == 0.0


def test_a_loss_that_sinks_below_its_floor_has_no_way_to_its_end() -> None:
    _, endless = stand_of(run(120, loss=-30.0, accuracy=0.8))
    _, rounded = stand_of(run(120, loss=-1e-8, accuracy=1.0))

    assert (math.isnan(endless.q), endless.state) == (True, "learning")
    assert rounded.q == pytest.approx(1.0)
    assert rounded.state == "learned"


@pytest.mark.parametrize("floor, known", [(1.0 - 2e-6, True), (1.0 - 0.5e-6, False)])
def test_where_nothing_can_be_won_there_is_no_way_by_the_loss(floor: float, known: bool) -> None:
    _, progress = stand_of(run(20, floor=floor))

    assert math.isnan(progress.q) is not known


def test_small_batches_are_judged_over_more_frames() -> None:
    task = replace(network().task, batch=2)

    course, _ = stand_of(run(200, network(task)))

    assert len(course.frames) == 128  # times two are 256 samples


@pytest.mark.parametrize(
    "told, state",
    [
        ({"loss": 0.1, "accuracy": 0.55}, "learned"),
        ({"loss": 0.11, "accuracy": 0.55}, "learning"),
        ({"loss": 0.1, "accuracy": 0.54}, "learning"),  # the answers belie it
        ({"loss": 0.1, "accuracy": 1.0, "largest_share": 1.0}, "learning"),  # a single class was seen
        ({"loss": 0.1, "accuracy": math.nan, "largest_share": math.nan}, "learned"),  # nobody has counted
        ({"accuracy": 0.99}, "learned"),
        ({"accuracy": 0.98}, "learning"),
        ({"accuracy": 0.999, "largest_share": 0.999}, "stuck"),  # shares 999 : 1 say nothing
        ({"loss": 0.96}, "stuck"),
        ({"loss": 0.95}, "learning"),
        ({"accuracy": 0.54}, "stuck"),
        ({"accuracy": 0.55}, "learning"),
    ],
)
def test_the_state_of_a_choice_among_classes(told: dict[str, Any], state: str) -> None:
    assert learning(run(100, **told)).state == state


@pytest.mark.parametrize("error, loss, state", [(0.1, 0.5, "learned"), (0.11, 0.05, "learning"), (1.0, 1.0, "stuck")])
def test_the_state_of_amounts(error: float, loss: float, state: str) -> None:
    assert learning(run(100, network(AMOUNTS), loss=loss, squared_error=error)).state == state


@pytest.mark.parametrize("steps, state", [(99, "early"), (100, "stuck")])
def test_a_run_is_given_a_hundred_steps(steps: int, state: str) -> None:
    assert learning(run(steps)).state == state


@pytest.mark.parametrize("steps, state", [(9, "early"), (10, "learned")])
def test_luck_of_a_few_frames_is_not_learning(steps: int, state: str) -> None:
    assert learning(run(steps, loss=0.0, accuracy=1.0)).state == state


@pytest.mark.parametrize("rows, accuracy, stuck", [
    (4, 0.75, True), (4, 1.0, False), (100, 0.59, True), (100, 0.61, False), (640, 0.54, True), (640, 0.56, False),
])  # fmt: skip
def test_of_few_rows_many_are_right_by_luck(rows: int, accuracy: float, stuck: bool) -> None:
    _, progress = stand_of(run(120, network(replace(CLASSES, rows=rows, batch=4)), accuracy=accuracy))

    assert progress.stuck is stuck
    assert progress.way == pytest.approx(2 * accuracy - 1)  # what is told is what was measured


@pytest.mark.parametrize("share, frames", [(0.5, 10), (0.96, 10), (0.99, 16), (0.999, 32)])
def test_the_rarer_the_other_classes_the_longer_the_window(share: float, frames: int) -> None:
    task = replace(CLASSES, rows=2000, batch=64, largest_share=share)

    assert window_size(task) == frames
    assert window_size(replace(task, rows=100_000, batch=1, largest_share=0.9999)) == WINDOW


def test_a_run_that_has_overflown_is_stuck() -> None:
    recording = recording_of(
        [frame_of(network(), step, loss=0.01, guessing=1.0, accuracy=1.0, largest_share=0.5) for step in range(20)]
    )
    assert diagnose(recording).learning.state == "learned"

    recording.append([frame_of(network(), 20, overflow=Overflow(0, "signal"))])

    assert diagnose(recording).learning.state == "stuck"
    assert diagnose(recording).learning.findings[0].verdict == "overflow"


def test_a_change_starts_window_and_time_anew() -> None:
    recording = recording_of([frame_of(network(), step, loss=1.0, guessing=1.0) for step in range(150)])
    recording.mark_change(150)
    recording.append([frame_of(network(), 150 + step, loss=0.5, guessing=1.0) for step in range(3)])

    course, progress = stand_of(recording.view())

    assert (course.steps, course.begun, len(course.frames)) == (3, 150, 3)
    assert progress.q == 0.5
    assert progress.state == "early"


@pytest.mark.parametrize("time_constants, falling", [(1.0, True), (2.1, True), (2.3, False), (4.0, False)])
def test_an_exponential_decay_is_on_its_way_for_about_two_time_constants(time_constants: float, falling: bool) -> None:
    steps = 4000
    decay = 0.3 + 0.7 * np.exp(-time_constants * np.arange(steps) / steps)

    _, progress = stand_of(run(steps, loss=lambda step: float(decay[step])))

    assert progress.falling is falling


def test_sinking_to_guessing_is_on_the_way_only_while_it_sinks() -> None:
    _, progress = stand_of(run(200, loss=lambda step: max(1.0, 50.0 - step)))

    assert not progress.falling


def test_fewer_than_six_frames_are_on_no_way() -> None:
    assert not stand_of(run(5, loss=lambda step: 1.0 - 0.1 * step))[1].falling
    assert stand_of(run(6, loss=lambda step: 1.0 - 0.1 * step))[1].falling


@pytest.mark.parametrize(
    "progress, trouble",
    [
        (Progress(q=0.04), True),
        (Progress(q=0.06, falling=True), False),
        (Progress(q=0.06), True),
        (Progress(q=-0.1, gain=0.4, falling=True), True),
        (Progress(q=-0.1, gain=0.6), False),
        (Progress(q=0.49), True),
        (Progress(q=0.5), False),
        (Progress(q=0.8, overflow=True), True),
        (Progress(), True),
    ],
)
def test_causes_are_asked_for_in_trouble_only(progress: Progress, trouble: bool) -> None:
    assert progress.trouble is trouble


def test_outside_trouble_gradient_verdicts_are_notes_beside_a_healthy_one() -> None:
    sick = diagnose(run(30, log10_delta=falling(-3.0, 2)))
    sound = diagnose(run(30, log10_delta=falling(-3.0, 2), loss=0.4))

    assert (sick.verdicts, [each.verdict for each in sick.asides]) == (("vanishing",), [])
    assert (sound.verdicts, [each.verdict for each in sound.asides]) == (("healthy",), ["vanishing"])
    assert "vanishing" not in [each.verdict for each in sound.learning.findings]
