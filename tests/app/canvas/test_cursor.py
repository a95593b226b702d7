"""The cursor line stands where the time line does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from app.canvas.area import Area
from app.canvas.cursor import Cursor
from app.canvas.surface import Canvas
from app.theme import LIGHT, Theme
from core.record.store import BINS
from core.record.view import View
from tests.app.plots.seen import PAPER, painted
from tests.core.frames import dense, run_of

TWO = dense(1)


@pytest.fixture
def cursor(canvas: Canvas, theme: Theme) -> Cursor:
    """Over an area of 200 pixels for 20 steps."""
    area = Area(canvas.scene)
    area.place(QRectF(50, 20, 200, 100))
    area.show_range((0.0, 20.0), (0.0, 1.0))
    return Cursor(canvas, theme, area)


def columns(cursor: Cursor) -> list[int]:
    """The columns of pixels that are not paper, half-way up."""
    image = painted(cursor.draw)
    return [x for x in range(image.width()) if image.pixelColor(x, 70) != PAPER]


def at(history: View, step: int | None) -> View:
    """Live, or an earlier step."""
    return history if step is None else history.at(step)


@pytest.mark.parametrize("step, stands", [(None, []), (0, [50]), (10, [150])])
def test_a_line_stands_at_the_shown_step(step: int | None, stands: list[int], cursor: Cursor) -> None:
    cursor.show_view(at(run_of(TWO, 20), step))

    seen = columns(cursor)

    assert len(seen) <= 2
    assert all(abs(x - there) <= 1 for x, there in zip(seen, stands * 2, strict=False))
    assert bool(seen) == bool(stands)


def test_a_band_covers_the_steps_that_are_joined(cursor: Cursor) -> None:
    cursor.area.show_range((0.0, 40.0), (0.0, 1.0))

    cursor.show_view(run_of(TWO, 8 * BINS).at(12))

    seen = columns(cursor)
    assert (min(seen), max(seen)) == (90, 129)


@pytest.mark.parametrize(("shown", "seen"), [((0.0, 10.0), (210, 249)), ((15.0, 30.0), (50, 62)), ((20.0, 30.0), None)])
def test_beyond_the_steps_that_are_shown_nothing_is_drawn(
    shown: tuple[float, float], seen: tuple[int, int] | None, cursor: Cursor
) -> None:
    cursor.area.show_range(shown, (0.0, 1.0))

    cursor.show_view(run_of(TWO, 8 * BINS).at(12))  # the mean of 8 steps

    found = columns(cursor)
    assert (found and (min(found), max(found))) == (seen or [])


def test_it_has_the_colour_of_what_can_be_moved(cursor: Cursor) -> None:
    cursor.show_view(run_of(TWO, 20).at(10))

    image = painted(cursor.draw)
    assert LIGHT.accent.lower() in {image.pixelColor(x, 70).name() for x in columns(cursor)}


def test_nothing_stands_in_an_empty_plot(cursor: Cursor) -> None:
    cursor.show_view(run_of(TWO, 20).at(10))

    cursor.show_view(None)

    assert columns(cursor) == []
