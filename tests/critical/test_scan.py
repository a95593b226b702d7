"""A fixed sample of the set, and that a scan tells what it sees."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import get_args

import pytest

from core.components.activations import AnyActivation
from core.components.component import key
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from tests.critical.networks import networks
from tests.critical.scan import Look, looks, scanned

SET = networks()


def test_every_activation_loss_and_optimizer_is_in_the_set() -> None:
    for kind, members in (("activation", AnyActivation), ("loss", AnyLoss), ("optimizer", AnyOptimizer)):
        assert {f"{kind} {key(each)}" for each in get_args(members)} <= set(SET)


@pytest.mark.sampled(40)
@pytest.mark.parametrize("name", SET)
def test_the_search_finds_what_a_dense_scan_finds(name: str) -> None:
    found = looks(name, SET[name], (1, 20))

    assert [str(look) for look in found if not look.agrees and not look.passed_over] == []


@pytest.mark.parametrize(
    ("losses", "told"),
    [
        (lambda s: 1 + s * (s - 3), (3.0, math.nan)),
        (lambda s: 1 - s, (math.inf, math.nan)),
        (lambda s: 1 + 9 * s, (0.0, math.nan)),
        (lambda s: -1 + s * (s - 3), (3.0, math.nan)),
        (lambda s: 2.0 if 1 < s < 2 or s > 6 else 1.0, (1.0, 2.0)),
    ],
    ids=["bowl", "falling", "rising", "below zero", "a hump"],
)
def test_the_scan_says_where_the_loss_rises_and_where_it_falls_again(
    losses: Callable[[float], float], told: tuple[float, float]
) -> None:
    assert scanned(losses, 6.0) == pytest.approx(told, rel=0.01, nan_ok=True)


def test_a_look_deviates_by_more_than_both_are_exact() -> None:
    assert Look("", 1, 3.1, 3.0).agrees
    assert Look("", 1, math.inf, math.inf).agrees
    assert Look("", 1, 0.0, 0.0).agrees
    assert not Look("", 1, math.inf, 3.0).agrees
    assert not Look("", 1, 3.3, 3.0).agrees
    assert not Look("", 1, 3.3, 3.0).passed_over
    assert Look("", 1, 9.0, 3.0, falls=4.0).passed_over
