"""Rows of the heatmap are highlighted around, not over, their colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

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


def test_rows_too_low_for_lines_are_marked_together(rows: HighlightedRows, monkeypatch: pytest.MonkeyPatch) -> None:
    rows.area.show_range((0.0, 1.0), (0.0, 1000.0))
    rows.slots, rows.selected = 1000, frozenset({*range(300), *range(500, 1000)})
    drawn = list[tuple[int, int]]()
    draw_rows = HighlightedRows._draw_rows

    def noted(self: HighlightedRows, painter: QPainter, first: int, past: int, colour: str) -> None:
        drawn.append((first, past))
        draw_rows(self, painter, first, past, colour)

    monkeypatch.setattr(HighlightedRows, "_draw_rows", noted)
    image = painted(rows.draw)

    assert drawn == [(0, 300), (500, 1000)]
    assert [image.pixelColor(47, y) == rows.theme.colour("accent") for y in (30, 84, 150)] == [True, False, True]


def test_only_rows_in_sight_are_marked(rows: HighlightedRows) -> None:
    rows.area.show_range((0.0, 1.0), (4.0, 6.0))
    rows.selected = frozenset({2, 7})

    assert ink(painted(rows.draw)) == 0


def test_a_slot_that_is_not_there_is_not_marked(rows: HighlightedRows) -> None:
    rows.hovered = 12

    assert ink(painted(rows.draw)) == 0
