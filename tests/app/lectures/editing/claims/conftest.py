"""Scenes about which something can be claimed: with one run, with two, with none."""

from __future__ import annotations

import pytest

from core.experiment import Experiment
from core.scenes.scene import Scene
from core.scenes.staging import Staged

SCENE = Scene(steps=50, plots=("gradient-profile",))
WITHOUT = Scene(plots=("cost",))  # any run


@pytest.fixture
def one(experiment: Experiment) -> tuple[Staged, ...]:
    return (Staged("", experiment),)


@pytest.fixture
def two(experiment: Experiment) -> tuple[Staged, ...]:
    return Staged("sigmoid", experiment), Staged("", experiment)
