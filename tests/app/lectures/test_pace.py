"""Runs side by side keep together: who is ahead waits, and nobody waits for who has come to the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.pace import LEAD, keep_pace
from app.lectures.scene_run import SceneRun
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.scene import Scene


@pytest.fixture
def runs(qtbot: QtBot, experiment: Experiment) -> Iterator[list[SceneRun]]:
    """Two that stand at step 0."""
    runs = [SceneRun(Engine("thread"), experiment) for _ in range(2)]
    for run in runs:
        run.begin(experiment, Scene(), waits=False)
    qtbot.waitUntil(lambda: all(run.steps == 1 for run in runs))
    yield runs
    for run in runs:
        run.close()
        run.deleteLater()


def test_who_is_ahead_waits_until_the_other_has_come_as_far(runs: list[SceneRun], qtbot: QtBot) -> None:
    fast, slow = runs
    fast.player.play(until=3 * LEAD)
    qtbot.waitUntil(lambda: fast.steps == 3 * LEAD + 1)
    fast.player.play()
    slow.player.wanted = True  # it trains, and nothing has come of it yet

    keep_pace(runs)

    assert (fast.paced, slow.paced) == (True, False)
    assert not fast.player.playing
    slow.player.play(until=3 * LEAD)
    qtbot.waitUntil(lambda: slow.steps == 3 * LEAD + 1)
    keep_pace(runs)
    assert not fast.paced
    assert fast.player.playing


def test_nobody_waits_for_who_does_not_go_on(runs: list[SceneRun], qtbot: QtBot) -> None:
    fast, paused = runs
    fast.player.play()
    qtbot.waitUntil(lambda: fast.steps > 3 * LEAD)

    keep_pace([fast, paused])

    assert not fast.paced
    fast.player.pause()
