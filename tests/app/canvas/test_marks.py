"""States of layers and their symbols."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from app.canvas.marks import ABSENT, COLD, HOT, NEUTRAL, OVERFLOW, ZERO, hatch, marks_of, runs, symbol


def test_a_layer_two_decades_below_the_last_is_cold_and_two_above_is_hot() -> None:
    marks = marks_of(np.array([-3.0, -2.9, 0.9, 1.0]), reference=-1.0)

    assert marks == [COLD, NEUTRAL, NEUTRAL, HOT]


def test_zero_absence_and_overflow_are_states_of_their_own() -> None:
    assert marks_of(np.array([-math.inf, math.nan, math.inf]), reference=0.0) == [ZERO, ABSENT, OVERFLOW]


def test_without_a_last_hidden_layer_to_compare_with_nothing_is_hot_or_cold() -> None:
    assert marks_of(np.array([-9.0, 5.0, -math.inf]), reference=-math.inf) == [NEUTRAL, NEUTRAL, ZERO]


def test_every_state_has_a_symbol_of_its_own() -> None:
    shapes = [symbol(mark, 8.0) for mark in (COLD, NEUTRAL, HOT, ZERO, OVERFLOW)]

    assert all(not shape.isEmpty() for shape in shapes)
    assert all(first != second for i, first in enumerate(shapes) for second in shapes[:i])
    assert symbol(ABSENT, 8.0).isEmpty()


def test_vanishing_points_down_and_exploding_up() -> None:
    down, up = symbol(COLD, 8.0), symbol(HOT, 8.0)

    assert down.contains(QRectF(-0.5, 2.0, 1, 1)) or down.boundingRect().bottom() > -down.boundingRect().top()
    assert up.boundingRect().top() < -up.boundingRect().bottom()


def test_a_hatch_stays_inside_its_rectangle() -> None:
    rect = QRectF(10, 20, 30, 50)

    lines = hatch(rect, 5.0, crossed=True)

    inside = rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    assert lines
    assert all(inside.contains(line.p1()) and inside.contains(line.p2()) for line in lines)


def test_neighbours_in_the_same_state_form_a_run() -> None:
    assert runs("aabbba") == [(0, 2, "a"), (2, 5, "b"), (5, 6, "a")]
    assert runs("") == []
