"""On a low card the areas give way, and every name keeps its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from app.canvas import lettering
from app.canvas.axes import LABEL_PX
from app.plots.activation_curve.room import BELOW_PX, LINE_PX, Room, room_of
from app.theme import Theme

UPRIGHTS, ACROSS = ("φ(h)", "φ'(h)", "density"), "pre-activation h"


def on(theme: Theme, width: float, height: float, top: float = 36.0) -> Room:
    return room_of(theme, QRectF(0, 0, width, height), top, UPRIGHTS, ACROSS)


def foot(room: Room, top: float) -> float:
    """Where the last area ends."""
    return top + sum(room.heights) + 2 * room.gap


@pytest.mark.parametrize("height, top", [(92, 36), (105, 36), (118, 36), (132, 36), (118, 58), (400, 58)])
def test_the_name_of_h_is_on_the_card(theme: Theme, height: int, top: int) -> None:
    room = on(theme, 352, height, top)

    below = BELOW_PX - LINE_PX if room.low else BELOW_PX

    assert foot(room, top) + below <= height
    assert not room.low or room.left - lettering.pen(theme, LABEL_PX).width(ACROSS) >= 16


def test_where_there_is_room_it_stands_below_and_there_is_a_column_of_numbers(theme: Theme) -> None:
    low, high = on(theme, 352, 100), on(theme, 700, 400)

    assert (low.low, low.lies, low.notes_left) == (True, True, None)
    assert (high.low, high.lies) == (False, False)
    assert high.notes_left == high.left + high.wide + 18
