"""Of networks as people ask about them, the cause is said first; of those that learn, nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.battery.asked import ASKED
from tests.battery.trials import Case, Trial, tried


def trial_of(name: str, folder: Path) -> Trial:
    """The network, trained as long as it was."""
    asked = ASKED[name]
    return tried(Case(name, "", 7, asked.on_disk(folder), asked.steps))


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", [name for name, asked in ASKED.items() if asked.causes])
def test_the_cause_is_said_first(name: str, tmp_path: Path) -> None:
    trial = trial_of(name, tmp_path)

    assert trial.flagged
    assert trial.end.findings[0] in ASKED[name].causes


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", [name for name, asked in ASKED.items() if not asked.causes])
def test_of_those_that_learn_nothing_is_said(name: str, tmp_path: Path) -> None:
    trial = trial_of(name, tmp_path)

    assert trial.score > 0.9
    assert trial.end.state == "learned"
    assert not any(told.alarms for told in trial.told)
