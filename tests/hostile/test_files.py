"""A small sample of hostile files, and of processes killed while they save."""

from __future__ import annotations

import os

import pytest

from tests.hostile import experiments, saving, tables
from tests.hostile.workers import MOST_PEAK_MB, outcomes

SEED = 11


@pytest.mark.parametrize(
    "module, patience_s",
    [("tests.hostile.experiments", experiments.PATIENCE_S), ("tests.hostile.tables", tables.PATIENCE_S)],
)
def test_hostile_files_are_read_or_refused(module: str, patience_s: float) -> None:
    found = list(outcomes(module, list(range(60)), SEED, patience_s))

    assert [(each.number, each.fault) for each in found if each.fault] == []
    assert sorted(each.number for each in found) == list(range(60))
    assert len({each.end for each in found}) > 1
    assert max(each.peak_mb for each in found) < MOST_PEAK_MB


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that begin at once")
def test_a_kill_while_saving_loses_nothing() -> None:
    left, faults = saving.killed(20, SEED)

    assert faults == []
    assert left > 0
