"""Labels never cover data or each other."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from app.canvas.labels import Obstacles, beside_line, by_importance, place, spread, stacked

BOUNDS = QRectF(0, -20, 400, 220)
heights = st.lists(st.floats(0, 200), min_size=1, max_size=40)


def obstacles(tops: list[float], lines: list[float] | None = None) -> Obstacles:
    """Bars side by side on 400 pixels, and a stair over them."""
    edges = np.linspace(0, 400, len(tops) + 1)
    stair = np.linspace(0, 400, len(lines or []) + 1)
    return Obstacles(edges[:-1], edges[1:], np.array(tops), 200.0, stair, np.array(lines or []))


def placed(tops: list[float], lines: list[float], wide: float = 30.0) -> dict[int, QRectF]:
    """Labels over all bars, as many as fit."""
    middles = (np.arange(len(tops)) + 0.5) * (400 / len(tops))
    anchors = {i: QPointF(x, y) for i, (x, y) in enumerate(zip(middles.tolist(), tops, strict=True))}
    return place(anchors, dict.fromkeys(anchors, wide), 12.0, obstacles(tops, lines), BOUNDS)


@given(heights)
def test_no_label_covers_a_bar(tops: list[float]) -> None:
    edges = np.linspace(0, 400, len(tops) + 1)

    for rect in placed(tops, []).values():
        over = [top for top, a, b in zip(tops, edges, edges[1:], strict=False) if a < rect.right() and b > rect.left()]
        assert rect.bottom() < min(over)


@given(heights, heights)
def test_no_label_is_crossed_by_the_outline(tops: list[float], lines: list[float]) -> None:
    edges = np.linspace(0, 400, len(lines) + 1)

    for rect in placed(tops, lines).values():
        near = [y for y, a, b in zip(lines, edges, edges[1:], strict=False) if a < rect.right() and b > rect.left()]
        assert max(near) < rect.top() or min(near) > rect.bottom()


@given(heights, heights)
def test_no_label_covers_another_and_each_is_near_its_bar(tops: list[float], lines: list[float]) -> None:
    labels = placed(tops, lines)

    rects = list(labels.values())
    assert not any(first.intersects(second) for i, first in enumerate(rects) for second in rects[:i])
    assert all(tops[i] - rect.bottom() <= 30 for i, rect in labels.items())


def test_the_outlines_name_stands_above_its_line_or_else_below() -> None:
    above = beside_line(10, 50, 12, obstacles([200.0], [100.0]), BOUNDS)
    below = beside_line(10, 50, 12, obstacles([200.0], [-15.0]), BOUNDS)
    nowhere = beside_line(10, 50, 12, obstacles([5.0], [100.0]), BOUNDS)

    assert above is not None
    assert above.bottom() < 100
    assert below is not None
    assert below.top() > -15
    assert nowhere is None


def test_the_first_the_last_and_the_output_come_before_the_others() -> None:
    assert by_importance(20, pitch=10.0, widest=24.0) == [0, 19, 20, 3, 6, 9, 12, 15, 18]


@given(st.lists(st.floats(0, 200), max_size=5))
def test_names_at_the_ends_of_curves_are_moved_apart(ends: list[float]) -> None:
    moved = spread(ends, 14.0, 0.0, 200.0)

    ordered = sorted(moved)
    assert len(moved) == len(ends)
    assert all(upper - lower >= 14.0 - 1e-9 for lower, upper in pairwise(ordered))
    assert all(-1e-9 <= height <= 200 for height in moved)


def test_names_that_do_not_touch_stay_where_they_are() -> None:
    assert spread([100.0, 20.0], 14.0, 0.0, 200.0) == [100.0, 20.0]


@given(st.lists(st.floats(0, 200), max_size=12))
def test_names_in_an_order_of_their_own_never_touch_and_never_change_it(ends: list[float]) -> None:
    places = stacked(ends, 14.0, 0.0, 200.0)

    assert len(places) == len(ends)
    assert all(lower - upper >= 14.0 - 1e-9 for upper, lower in pairwise(places))
    assert all(-1e-9 <= place <= 200 + 1e-9 for place in places)


def test_names_that_stand_in_their_order_stay_where_they_are_and_others_meet_in_the_middle() -> None:
    assert stacked([20.0, 100.0], 14.0, 0.0, 200.0) == [20.0, 100.0]
    assert stacked([100.0, 20.0], 14.0, 0.0, 200.0) == [53.0, 67.0]
