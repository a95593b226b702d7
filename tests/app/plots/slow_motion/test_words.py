"""Every kind of layer says what it multiplies the gradient by."""

from __future__ import annotations

import math
from typing import get_args

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.plots.slow_motion.stages import Stage
from app.plots.slow_motion.words import SlowMotionWords
from app.texts import Texts
from core.components.component import key
from core.layers import AnyLayer
from tests.core.frames import dense, frame_of


@pytest.fixture
def words(qtbot: QtBot, texts: Texts) -> SlowMotionWords:
    return SlowMotionWords(texts, QObject())


@pytest.mark.parametrize(
    "decades, text", [(0.0, "×1"), (-0.62, "×0.24"), (-5.0, "×10⁻⁵"), (-math.inf, "×0"), (math.nan, "–"), (1.0, "×10")]
)
def test_a_gain_is_a_factor(words: SlowMotionWords, decades: float, text: str) -> None:
    assert words.gain(decades) == text


@pytest.mark.parametrize("kind", [key(layer) for layer in get_args(AnyLayer)])
def test_every_kind_of_layer_has_a_name_and_a_factor(words: SlowMotionWords, kind: str) -> None:
    frame = frame_of(dense(3))
    stage = Stage(1, kind, False, -3.0, -0.5, -3.5, math.nan, 0.1)

    formulas = [formula for formula, _ in words.cells(stage, frame)]

    assert words.place(stage, frame).partition(" · ")[2] not in ("", kind)
    assert formulas[-1] == words.factor(kind)


def test_a_layer_without_weights_has_no_gradient_of_weights(words: SlowMotionWords) -> None:
    stage = Stage(1, "dropout", False, -3.0, 0.0, -3.0, math.nan, 0.1)

    assert "‖∂L/∂W‖ = ‖xᵀδ‖" not in dict(words.cells(stage, frame_of(dense(3))))


@pytest.mark.parametrize(
    "decades, text", [(-6.603, "2.5·10⁻⁷"), (-2.0, "0.01"), (-math.inf, "0"), (-400.3, "5·10⁻⁴⁰¹"), (math.nan, "–")]
)
def test_a_size_has_digits_enough_to_check_a_product(words: SlowMotionWords, decades: float, text: str) -> None:
    assert words.size(decades) == text
