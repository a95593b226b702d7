"""Rows of the heatmap are highlighted around, not over, their colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.heatmap.highlighted_rows import HighlightedRows
from app.theme import Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def rows(canvas: Canvas, theme: Theme) -> HighlightedRows:
    """Ten rows of 16 pixels."""
    area = Area(canvas.scene, downwards=True)
    area.place(QRectF(50, 20, 300, 160))
    area.show_range((0.0, 1.0), (0.0, 10.0))
    rows = HighlightedRows(canvas, theme, area)
    rows.slots = 10
    return rows


def test_a_selected_row_is_marked_at_both_ends_and_framed(rows: HighlightedRows, theme: Theme) -> None:
    rows.selected = frozenset({2})

    image = painted(rows.draw)

    assert image.pixelColor(47, 60).name() == theme.colour("accent").name()
    assert ink(image, QRect(50, 53, 300, 14)) == 0
    assert ink(image, QRect(50, 52, 300, 1)) == 300


def test_selection_and_pointer_have_colours_of_their_own(rows: HighlightedRows) -> None:
    rows.selected, rows.hovered = frozenset({2}), 5

    image = painted(rows.draw)

    assert image.pixelColor(47, 60) != image.pixelColor(47, 108)


def test_a_slot_that_is_not_there_is_not_marked(rows: HighlightedRows) -> None:
    rows.hovered = 12

    assert ink(painted(rows.draw)) == 0
