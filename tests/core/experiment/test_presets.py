"""Presets: each is a valid file, speaks both languages and keeps what it claims."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unittest.mock import Mock

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.datasets import Csv
from core.diagnosis.health import VERDICTS, Diagnosis, diagnose
from core.diagnosis.learning.learning import REMARKS
from core.experiment import Experiment, presets, validated
from core.experiment.disk import FileError
from core.experiment.presets import MENDED, preset_names, read_introduction, read_preset
from core.record.recording import Recording
from core.training.session import Session

NAMES = preset_names()
MISTAKES = tuple(name for name in preset_names("mistakes") if not name.endswith(MENDED))
OTHER_SEED = 1
LOOKS = (100, 300, 600, 2000)  # steps
HALF_WAY, LEARNED = 0.6, 0.9  # of the way from guessing to no loss


class Run(NamedTuple):
    """What is said after each number of steps that is claimed something about, and how far it has come."""

    diagnoses: dict[int, Diagnosis]
    way: float  # how much of what guessing costs has been won in the end; NaN after an overflow


def diagnosed(experiment: Experiment, at: Sequence[int]) -> tuple[Recording, dict[int, Diagnosis]]:
    """A run, and what is said of it after so many steps."""
    session = Session(experiment)
    history, found = Recording(session.structure, experiment), dict[int, Diagnosis]()
    for steps in at:
        while len(history) < steps and not session.ended:
            history.append([session.step()])
        found[steps] = diagnose(history)
    return history, found


def looked_at(name: str) -> dict[int, Diagnosis]:
    """What is said of a preset whenever somebody may look."""
    return diagnosed(read_preset(name).experiment, LOOKS)[1]


@cache
def run_of(name: str, seed: int | None = None) -> Run:
    """The preset, as far as its last claim; from other weights with another seed."""
    preset = read_preset(name)
    experiment = preset.experiment if seed is None else replace(preset.experiment, seed=seed)
    history, found = diagnosed(experiment, sorted(claim.steps for claim in preset.claims))
    last = history.view().recent(20)
    loss, guessing = (np.mean([getattr(frame, scalar) for frame in last]) for scalar in ("loss", "guessing"))
    return Run(found, math.nan if last[-1].overflow is not None else float(1 - loss / guessing))


def test_there_are_at_least_six() -> None:
    assert len(NAMES) >= 6
    assert len(set(NAMES)) == len(NAMES)


def test_they_stand_in_the_order_of_the_lecture() -> None:
    assert NAMES[:2] == ("sigmoid-vanishing", "tiny-weights")


@pytest.mark.parametrize("name", NAMES)
def test_every_preset_is_valid_as_it_stands(name: str) -> None:
    preset = read_preset(name)

    assert validated(preset.experiment) == preset.experiment


@pytest.mark.parametrize("name", NAMES)
def test_every_preset_speaks_english_and_korean(name: str) -> None:
    preset = read_preset(name)

    for text in (preset.title, preset.caption):
        assert set(text) == {"en", "ko"}
        assert text["en"].isascii() or set("²δφσ") & set(text["en"])
        assert any("가" <= letter <= "힣" for letter in text["ko"])


@pytest.mark.parametrize("name", NAMES)
def test_every_preset_claims_a_verdict_at_the_start_and_after_200_steps(name: str) -> None:
    claims = read_preset(name).claims

    assert {1, 200} <= {claim.steps for claim in claims}
    assert {claim.verdict for claim in claims} <= set(VERDICTS)


@pytest.mark.sampled(6)
@pytest.mark.parametrize("name", NAMES)
def test_every_preset_keeps_its_claims(name: str) -> None:
    claims = read_preset(name).claims

    found = {steps: (diagnosis.verdict, diagnosis.severe) for steps, diagnosis in run_of(name).diagnoses.items()}

    assert found == {claim.steps: (claim.verdict, claim.severe) for claim in claims}


def test_the_mistakes_come_last_each_before_its_mended_twin() -> None:
    pairs = [name for mistake in MISTAKES for name in (mistake, mistake + MENDED)]

    assert len(MISTAKES) >= 10
    assert list(NAMES) == [*preset_names("lecture"), *pairs]
    assert preset_names("mistakes") == tuple(pairs)


@pytest.mark.sampled(6)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_does_not_learn_and_its_mended_twin_does(mistake: str) -> None:
    assert not run_of(mistake).way > HALF_WAY
    assert run_of(mistake + MENDED).way > LEARNED


@pytest.mark.sampled(12)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_they_do_from_other_weights_too(mistake: str) -> None:
    assert not run_of(mistake, OTHER_SEED).way > HALF_WAY
    assert run_of(mistake + MENDED, OTHER_SEED).way > LEARNED


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_and_its_twin_differ_in_what_the_mistake_is(mistake: str) -> None:
    one, other = (read_preset(name).experiment for name in (mistake, mistake + MENDED))
    differing = {field for field in one.__struct_fields__ if getattr(one, field) != getattr(other, field)}

    assert 1 <= len(differing) <= 2


def test_the_tables_of_presets_are_found_from_anywhere() -> None:
    tables = [read_preset(name).experiment.data for name in NAMES]

    paths = {data.path for data in tables if isinstance(data, Csv)}

    assert len(paths) >= 3
    assert all(Path(path).is_absolute() and Path(path).is_file() for path in paths)


@pytest.mark.sampled(6)
@pytest.mark.parametrize("name", preset_names("mistakes"))
def test_every_mistake_keeps_what_it_claims_of_learning(name: str) -> None:
    for claim in read_preset(name).claims:
        learning = run_of(name).diagnoses[claim.steps].learning
        first = learning.findings[0].verdict if learning.findings else ""

        assert claim.state in (None, learning.state)
        assert claim.finding in (None, first)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_never_claimed_to_be_learned_and_its_twin_is(mistake: str) -> None:
    last, mended = (read_preset(name).claims[-1] for name in (mistake, mistake + MENDED))

    assert last.state in ("stuck", "learning")
    assert last.finding
    assert mended.state == "learned"


@pytest.mark.sampled(20)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_whenever_somebody_looks_a_mistake_is_what_is_claimed_and_its_twin_none(mistake: str) -> None:
    claimed = read_preset(mistake).claims[-1].finding

    told = {steps: diagnosis.learning for steps, diagnosis in looked_at(mistake).items()}
    mended = {steps: diagnosis.learning for steps, diagnosis in looked_at(mistake + MENDED).items()}

    assert {steps: each.findings[0].verdict for steps, each in told.items()} == dict.fromkeys(LOOKS, claimed)
    assert "learned" not in {each.state for each in told.values()}
    assert {found.verdict for each in mended.values() for found in each.findings} <= REMARKS
    assert mended[LOOKS[-1]].state == "learned"


def test_an_unknown_name_is_answered_with_those_that_exist() -> None:
    with pytest.raises(FileError) as caught:
        read_preset("no\nsuch")

    assert str(caught.value).startswith(r"preset:no\nsuch: there is no such preset; there are sigmoid-vanishing, ")


def test_a_name_that_is_nearly_one_is_answered_with_the_nearest() -> None:
    with pytest.raises(FileError, match=r"preset:relu-healty: there is no such preset: did you mean relu-healthy\?$"):
        read_preset("relu-healty")


@pytest.mark.parametrize("steps, verdict", [(1, "saturated"), (199, "saturated"), (200, "healthy")])
def test_an_introduction_tells_the_verdict_that_was_claimed_last(steps: int, verdict: str) -> None:
    assert read_introduction("tanh-saturated").verdict_after(steps) == verdict


@pytest.mark.parametrize("name", ["", "1-sigmoid-vanishing", "../presets/sigmoid-vanishing"])
def test_only_names_are_names(name: str) -> None:
    with pytest.raises(FileError, match="there is no such preset"):
        read_preset(name)


def test_behind_tiny_weights_the_weight_gradient_stays_flat_while_delta_falls() -> None:
    session = Session(read_preset("tiny-weights").experiment)

    frames = [session.step() for _ in range(200)]

    for frame in (frames[0], frames[99], frames[199]):
        assert np.ptp(frame.log10_weight_gradient[:8]) < 0.5
        assert frame.log10_delta[7] - frame.log10_delta[0] > 7.5


def test_to_list_presets_reads_no_experiment(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Mock(side_effect=validated)
    monkeypatch.setattr(presets, "validated", read)
    for remembered in (presets.read_preset, presets.read_introduction):
        remembered.cache_clear()

    introductions = {name: presets.read_introduction(name) for name in presets.preset_names("mistakes")}

    assert introductions
    assert all(each.title["en"] and each.caption["ko"] for each in introductions.values())
    assert read.call_count == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_introduction_is_that_of_the_preset(name: str) -> None:
    introduction, preset = presets.read_introduction(name), read_preset(name)

    assert (introduction.title, introduction.caption, introduction.group) == (
        preset.title,
        preset.caption,
        preset.group,
    )
