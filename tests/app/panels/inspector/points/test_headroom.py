"""How much of the critical learning rate is used, in words."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QObject

from app.panels.inspector.points.headroom import HeadroomWords
from app.texts import Texts
from core.probes.critical import Headroom


def said(factor: float, now: float = 0.01, then: float = 0.01) -> str:
    parent = QObject()
    return HeadroomWords(Texts(), parent).sentence(Headroom(factor, then, then), now)


@pytest.mark.parametrize(
    ("factor", "used"),
    [
        (400, "You use 1/400 of it."), (4321, "You use 1/4,300 of it."), (7.66, "You use 1/7.7 of it."),
        (1.25, "You use 80 % of it."), (0.25, "You use 4 times as much."),
    ],
)  # fmt: skip
def test_it_says_how_much_of_the_critical_rate_is_used(factor: float, used: str) -> None:
    assert said(factor).endswith(f" on, a step in this direction raises the loss. {used}")


def test_another_rate_is_compared_with_the_same_critical_one() -> None:
    assert said(10, now=0.001) == "From 0.1 on, a step in this direction raises the loss. You use 1/100 of it."


def test_nothing_is_said_of_how_much_a_rate_of_zero_uses() -> None:
    assert said(10, now=0.0) == "From 0.1 on, a step in this direction raises the loss."


def test_it_says_where_no_step_or_every_step_raises_the_loss() -> None:
    assert said(math.inf) == "Even a step a million times as long would not raise the loss."
    assert said(0.0) == "However short, a step in this direction raises the loss."


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert said(math.nan) == HeadroomWords(Texts(), QObject()).sentence(None, 0.01) == ""
