"""Numbers above bars, and the name of the outline."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from app.canvas.labels import SPACE
from app.canvas.lettering import pen
from app.plots.layers.geometry import Geometry
from app.plots.layers.numbering import NUMBER_PX, SMALLER_PX, draw_name, draw_numbers, obstacles
from app.plots.layers.states import COLD, NEUTRAL, ZERO
from app.theme import Theme
from tests.app.plots.layers.test_bars import narrow, standing
from tests.app.plots.seen import ink, painted

BOUNDS = QRectF(0, 0, 400, 180)


def test_every_bar_has_its_number_where_there_is_room(theme: Theme) -> None:
    at, values = standing([150.0, 100.0, 50.0]), np.array([-12.0, -6.0, 0.0])
    placed: dict[int, QRectF] = {}

    painted(lambda p: placed.update(draw_numbers(p, at, values, obstacles(at, (COLD,) * 3, None), BOUNDS, theme)))

    assert list(placed) == [0, 1, 2]
    assert all(rect.bottom() < top for rect, top in zip(placed.values(), at.top, strict=True))


def test_numbers_are_thinned_where_bars_are_narrow(theme: Theme) -> None:
    values = np.linspace(-10.0, 0.0, 150)
    at = narrow((20.0 - 16.0 * values).tolist())
    placed: dict[int, QRectF] = {}

    painted(lambda p: placed.update(draw_numbers(p, at, values, obstacles(at, (COLD,) * 150, None), BOUNDS, theme)))

    assert 3 <= len(placed) <= 12
    assert 0 in placed


def test_hatched_columns_have_no_number(theme: Theme) -> None:
    at, values = standing([np.nan, 100.0, 100.0]), np.array([np.nan, -3.0, -3.0])
    placed: dict[int, QRectF] = {}

    painted(
        lambda p: placed.update(draw_numbers(p, at, values, obstacles(at, (ZERO, COLD, COLD), None), BOUNDS, theme))
    )

    assert list(placed) == [1, 2]


def test_the_outline_is_named_beside_its_line_or_not_at_all(theme: Theme) -> None:
    at = standing([150.0] * 8)
    line = (np.array([20.0, 340.0]), np.array([80.0]))
    around = obstacles(at, (NEUTRAL,) * 8, line)
    covered = obstacles(standing([10.0] * 8), (NEUTRAL,) * 8, line)
    named = list[bool]()

    image = painted(lambda p: named.append(draw_name(p, line, "previous run", around, {}, BOUNDS, theme)))
    empty = painted(lambda p: named.append(draw_name(p, line, "previous run", covered, {}, BOUNDS, theme)))

    assert named == [True, False]
    assert ink(image) > 0
    assert ink(empty) == 0


@pytest.mark.parametrize("px", [NUMBER_PX, SMALLER_PX])
def test_a_number_is_whole_or_not_there_at_all(theme: Theme, px: int) -> None:
    lettered = pen(theme, px, bold=True)
    wide = lettered.width("10") + lettered.raised.width("−00.0")

    def widths(pitch: float) -> list[float]:
        left = 10 + pitch * np.arange(3)
        at, placed = Geometry(left, left + pitch - 1, np.full(3, 100.0), 20.0, 180.0, pitch - 1), dict[int, QRectF]()
        clear = obstacles(at, (COLD,) * 3, None)
        painted(lambda p: placed.update(draw_numbers(p, at, np.full(3, -12.4), clear, BOUNDS, theme)))
        return [rect.width() for rect in placed.values()]

    assert widths(wide + 2 * SPACE + 1) == [wide] * 3
    assert len(widths(lettered.width("10") + lettered.raised.width("−00") + 2 * SPACE + 1)) < 3


def test_numbers_become_smaller_before_any_is_left_out(theme: Theme) -> None:
    values = np.full(8, -10.0)
    usual = pen(theme, NUMBER_PX, bold=True)
    wide = usual.width("10") + usual.raised.width("−00.0") + 2 * SPACE
    left = 10 + (wide - 1) * np.arange(8)
    at = Geometry(left, left + wide - 1, np.full(8, 100.0), 20.0, 180.0, wide - 1)
    placed: dict[int, QRectF] = {}

    painted(lambda p: placed.update(draw_numbers(p, at, values, obstacles(at, (COLD,) * 8, None), BOUNDS, theme)))

    assert sorted(placed) == list(range(8))


def test_a_bar_of_which_little_is_in_sight_has_no_number(theme: Theme) -> None:
    left, right = np.array([10.0, 60.0, 110.0]), np.array([60.0, 110.0, 120.0])
    at, placed = Geometry(left, right, np.full(3, 100.0), 20.0, 180.0, 50.0), dict[int, QRectF]()

    clear = obstacles(at, (COLD,) * 3, None)
    painted(lambda p: placed.update(draw_numbers(p, at, np.full(3, -2.0), clear, BOUNDS, theme)))

    assert sorted(placed) == [0, 1]
