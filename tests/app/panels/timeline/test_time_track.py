"""The track of the time slider: where steps stand, and what is painted there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.timeline.time_track import Mark, Style, Track

WIDTH = 600


@pytest.fixture
def track(qtbot: QtBot) -> Track:
    """A run of a thousand steps."""
    track = Track()
    track.last = 1000
    return track


@pytest.mark.parametrize("step", [0, 1, 500, 999, 1000])
def test_a_step_is_found_where_it_stands(step: int, track: Track) -> None:
    wide = 4000  # at which each step has pixels of its own

    assert track.step_at(track.x(step, wide), wide) == step


def test_outside_the_line_are_its_ends(track: Track) -> None:
    assert (track.step_at(-50, WIDTH), track.step_at(WIDTH + 50, WIDTH)) == (0, 1000)


def test_a_run_of_one_step_stands_at_the_end(track: Track) -> None:
    track.last = 0

    assert track.x(0, WIDTH) == track.span(WIDTH)[1]
    assert track.step_at(300, WIDTH) == 0


def test_the_nearest_mark_within_reach_is_meant(track: Track) -> None:
    track.marks = (Mark(100, "one", "#FF0000"), Mark(104, "two", "#FF0000"))

    near = track.mark_at(track.x(103, WIDTH), WIDTH, 5)
    far = track.mark_at(track.x(300, WIDTH), WIDTH, 5)

    assert (near, far) == (track.marks[1], None)


def colours(track: Track, qtbot: QtBot) -> set[str]:
    """All colours on the painted track."""

    class Sheet(QWidget):
        def paintEvent(self, event: object) -> None:
            track.paint(self, focused=False)

    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(WIDTH, track.height())
    image = sheet.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_marks_stretch_and_handle_can_be_seen(track: Track, qtbot: QtBot) -> None:
    track.style = Style(handle="#0000ff", stretch="#00ffff", fill="#00ff00", unit=30)  # lines that fill whole pixels
    track.marks = (Mark(200, "changed", "#ff00ff"), Mark(400, "vanishing", "#ff0000", "vanishing"))
    track.step, track.stretch = 300, range(600, 800)

    seen = colours(track, qtbot)

    assert {"#0000ff", "#00ffff", "#00ff00", "#ff00ff", "#ff0000"} <= seen


def test_symbols_do_not_stand_on_each_other(track: Track, qtbot: QtBot) -> None:
    track.marks = tuple(Mark(step, "", colour, "healthy") for step, colour in ((500, "#ff0000"), (501, "#0000ff")))
    track.style = Style(handle=QColor("black").name())

    seen = colours(track, qtbot)

    assert ("#ff0000" in seen, "#0000ff" in seen) == (True, False)


def test_what_happened_at_one_step_is_named_together(track: Track) -> None:
    track.marks = (
        Mark(100, "one", "#FF0000"),
        Mark(100, "two", "#FF0000", "stuck", above=True),
        Mark(101, "three", "#FF0000"),
    )

    assert track.names_at(100) == "one\ntwo"


@pytest.mark.parametrize("caption, seen", [("", True), ("step 100", False)])
def test_a_symbol_above_the_line_gives_way_to_the_caption(caption: str, seen: bool, track: Track, qtbot: QtBot) -> None:
    track.marks, track.caption, track.step = (Mark(103, "one", "#FF0000", "stuck", above=True),), caption, 100

    assert ("#ff0000" in colours(track, qtbot)) is seen


def test_nor_does_it_touch_the_end_of_the_caption(track: Track, qtbot: QtBot) -> None:
    track.caption, track.step = "step 500", 500
    end = track.x(500, WIDTH) + QFontMetrics(QFont()).horizontalAdvance(track.caption) / 2
    track.marks = (Mark(track.step_at(end + 2, WIDTH), "one", "#FF0000", "stuck", above=True),)

    assert "#ff0000" not in colours(track, qtbot)
