"""A small sample of each long set of cases, and of processes killed while they save."""

from __future__ import annotations

import os

import pytest

from tests.hostile import drawings, experiments, meanwhile, saving, scenes, settings, tables
from tests.hostile.workers import MOST_PEAK_MB, Set, outcomes

SEED = 11


@pytest.mark.parametrize(
    "of, cases",
    [
        (experiments.SET, 40),
        (tables.SET, 40),
        (scenes.SET, 30),
        (drawings.SET, 8),
        (meanwhile.SET, 3),
        (settings.SET, 2),
    ],
    ids=lambda each: each.module.rpartition(".")[2] if isinstance(each, Set) else "",
)
def test_nothing_is_wrong_with_a_few(of: Set, cases: int) -> None:
    found = list(outcomes(of, list(range(cases)), SEED, at_once=1))

    assert [(each.number, each.fault) for each in found if each.fault] == []
    assert sorted(each.number for each in found) == list(range(cases))
    assert len({each.end for each in found}) > 1
    assert max(each.peak_mb for each in found) < MOST_PEAK_MB


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that begin at once")
def test_a_kill_while_saving_loses_nothing() -> None:
    left, faults = saving.killed(20, SEED)

    assert faults == []
    assert left > 0
