"""Whatever a button is turned to do, the scene with it can be read again."""

from __future__ import annotations

import pytest

from core.experiment import small_experiment
from core.scenes.rules import require_sound_scene
from core.scenes.scene import Action, Scene
from core.scenes.staging import Staged, after_press
from core.scenes.writing.acting import DEEDS, TRAIN, deed, turned

RUNS = (Staged("", small_experiment()),)


@pytest.mark.parametrize("to", DEEDS)
@pytest.mark.parametrize("before", DEEDS)
def test_from_each_deed_to_each(before: str, to: str) -> None:
    action = turned(Action(label="Go", steps=7), before, RUNS)

    other = turned(action, to, RUNS)

    require_sound_scene(Scene(actions=(other,)), RUNS, 0)
    assert (deed(action), deed(other), other.label) == (before, to, "Go")
    assert after_press(other, RUNS, ())[0].experiment == RUNS[0].experiment


def test_it_trains_on_for_as_many_steps_as_it_did() -> None:
    assert turned(Action(label="Go", changes={"batch": 8}, steps=7), TRAIN, RUNS).steps == 7
