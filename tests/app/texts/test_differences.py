"""A former run is named after what it was."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.texts.differences import Differences
from app.texts.language import Language
from app.texts.names import Names
from app.texts.settings import SettingNames
from core.components.activations import Relu, Sigmoid
from core.components.initializers import HeNormal
from core.components.optimizers import SGD, Adam
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment
from core.layers import BatchNorm, Dense, Dropout

SIGMOID, RELU = Dense(activation=Sigmoid()), Dense(activation=Relu(), initializer=HeNormal())
NOW = Experiment(layers=(RELU,) * 3, optimizer=SGD(learning_rate=0.1))


@pytest.fixture
def words(qtbot: QtBot) -> Differences:
    """In English."""
    return Differences(Names(), SettingNames())


@pytest.mark.parametrize(
    "changed, name",
    [
        ({}, "before"),
        ({"layers": (replace(RELU, activation=Sigmoid()),) * 3}, "before: sigmoid"),
        ({"layers": (SIGMOID,) * 3}, "before: sigmoid, Xavier normal"),
        ({"layers": (SIGMOID,) * 8}, "before: 8 layers, sigmoid, …"),
        ({"layers": (RELU,)}, "before: 1 layer"),
        ({"layers": (replace(RELU, units=8), RELU, RELU)}, "before: 8–64 nodes"),
        ({"layers": (replace(RELU, bias=False),) * 3}, "before: other layers"),
        ({"layers": (replace(RELU, name="front"), RELU, RELU), "title": "A try"}, "before"),
        ({"layers": (replace(RELU, trainable=False), RELU, RELU)}, "before: 1 layer locked"),
        ({"layers": (RELU, Dropout(), RELU)}, "before: Dropout"),
        ({"preprocessing": NoPreprocessing()}, "before: raw data"),
        ({"optimizer": Adam()}, "before: Adam"),
        ({"optimizer": SGD(learning_rate=2.0)}, "before: learning rate 2"),
        ({"seed": 3, "batch": 8}, "before: batch 8, seed 3"),
        ({"seed": 3, "data_seed": 7}, "before: other weights (seed 3)"),
        ({"seed": 3, "data_seed": 4}, "before: seed 3, seed of the data 4"),
        ({"data_seed": 4}, "before: other data (seed 4)"),
        ({"data_seed": 7}, "before"),
    ],
)
def test_it_is_named_by_what_differs(changed: dict[str, Any], name: str, words: Differences) -> None:
    assert words.before(replace(NOW, **changed), NOW) == name


def test_what_it_did_not_have_is_said_too(words: Differences) -> None:
    normalized = replace(NOW, layers=(RELU, BatchNorm(), RELU))

    assert words.of(replace(NOW, layers=(RELU, Dropout(), RELU)), normalized) == "Dropout, without BatchNorm"


def test_a_run_from_elsewhere_has_no_better_name(words: Differences) -> None:
    assert (words.before(None, NOW), words.before(NOW, None)) == ("before", "before")


def test_in_korean_too(words: Differences, qapp: QApplication) -> None:
    spoken = Language(qapp)
    spoken.show_language("ko")

    told = words.before(replace(NOW, layers=(SIGMOID,) * 8), NOW)
    spoken.show_language("en")

    assert told == "이전: 레이어 8개, sigmoid, …"


def test_a_run_in_which_all_learned_is_told_from_one_with_locks(words: Differences) -> None:
    assert words.of(NOW, NOW.with_setting([0, 1], trainable=False)) == "no locks"


def test_a_run_for_which_only_weights_or_data_were_drawn_says_so(words: Differences, qapp: QApplication) -> None:
    drawn = replace(NOW, seed=7496, data_seed=NOW.seed)
    spoken = Language(qapp)

    told = words.of(drawn, NOW), words.of(replace(drawn, data_seed=12), drawn), words.of(NOW, drawn)
    spoken.show_language("ko")
    korean = words.of(drawn, NOW), words.of(replace(drawn, data_seed=12), drawn)
    spoken.show_language("en")

    assert told == ("new weights (seed 7496)", "other data (seed 12)", "new weights (seed 7)")
    assert korean == ("새 가중치(시드 7496)", "다른 데이터(시드 12)")
