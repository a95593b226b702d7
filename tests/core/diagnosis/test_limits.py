"""Limits: the figures of the science, each of which stands in one place."""

from __future__ import annotations

import ast
import math
from pathlib import Path

import numpy as np
import pytest

from core.diagnosis import limits
from core.diagnosis.limits import dead_limits
from tests.house.sources import sources, text, tree

JUDGING = ("SICK", "SEVERE", "DEAD", "SATURATED", "FROZEN", "UNSTABLE", "LEARNED", "STILL", "RESTING", "HEALTHY",
           "FLAT", "ALIKE", "THRESHOLD", "LIMIT_")  # fmt: skip


def figures(path: Path) -> list[str]:
    """Constants of a module whose name speaks of a verdict, and whose value is a number written there."""
    found = []
    if not any(word in text(path) for word in JUDGING):
        return []
    for node in tree(path).body:
        if isinstance(node, ast.Assign):
            names = [each.id for target in node.targets for each in ast.walk(target) if isinstance(each, ast.Name)]
            numbers = [each for each in ast.walk(node.value) if isinstance(each, ast.Constant)]
            if any(isinstance(each.value, float | int) for each in numbers):
                found += [name for name in names if any(word in name for word in JUDGING)]
    return found


def test_no_other_module_has_a_threshold_of_its_own() -> None:
    elsewhere = {str(path): figures(path) for path in sources("app", "core") if path.name != "limits.py"}

    assert {path: names for path, names in elsewhere.items() if names} == {}


def test_a_second_threshold_would_be_noticed() -> None:
    assert "SICK_DECADES" in figures(Path("core/diagnosis/limits.py"))


def test_they_are_those_of_the_science() -> None:
    assert (limits.SICK_DECADES, limits.SEVERE_DECADES, limits.FRAMES) == (2, 4, 10)
    assert (limits.FROZEN_RATIO, limits.HEALTHY_RATIO, limits.UNSTABLE_RATIO) == (1e-6, 1e-3, 1e-1)
    assert (limits.FLAT_SLOPE, limits.SATURATED_SHARE) == (0.05, 0.5)
    assert limits.ALIKE == {"float32": 1e-5, "float64": 1e-10}


@pytest.mark.parametrize("units, limit", [(15, math.inf), (16, 1.0), (64, 0.75), (100, 0.7), (10_000, 0.7)])
def test_a_narrow_layer_may_have_more_dead_units_than_a_wide_one(units: int, limit: float) -> None:
    assert dead_limits(np.array([units], float)).tolist() == pytest.approx([limit])
