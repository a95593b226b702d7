"""Whatever a question is turned into, it can be asked."""

from __future__ import annotations

import pytest

from core.experiment import small_experiment
from core.scenes.rules import require_sound_scene
from core.scenes.scene import Question, Scene
from core.scenes.staging import Staged
from core.scenes.writing.asking import WAYS, turned, way, with_measure
from core.scenes.writing.claiming import MEASURED

RUNS = (Staged("", small_experiment()),)


@pytest.mark.parametrize("to", WAYS)
@pytest.mark.parametrize("before", WAYS)
def test_from_each_way_to_each(before: str, to: str) -> None:
    question = turned(Question(prompt="Why?"), before)

    other = turned(question, to)

    require_sound_scene(Scene(question=other), RUNS, 0)
    assert (way(question), way(other), other.prompt) == (before, to, "Why?")


@pytest.mark.parametrize("measure", MEASURED)
def test_every_measure_can_be_asked_for(measure: str) -> None:
    question = with_measure(Question(prompt="?", measure="log10_delta", layer=0), measure)

    require_sound_scene(Scene(question=question), RUNS, 0)
    assert question.measure == measure
