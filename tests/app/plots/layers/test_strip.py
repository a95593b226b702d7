"""Under the bars: symbols, what was lost, and the two sides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from app.canvas import lettering
from app.plots.layers.states import COLD, NEUTRAL, ZERO
from app.plots.layers.strip import (
    APART_PX,
    SIDE_PX,
    STRIP_PX,
    draw_lost,
    draw_symbols,
    ends_of,
    write_note,
    write_sides,
)
from app.theme import Theme
from tests.app.plots.layers.test_bars import FLOOR, narrow, standing
from tests.app.plots.seen import ink, painted


def test_every_bar_has_its_symbol_where_there_is_room(theme: Theme) -> None:
    at = standing([100.0] * 4)

    image = painted(lambda painter: draw_symbols(painter, at, (COLD, NEUTRAL, ZERO, NEUTRAL), theme))

    cells = [QRect(round(left), 0, 40, 200) for left in at.left]
    assert all(ink(image, cell) > 0 for cell in cells)
    assert ink(image, QRect(0, round(FLOOR) + STRIP_PX + 1, 400, 20)) == 0


def test_narrow_bars_in_one_state_share_a_symbol(theme: Theme) -> None:
    at = narrow([100.0] * 150)

    image = painted(lambda painter: draw_symbols(painter, at, (COLD,) * 149 + (NEUTRAL,), theme))

    middle, line = round((20 + 318) / 2), round(FLOOR) + STRIP_PX // 2
    assert image.pixelColor(middle, line).name() == theme.colour("cold").name()
    assert ink(image, QRect(30, line - 4, 80, 3)) == 0
    assert ink(image, QRect(30, line - 1, 80, 3)) >= 80


def test_a_dotted_line_marks_the_layers_whose_signal_was_lost(theme: Theme) -> None:
    at = standing([100.0] * 3)

    image = painted(lambda painter: draw_lost(painter, at, [False, True, False], theme))

    assert ink(image, QRect(60, 175, 40, 10)) > 0
    assert ink(image, QRect(58, 175, 44, 10)) == ink(image)


def test_the_sides_stand_at_their_ends_and_a_note_between_them(theme: Theme) -> None:
    ends, sides = (20.0, 340.0), ("input side", "output side")

    image = painted(lambda painter: write_sides(painter, ends, theme, 150.0, sides))
    noted = painted(lambda painter: write_note(painter, ends, theme, 150.0, sides, "signal lost", loud=True))

    assert ink(image, QRect(20, 140, 60, 20)) > 0
    assert ink(image, QRect(280, 140, 60, 20)) > 0
    assert ink(image, QRect(120, 140, 120, 20)) == 0
    assert ink(noted, QRect(130, 140, 120, 20)) == ink(noted) > 0


def test_under_few_bars_the_sides_make_room_for_a_note_as_far_as_there_is_any(theme: Theme) -> None:
    at, sides = standing([100.0] * 3), ("input side", "output side")

    alone, short = (ends_of(at, theme, sides, note, (0.0, 400.0)) for note in ("", "lost"))
    left, right = ends_of(at, theme, sides, "outline of the run before", (-200.0, 400.0))
    cut = ends_of(at, theme, sides, "outline of the run before" * 9, (5.0, 400.0))

    pen = lettering.pen(theme, SIDE_PX)
    between = right - left - sum(map(pen.width, sides)) - 2 * APART_PX
    assert alone == (20.0, 140.0)
    assert (left + right) / 2 == (20.0 + 140.0) / 2
    assert between == pytest.approx(pen.width("outline of the run before"))
    assert short[0] > left
    assert cut == (5.0, 400.0)
