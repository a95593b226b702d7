"""A run that was retuned says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.changes import Changes
from app.canvas.surface import Canvas
from app.theme import Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def changes(canvas: Canvas, theme: Theme) -> Changes:
    """Over an area of 300 × 150 pixels for 100 steps."""
    area = Area(canvas.scene)
    area.place(QRectF(50, 30, 300, 150))
    area.show_range((0.0, 100.0), (0.0, 1.0))
    return Changes(canvas, theme, area)


def test_a_change_is_a_line_with_its_step_above(changes: Changes) -> None:
    changes.show_changes((50,), "changed at step {step}")

    image = painted(changes.draw)

    assert changes.names == ["changed at step 50"]
    assert ink(image, QRect(199, 30, 3, 150)) > 50
    assert ink(image, QRect(50, 30, 145, 150)) == 0
    assert ink(image, QRect(130, 8, 140, 20)) > 0


def test_names_of_close_changes_do_not_cover_each_other(changes: Changes) -> None:
    changes.show_changes((60,), "changed at step {step}")
    single = ink(painted(changes.draw), QRect(0, 0, 400, 29))

    changes.show_changes((58, 60), "changed at step {step}")

    assert ink(painted(changes.draw), QRect(0, 0, 400, 29)) == single


def test_a_run_without_changes_has_no_marks(changes: Changes) -> None:
    changes.show_changes((), "changed at step {step}")

    assert ink(painted(changes.draw)) == 0
