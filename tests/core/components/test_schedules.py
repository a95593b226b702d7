"""Schedules against an independent framework's, and at their ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.components.schedules import Constant, Cosine, Exponential, Schedule, Step, Warmup

GOLDEN = json.loads((Path(__file__).parents[2] / "golden" / "optimizers.json").read_text())["cases"]["_schedules"]


@pytest.mark.parametrize(
    "name, schedule",
    [
        ("step", Step(every=7, factor=0.5)),
        ("exponential", Exponential(factor=0.93)),
        ("cosine", Cosine(steps=30, minimum=0.001)),
        ("linear_warmup", Warmup(steps=5)),
    ],
)
def test_a_schedule_follows_the_independent_framework(name: str, schedule: Schedule) -> None:
    expected = GOLDEN[name]["lr"]

    rates = [schedule.rate(0.1, step) for step in range(len(expected))]

    assert rates == pytest.approx(expected, rel=1e-12)


def test_a_constant_rate_stays() -> None:
    assert [Constant().rate(0.3, step) for step in (0, 1, 10**6)] == [0.3, 0.3, 0.3]


def test_the_cosine_stays_at_its_minimum() -> None:
    schedule = Cosine(steps=10, minimum=0.02)

    assert [schedule.rate(0.1, step) for step in (10, 11, 20, 1000)] == pytest.approx([0.02] * 4, rel=1e-12)


def test_the_warmup_starts_at_a_tenth_and_ends_at_the_whole_rate() -> None:
    schedule = Warmup(steps=40)

    assert [schedule.rate(2.0, step) for step in (0, 20, 40, 41)] == pytest.approx([0.2, 1.1, 2.0, 2.0])


@pytest.mark.parametrize("schedule", [Constant(), Step(), Exponential(), Cosine(), Cosine(minimum=0.4), Warmup()])
def test_the_peak_is_the_largest_rate_of_the_run(schedule: Schedule) -> None:
    rates = [schedule.rate(0.1, step) for step in range(2000)]

    assert max(rates) == pytest.approx(schedule.peak(0.1))


def test_a_rate_of_a_billion_steps_is_a_number() -> None:
    assert [schedule.rate(0.1, 10**9) for schedule in (Step(), Exponential())] == [0.0, 0.0]
