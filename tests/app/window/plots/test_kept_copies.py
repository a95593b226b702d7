"""No window writes over what another has kept."""

from __future__ import annotations

import pytest

from app.plots.copies import MOST
from app.remembered.preferences import Preferences
from app.window.plots.kept_copies import KeptCopies

LOSSES = [f"loss-{number}" for number in range(2, MOST + 2)]


@pytest.fixture
def ours(preferences: Preferences) -> KeptCopies:
    """Of this window."""
    return KeptCopies(preferences)


@pytest.fixture
def theirs(preferences: Preferences) -> KeptCopies:
    """Of one that was opened beside it."""
    return KeptCopies(Preferences(preferences.path))


def at_the_next_start(preferences: Preferences) -> list[str]:
    """What is there."""
    preferences.flush()
    return KeptCopies(Preferences(preferences.path)).all()


def test_each_window_adds_its_own_and_takes_it_away(
    ours: KeptCopies, theirs: KeptCopies, preferences: Preferences
) -> None:
    kept = list[list[str]]()

    theirs.add("loss-2", ["loss-2"])
    kept.append(at_the_next_start(preferences))
    ours.add("heatmap-2", ["heatmap-2"])
    kept.append(at_the_next_start(preferences))
    theirs.remove("loss-2")
    kept.append(at_the_next_start(preferences))
    ours.add("loss-2", ["heatmap-2", "loss-2"])
    kept.append(at_the_next_start(preferences))

    assert kept == [["loss-2"], ["loss-2", "heatmap-2"], ["heatmap-2"], ["heatmap-2", "loss-2"]]


def test_where_there_are_too_many_our_last_one_stays(
    ours: KeptCopies, theirs: KeptCopies, preferences: Preferences
) -> None:
    for at, name in enumerate(LOSSES):
        theirs.add(name, LOSSES[: at + 1])

    ours.add("heatmap-2", ["loss-2", "heatmap-2"])

    assert at_the_next_start(preferences) == ["loss-2", *LOSSES[2:], "heatmap-2"]
