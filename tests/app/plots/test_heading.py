"""Titles, and what an empty plot says."""

from __future__ import annotations

from PySide6.QtCore import QRect

from app.plots.canvas import Canvas
from app.plots.heading import Heading, Notice
from app.theme import Theme
from tests.app.plots.seen import ink, painted


def test_title_and_subtitle_stand_on_one_line(canvas: Canvas, theme: Theme) -> None:
    heading = Heading(canvas, theme)
    heading.title = "Loss"
    alone = painted(heading.draw)

    heading.subtitle = "step 12"
    both = painted(heading.draw)

    assert ink(both) > ink(alone) > 0
    assert ink(both, QRect(0, round(heading.height), 400, 200)) == 0


def test_a_subtitle_leaves_alone_what_belongs_to_others(canvas: Canvas, theme: Theme) -> None:
    heading = Heading(canvas, theme)
    heading.title, heading.subtitle = "Gradient", "step 1200, relative to the last hidden layer of the network"

    heading.reserved = 150.0

    assert ink(painted(heading.draw), QRect(250, 0, 150, 200)) == 0


def test_an_empty_plot_says_in_the_middle_what_to_do(canvas: Canvas, theme: Theme) -> None:
    notice = Notice(canvas, theme)
    assert ink(painted(notice.draw)) == 0

    notice.sentence = "Press play to see it here."

    image = painted(notice.draw)
    assert ink(image, QRect(50, 80, 300, 40)) == ink(image) > 0
