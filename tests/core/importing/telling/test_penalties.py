"""Penalties beside the layers become those of the optimizer, where all that learn have the same."""

from __future__ import annotations

import pytest

from tests.core.importing.followed import compiled, described, notes_of

HEAD = "from keras import regularizers\nfrom keras.regularizers import *\n"
DIFFERENT = "the layers have different penalties on their weights"


def program(*asked: str) -> str:
    """A layer for each, with that in it."""
    return HEAD + compiled(*(f"Dense(3, input_dim=2, {each})" for each in asked))


@pytest.mark.parametrize(
    "asked, l1, decay",
    [
        ("kernel_regularizer=regularizers.l2(0.01)", 0, 0.02),
        ("kernel_regularizer=regularizers.L2(l2=0.03)", 0, 0.06),
        ("kernel_regularizer='l2'", 0, 0.02),
        ("kernel_regularizer=regularizers.l1(0.001)", 0.001, 0),
        ("kernel_regularizer=L1(l1=0.02)", 0.02, 0),
        ("kernel_regularizer='l1'", 0.01, 0),
        ("kernel_regularizer=l1_l2(l1=1e-4, l2=1e-3)", 1e-4, 2e-3),
        ("kernel_regularizer=L1L2(1e-4, 1e-3)", 1e-4, 2e-3),
        ("kernel_regularizer=L1L2(l2=1e-3)", 0, 2e-3),
        ("kernel_regularizer=L1L2()", 0, 0),
        ("W_regularizer=l2(0.1)", 0, 0.2),
        ("kernel_regularizer=l1(100)", 10, 0),
        ("kernel_regularizer=None", 0, 0),
    ],
)
def test_what_all_layers_ask_for_is_that_of_the_optimizer(asked: str, l1: float, decay: float) -> None:
    found = described(program(asked, asked)).optimizer.value

    assert (found["l1"], found["weight_decay"]) == (l1, decay)
    assert not any("left out" in note or DIFFERENT in note for note in notes_of(program(asked, asked)))


def test_different_penalties_are_none_and_that_is_said() -> None:
    text = program("kernel_regularizer='l1'", "use_bias=True")

    assert described(text).optimizer.value["l1"] == 0
    assert any(f"line 7: {DIFFERENT}" in note for note in notes_of(text))


def test_what_is_locked_asks_for_nothing() -> None:
    text = program("trainable=False", "kernel_regularizer='l1'")

    assert described(text).optimizer.value["l1"] == 0.01
    assert not any(DIFFERENT in note for note in notes_of(text))


@pytest.mark.parametrize(
    "asked, said",
    [
        ("OrthogonalRegularizer(0.01)", "OrthogonalRegularizer does not exist here, and is left out"),
        ("l1(rate)", "l1(l1) cannot be told: 0 is assumed"),
        ("unknown_here[2]", "kernel_regularizer is not understood, and is left out"),
    ],
)
def test_what_there_is_none_of_is_said(asked: str, said: str) -> None:
    text = program(f"kernel_regularizer={asked}")

    assert described(text).optimizer.value["weight_decay"] == 0
    assert any(said in note for note in notes_of(text))
