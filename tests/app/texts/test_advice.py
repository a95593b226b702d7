"""There is always something to try, and it fits the cause."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.texts.advice import Advice
from core.health import VERDICTS
from tests.app.texts.cases import case, finding, vanishing


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("cause", ["slope", "weight", ""])
def test_every_verdict_has_one(verdict: str, cause: str, qtbot: QtBot) -> None:
    evidence = case() if verdict == "healthy" else case(finding(verdict, 0, value=-3.0, cause=cause))

    assert Advice().next(evidence).endswith(".")


def test_sigmoids_are_to_become_relu(qtbot: QtBot) -> None:
    assert "ReLU" in Advice().next(vanishing("slope"))


def test_small_weights_are_to_become_larger(qtbot: QtBot) -> None:
    assert "too small" in Advice().next(vanishing("weight", "tanh"))


def test_relu_is_given_the_weights_that_were_made_for_it(qtbot: QtBot) -> None:
    assert "He normal" in Advice().next(vanishing("slope", "relu"))


def test_an_empty_stack_wants_a_layer(qtbot: QtBot) -> None:
    assert "Drag a layer" in Advice().next(case(depth=0))


def test_a_loss_that_stands_wants_a_larger_rate(qtbot: QtBot) -> None:
    assert "ten times larger" in Advice().next(case(notes=("has_not_moved",)))


def test_a_healthy_deep_network_is_to_be_broken(qtbot: QtBot) -> None:
    assert "break it" in Advice().next(case())
