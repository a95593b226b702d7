"""Judging: what is found is what the command line prints of the same run."""

from __future__ import annotations

import time

import numpy as np
import pytest
from msgspec.structs import replace

from core.diagnosis.health import diagnose
from core.experiment import ExperimentError
from core.experiment.presets import read_preset
from core.layers import Skip
from core.scenes.asking.truth import NOW_AND_THEN
from core.scenes.expected import Expected, Slot
from core.scenes.judging import Late, judged, judged_claims, judgements, stops
from core.scenes.staging import staged
from core.training.kept import Kept
from core.training.session import Session
from core.wording import english
from tests.core.scenes.lectures import ONE, QUICK, SCENES, lecture

FAR = (-1e9, 1e9)
WILD = read_preset("overflow").experiment


def test_a_measure_is_the_one_of_the_run_after_so_many_steps() -> None:
    session = Session(QUICK)
    frames = [session.step() for _ in range(12)]
    decades = diagnose(frames).decades
    assert decades is not None

    for name, value in (
        ("loss", frames[11].loss),
        ("accuracy", frames[11].accuracy),
        ("decades", decades),
        ("test_loss", frames[10].test_loss),  # not measured in the last step
        ("learning_rate", 0.05),
    ):
        near = Expected(steps=12, measure=name, between=(value - 1e-9, value + 1e-9))
        above = Expected(steps=12, measure=name, between=(value + 1e-6, value + 1))
        assert [each.holds for each in judged(QUICK, [near, above])] == [True, False], name
    slots: dict[Slot, int] = {0: 0, 2: 2, "output": 3}
    for layer, slot in slots.items():
        value = float(frames[11].log10_delta[slot])
        near = Expected(steps=12, measure="log10_delta", layer=layer, between=(value - 1e-9, value + 1e-9))
        assert judged(QUICK, [near])[0].holds


def test_without_a_layer_it_holds_at_all_or_not() -> None:
    frame = Session(QUICK).step()
    low, high = float(np.nanmin(frame.log10_delta)), float(np.nanmax(frame.log10_delta))

    all_in = Expected(steps=1, measure="log10_delta", between=(low, high))
    one_out = Expected(steps=1, measure="log10_delta", between=(low + 1e-9, high))

    assert [each.holds for each in judged(QUICK, [all_in, one_out])] == [True, False]


def test_several_are_judged_in_one_run_each_after_its_steps() -> None:
    expected = [Expected(steps=6, state="early"), Expected(steps=1, state="learned"), Expected(state="early")]

    found = judged(QUICK, expected, steps=3)

    assert [english(each.told) for each in found] == [
        "the state is early after 6 steps", "the state is early after 1 step, not learned",
        "the state is early after 3 steps",
    ]  # fmt: skip
    assert [number for number, _ in stops(QUICK, [6, 1, 6])] == [1, 6]
    assert judged(QUICK, []) == ()


def test_after_an_overflow_nothing_is_measured_any_more() -> None:
    expected = [Expected(steps=50, verdict="overflow"), *(
        Expected(steps=50, measure=name, between=FAR) for name in ("loss", *NOW_AND_THEN)
    )]  # fmt: skip

    verdict, *others = judged(WILD, expected)

    assert verdict.holds
    assert not any(each.holds for each in others)
    assert "after 50 steps" not in english(verdict.told)


def test_a_run_that_cannot_be_or_takes_too_long_is_told() -> None:
    with pytest.raises(ExperimentError):
        judged(replace(QUICK, layers=(Skip(),)), [Expected(steps=1, state="early")])
    with pytest.raises(Late, match="the run took too long and was stopped at step 1 of 9"):
        [*judgements(QUICK, [Expected(steps=9, state="early")], until=time.process_time())]


def test_the_claims_of_a_scene_are_judged_run_by_run_on_the_same_batches() -> None:
    scenes = lecture(*SCENES)
    kept = Kept()

    for index, claims in ((0, [0]), (2, []), (3, [0, 1]), (4, [])):
        found = dict(judged_claims(scenes, index, staged(scenes, index), kept))
        assert list(found) == claims
        assert all(each.holds for each in found.values())
    one, other = (next(iter(stops(run.experiment, [1], kept)))[1].session for run in staged(scenes, 3))
    assert one.samples.x is other.samples.x


def test_a_claim_is_judged_after_the_steps_of_its_scene_unless_it_has_its_own() -> None:
    claims = [{"verdict": "healthy"}, {"verdict": "healthy", "steps": 2}]
    scenes = lecture(ONE | {"steps": 4, "claims": claims})

    found = dict(judged_claims(scenes, 0, staged(scenes, 0)))

    assert [english(found[i].told).split(" after ")[1][:7] for i in (0, 1)] == ["4 steps", "2 steps"]


def test_a_run_that_has_overflown_before_has_no_decades() -> None:
    found = judged(WILD, [Expected(steps=200, measure="decades", between=(-100.0, 100.0))])

    assert not found[0].holds
