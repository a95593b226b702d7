"""A scene begins anew each time, makes its steps, and keeps for itself what is changed in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.scene_run import SceneRun
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.scene import Scene

THREE = Scene(steps=3, highlight=(1, "output"))


@pytest.fixture
def run(qtbot: QtBot, experiment: Experiment) -> Iterator[SceneRun]:
    run = SceneRun(Engine("thread"), experiment)
    yield run
    run.close()
    run.deleteLater()


def frames(run: SceneRun) -> int:
    """How many have been measured."""
    return len(run.player.live) if run.player.live is not None else 0


def test_it_makes_as_many_steps_as_the_scene_says_and_pauses(
    run: SceneRun, experiment: Experiment, qtbot: QtBot
) -> None:
    run.begin(experiment, THREE, waits=False)

    qtbot.waitUntil(lambda: frames(run) == 3 and not run.player.playing)
    assert run.selection.slots == {1, len(experiment.layers)}


def test_without_steps_it_shows_the_first(run: SceneRun, experiment: Experiment, qtbot: QtBot) -> None:
    run.begin(experiment, Scene(), waits=False)

    with qtbot.waitSignal(run.player.refreshed):
        pass
    assert frames(run) == 1
    assert not run.player.playing


def test_what_is_to_be_played_waits_for_the_answer(run: SceneRun, experiment: Experiment, qtbot: QtBot) -> None:
    run.begin(experiment, Scene(play=True, speed=20), waits=True)
    with qtbot.waitSignal(run.player.refreshed):
        pass
    assert not run.player.wanted

    run.reveal()

    qtbot.waitUntil(lambda: frames(run) > 1)
    assert run.player.speed == 20


def test_an_edit_is_of_the_scene_alone(run: SceneRun, experiment: Experiment, qtbot: QtBot) -> None:
    run.begin(experiment, THREE, waits=False)
    qtbot.waitUntil(lambda: frames(run) == 3)
    run.document.remove_layers((0,))
    changed = run.changed

    run.begin(experiment, THREE, waits=False)

    assert run.document.experiment == experiment
    assert not run.document.undo_stack.can_undo
    assert (changed, run.changed) == (True, False)
    with qtbot.waitSignal(run.player.loaded):
        pass
    qtbot.waitUntil(lambda: frames(run) == 3)


def test_a_button_changes_it_and_makes_the_steps_anew(run: SceneRun, experiment: Experiment, qtbot: QtBot) -> None:
    run.begin(experiment, THREE, waits=False)
    qtbot.waitUntil(lambda: frames(run) == 3 and not run.player.playing)

    run.change(experiment.with_removed({0}), None)

    with qtbot.waitSignal(run.player.loaded):
        pass
    qtbot.waitUntil(lambda: frames(run) == 3 and not run.player.playing)
    assert run.changed
    assert len(run.document.experiment.layers) == len(experiment.layers) - 1
    run.train(4)
    qtbot.waitUntil(lambda: frames(run) == 7 and not run.player.playing)
