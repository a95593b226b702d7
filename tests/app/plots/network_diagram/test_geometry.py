"""Nodes stand in columns, and lines join neighbours in the order of their matrix."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from app.plots.network_diagram.geometry import DiagramGeometry

AT = DiagramGeometry(QRectF(0, 0, 400, 200), (2, 5, 1))


def test_columns_are_evenly_spaced_and_centred() -> None:
    assert np.allclose(np.diff(AT.x), AT.pitch)
    assert [round(float(heights.mean())) for heights in AT.y] == [100, 100, 100]
    assert (AT.y[1][0], AT.y[1][-1]) == (20, 180)


def test_lines_follow_the_matrices_row_by_row() -> None:
    first, last = AT.between(0), AT.between(1)

    assert (first.shape, last.shape, AT.lines.shape) == ((2, 5, 4), (5, 1, 4), (15, 4))
    assert first[1, 2].tolist() == [AT.x[0], AT.y[0][1], AT.x[1], AT.y[1][2]]
    assert last[3, 0].tolist() == [AT.x[1], AT.y[1][3], AT.x[2], AT.y[2][0]]


def test_a_node_is_found_under_the_pointer() -> None:
    place = QPointF(float(AT.x[1]) + 4, float(AT.y[1][3]) - 4)

    assert AT.node_at(place) == (1, 3)
    assert AT.column_at(place) == 1
    assert AT.node_at(QPointF(float(AT.x[1]) + 60, 100)) is None
    assert AT.column_at(QPointF(-5, 100)) is None


def test_fifty_columns_have_small_nodes() -> None:
    deep = DiagramGeometry(QRectF(0, 0, 600, 200), (8,) * 52)

    assert deep.radius < deep.pitch / 2


def test_nodes_grow_with_the_type_of_a_projector() -> None:
    rect = QRectF(0, 0, 2000, 1200)
    usual, projected = DiagramGeometry(rect, (2, 8, 1)), DiagramGeometry(rect, (2, 8, 1), 6.0)

    assert projected.radius > 4 * usual.radius
    assert np.ptp(projected.y[1]) > 2 * np.ptp(usual.y[1])
    assert not projected.is_like(usual)
    assert projected.is_like(DiagramGeometry(rect, (2, 8, 1), 6.0))
