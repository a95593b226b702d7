"""Requirements of a task, each refused in its place."""

from __future__ import annotations

from typing import Any

import pytest

from core.experiment import ExperimentError
from tests.core.scenes.lectures import CRITERION, task


@pytest.mark.parametrize("path", ["data", "layers", "layers[2].units", "layers[*].activation", "layers.0", "seed"])
def test_what_is_there_can_be_locked(path: str) -> None:
    assert task(locked=[path]).locked == (path,)


@pytest.mark.parametrize(
    "more, sentence",
    [
        ({"locked": ["sed"]}, 'locked[0]: sed: there is no setting "sed" here: did you mean seed?'),
        ({"locked": ["seed", "layers[3]"]}, 'locked[1]: layers[3]: there is no entry "3" here; they are counted from'),
        ({"locked": ["layers[]"]}, "locked[0]: layers[]: is no path, such as layers[3].units or optimizer.learning"),
        ({"locked": ["seed.more"]}, "locked[0]: seed.more: leads on from a single value, which has no settings"),
        ({"criteria": []}, "criteria: must have at least 1 entry"),
        ({"criteria": [{"label": "a"}]}, "criteria[0]: is without verdict or state or measure: give one of them"),
        ({"criteria": [CRITERION | {"verdict": "x"}]}, 'criteria[0]: has both "verdict" and "state", of which only'),
        ({"criteria": [CRITERION | {"seeds": 0}]}, "criteria[0].seeds: must be at least 1"),
        ({"criteria": [CRITERION | {"points": -1}]}, "criteria[0].points: must be at least 0"),
        ({"criteria": [CRITERION | {"plot": "x"}]}, 'criteria[0]: there is no setting "plot" here'),
        ({"most_changes": -1}, "most_changes: must be at least 0"),
        ({"experiment": {"layers": [{"kind": "skip"}]}}, "experiment: layers[0]: the skip in slot 0 leads around"),
        ({"experiment": {"layers": [{"kind": "skp"}]}}, 'experiment.layers[0].kind: there is no kind "skp"; there'),
        ({"version": 2}, "version: this program reads version 1, the file has version 2"),
    ],
)
def test_a_task_that_cannot_be_judged_is_refused_in_its_place(more: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        task(**more)

    assert str(caught.value).startswith(sentence)
