"""An overlay draws as many lines as there are, all within its axes."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from app.exercises.overlay import Overlay, median_of
from app.theme import Theme


def test_each_line_is_drawn_and_what_is_no_number_is_a_gap(qtbot: QtBot, theme: Theme) -> None:
    overlay = Overlay(theme)
    qtbot.addWidget(overlay)
    overlay.resize(400, 300)
    overlay.show()
    qtbot.waitUntil(lambda: overlay.canvas.rect.height() > 100)

    lines = [np.array([0.0, -1.0, -2.0]), np.array([0.5, -np.inf, np.nan, -6.0])]
    overlay.show_lines("Loss", "step", "loss", lines, 1)

    (left, right), (lower, upper) = overlay.area.ranges
    assert overlay.count == 2
    assert (left, right) == (1.0, 4.0)
    assert lower <= -6.0
    assert upper >= 0.5
    assert np.isnan(overlay.curves.curves[1].values[1:3]).all()
    assert {each.name for each in overlay.curves.curves} == {""}


def test_one_that_is_far_away_flattens_no_others(qtbot: QtBot, theme: Theme) -> None:
    overlay = Overlay(theme)
    qtbot.addWidget(overlay)
    overlay.resize(400, 300)
    overlay.show()
    qtbot.waitUntil(lambda: overlay.canvas.rect.height() > 100)

    overlay.show_lines("Loss", "step", "loss", [np.zeros(5), np.full(3, -0.5), np.array([200.0])], 0)

    assert overlay.area.ranges[1][1] < 100
    assert np.isnan(overlay.curves.curves[2].values).all()


def test_nothing_is_no_mishap(qtbot: QtBot, theme: Theme) -> None:
    overlay = Overlay(theme)
    qtbot.addWidget(overlay)
    overlay.resize(400, 300)
    overlay.show()
    qtbot.waitUntil(lambda: overlay.canvas.rect.height() > 100)

    overlay.show_lines("Loss", "step", "loss", [], 0)

    assert overlay.count == 0


def test_their_median_is_drawn_over_them_and_named(qtbot: QtBot, theme: Theme) -> None:
    overlay = Overlay(theme)
    qtbot.addWidget(overlay)
    overlay.resize(400, 300)
    overlay.show()
    qtbot.waitUntil(lambda: overlay.canvas.rect.height() > 100)
    lines = [np.zeros(3), np.array([-1.0, -2.0, -3.0]), np.array([-2.0])]

    overlay.show_lines("Loss", "step", "loss", lines, 0, "median")

    last = overlay.curves.curves[-1]
    assert (overlay.count, last.name, last.opacity) == (3, "median", 1.0)
    assert last.values.tolist() == [-1.0, -1.0, -1.5]
    assert overlay.curves.unnamed() == []
    assert overlay.area.rect.right() < overlay.canvas.rect.right() - 30


def test_a_median_needs_half_of_the_lines() -> None:
    found = median_of([np.array([1.0, np.inf, 5.0]), np.array([3.0]), np.array([2.0])])

    assert found[0] == 2.0
    assert np.isnan(found[1:]).all()
