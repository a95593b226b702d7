"""Layers are counted from one."""

from __future__ import annotations

import math

import pytest
from pytestqt.qtbot import QtBot

from app.texts.places import Places


@pytest.mark.parametrize(
    "slots, words",
    [
        ((2,), "layer 3"),
        ((20,), "the output"),
        ((0, 1, 2), "layers 1 to 3"),
        ((0, 2, 5), "layers 1, 3, 6"),
        ((0, 2, 5, 7, 9, 11), "layers 1, 3, 6 and 3 more"),
        ((), ""),
    ],
)
def test_positions_are_told_as_people_count(slots: tuple[int, ...], words: str, qtbot: QtBot) -> None:
    assert Places().layers(slots, entries=21) == words


def test_a_number_has_the_name_of_its_layer_as_a_layer_has(qtbot: QtBot) -> None:
    places, names = Places(), ("", "encoder")

    assert (places.numbered(0, names), places.numbered(1, names), places.numbered(2)) == ("1", "2 (encoder)", "3")
    assert places.layer(1, 3, names) == "layer 2 (encoder)"


def test_a_moment_is_told_in_epochs_and_in_time(qtbot: QtBot) -> None:
    places = Places()

    assert [places.epoch(epochs) for epochs in (17.56, 0.0, math.nan)] == ["epoch 17.6", "epoch 0.0", ""]
    assert [places.passed(time) for time in (4.9, 125.4, 7260.0)] == ["4 s", "2 min 5 s", "121 min 0 s"]


@pytest.mark.parametrize(
    "step, mean_of, words", [(1200, None, "step 1,200"), (4100, range(4096, 4128), "steps 4,096–4,127, mean")]
)
def test_a_mean_of_steps_says_of_which(step: int, mean_of: range | None, words: str, qtbot: QtBot) -> None:
    assert Places().steps(step, mean_of) == words


def test_a_layer_that_has_a_name_is_told_by_both(qtbot: QtBot) -> None:
    names = ("encoder", "", "logits")

    assert [Places().layer(slot, 3, names) for slot in range(3)] == [
        "layer 1 (encoder)",
        "layer 2",
        "the output (logits)",
    ]
    assert Places().layers((0,), 3, names) == "layer 1 (encoder)"
    assert Places().layers((0, 2), 3, names) == "layer 1 (encoder) and the output"
    assert Places().layers((0, 1), 3, names) == "layers 1 to 2"


@pytest.mark.parametrize(
    "name, shown",
    [("x" * 40, f"({'x' * 23}…)"), ("<b>", "(<b>)"), ("🦊 여우", "(🦊 여우)"), ("a\nb", "(a\\nb)")],
)
def test_a_name_is_plain_text_on_one_line_and_no_longer_than_a_sentence_bears(
    name: str, shown: str, qtbot: QtBot
) -> None:
    assert Places().layer(0, 3, (name,)) == f"layer 1 {shown}"
