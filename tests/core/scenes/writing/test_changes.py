"""Changes are written as people type them, and read back as they were."""

from __future__ import annotations

import pytest

from core.experiment import Experiment, ExperimentError, small_experiment
from core.experiment.paths import Setting, with_settings
from core.scenes.writing.changes import FREQUENT, frequent, read, written


@pytest.mark.parametrize(
    "value", ["relu", "0.5", "null", "", " x ", "a=b", "two\nlines", 0.05, 3, True, None, {"kind": "adam"}, [1, 2]]
)
def test_every_value_is_read_back(value: object) -> None:
    changes = {"optimizer.learning_rate": 0.5, "layers[*].name": value}

    assert read(written(changes)) == changes


@pytest.mark.parametrize("text", ["batch", "=3", "layers[=3", "batch=3\nnonsense"])
def test_what_is_no_change_is_refused(text: str) -> None:
    with pytest.raises(ExperimentError):
        read(text)


def test_what_is_changed_most_is_offered_with_what_it_is_now() -> None:
    experiment = small_experiment()

    offered = frequent(experiment)

    assert tuple(offered) == FREQUENT
    assert with_settings(experiment, [Setting(*each) for each in offered.items()]) == experiment


def test_of_layers_that_there_are_not_nothing_is_offered() -> None:
    assert not [path for path in frequent(Experiment()) if path.startswith("layers")]
