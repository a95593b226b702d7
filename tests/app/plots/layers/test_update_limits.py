"""The lines by which an update is judged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.layers.update_limits import FROZEN, HEALTHY, UNSTABLE, UpdateRatioLines
from app.theme import Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def lines(canvas: Canvas, theme: Theme) -> UpdateRatioLines:
    """20 pixels per decade."""
    area = Area(canvas.scene)
    area.place(QRectF(20, 20, 250, 140))
    area.show_range((0.0, 1.0), (-7.0, 0.0))
    lines = UpdateRatioLines(canvas, theme, area)
    lines.names = {HEALTHY: "healthy"}
    return lines


def test_the_rule_of_thumb_stands_at_a_thousandth_and_is_named_beside_the_area(lines: UpdateRatioLines) -> None:
    image = painted(lines.draw)

    assert ink(image, QRect(20, 79, 250, 3)) > 100
    assert ink(image, QRect(275, 70, 120, 20)) > 50
    assert ink(image, QRect(20, 90, 250, 70)) == 0


def test_no_line_goes_through_a_number(lines: UpdateRatioLines) -> None:
    lines.clear_of = {0: QRectF(100, 75, 40, 10)}

    image = painted(lines.draw)

    assert ink(image, QRect(99, 70, 42, 20)) == 0
    assert ink(image, QRect(20, 79, 70, 3)) > 30
    assert ink(image, QRect(150, 79, 100, 3)) > 30


def test_the_limits_are_those_of_the_verdicts() -> None:
    assert pytest.approx((-6.0, -1.0)) == (FROZEN, UNSTABLE)


def test_where_not_all_names_have_room_the_rule_of_thumb_keeps_its_own(lines: UpdateRatioLines) -> None:
    lines.area.place(QRectF(20, 80, 250, 20))
    names = QRect(275, 60, 120, 60)
    alone = ink(painted(lines.draw), names)

    lines.names = {UNSTABLE: "unstable", HEALTHY: "healthy", FROZEN: "frozen"}

    assert ink(painted(lines.draw), names) == alone > 0
