"""Shapes tell apart what colours do too."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from app.canvas.shapes import cross, disc, hatch, slashed, stretches, triangle


def test_no_two_shapes_are_alike() -> None:
    shapes = [triangle(8.0), triangle(8.0, upwards=False), disc(8.0), slashed(8.0), cross(8.0)]

    assert all(first != second for i, first in enumerate(shapes) for second in shapes[:i])
    assert all(shape.boundingRect().height() <= 8.8 for shape in shapes)


def test_a_hatch_stays_inside_its_rectangle() -> None:
    rect = QRectF(10, 20, 30, 50)

    lines = hatch(rect, 5.0, crossed=True)

    inside = rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    assert lines
    assert all(inside.contains(line.p1()) and inside.contains(line.p2()) for line in lines)


def test_neighbours_in_the_same_state_form_a_run() -> None:
    assert stretches("aabbba") == [(0, 2, "a"), (2, 5, "b"), (5, 6, "a")]
    assert stretches("") == []
