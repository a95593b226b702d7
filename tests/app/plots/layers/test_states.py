"""States of layers and their symbols."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from app.plots.layers.states import ABSENT, COLD, HOT, NEUTRAL, OVERFLOW, ZERO, marks_of, symbol


def test_a_layer_two_decades_below_the_last_is_cold_and_two_above_is_hot() -> None:
    marks = marks_of(np.array([-3.0, -2.9, 0.9, 1.0]), last_hidden=-1.0)

    assert marks == [COLD, NEUTRAL, NEUTRAL, HOT]


def test_zero_absence_and_overflow_are_states_of_their_own() -> None:
    assert marks_of(np.array([-math.inf, math.nan, math.inf]), last_hidden=0.0) == [ZERO, ABSENT, OVERFLOW]


def test_without_a_last_hidden_layer_to_compare_with_nothing_is_hot_or_cold() -> None:
    assert marks_of(np.array([-9.0, 5.0, -math.inf]), last_hidden=-math.inf) == [NEUTRAL, NEUTRAL, ZERO]


def test_every_state_has_a_symbol_of_its_own() -> None:
    shapes = [symbol(mark, 8.0) for mark in (COLD, NEUTRAL, HOT, ZERO, OVERFLOW)]

    assert all(not shape.isEmpty() for shape in shapes)
    assert all(first != second for i, first in enumerate(shapes) for second in shapes[:i])
    assert symbol(ABSENT, 8.0).isEmpty()


def test_vanishing_points_down_and_exploding_up() -> None:
    down, up = symbol(COLD, 8.0), symbol(HOT, 8.0)

    assert down.contains(QRectF(-0.5, 2.0, 1, 1)) or down.boundingRect().bottom() > -down.boundingRect().top()
    assert up.boundingRect().top() < -up.boundingRect().bottom()
