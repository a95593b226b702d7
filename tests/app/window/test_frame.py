"""The window comes back to where it can be seen."""

from __future__ import annotations

import pytest
from msgspec import MsgspecError
from msgspec.json import decode, encode
from PySide6.QtCore import QRect, Qt

from app.window.frame import TITLE, Frame, beside, within

LEFT, RIGHT = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 720)


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (QRect(100, 100, 800, 600), QRect(100, 100, 800, 600)),  # where it was
        (QRect(2000, 50, 1000, 600), QRect(2000, 50, 1000, 600)),  # on the second screen
        (QRect(9000, 9000, 800, 600), QRect(1120, 480, 800, 600)),  # on one that has gone
        (QRect(2500, 100, 800, 600), QRect(2400, 100, 800, 600)),  # half outside
        (QRect(-500, -500, 5000, 5000), QRect(0, TITLE, 1920, 1080 - TITLE)),  # too large
    ],
)
def test_a_window_is_found_on_a_screen_that_there_is(left: QRect, found: QRect) -> None:
    assert within(left, (LEFT, RIGHT)) == found


def test_without_a_screen_nothing_is_changed() -> None:
    assert within(LEFT, ()) == LEFT


def test_a_frame_survives_its_file() -> None:
    frame = Frame(-20, 30, 1000, 700, maximised=True)

    assert decode(encode(frame), type=Frame) == frame
    assert frame.state == Qt.WindowState.WindowMaximized
    assert Frame(full_screen=True).state == Qt.WindowState.WindowFullScreen


WHOLE = Frame(0, 0, 1600, 900, maximised=True)


@pytest.mark.parametrize(
    ("left", "others", "found"),
    [
        (Frame(100, 100, 800, 600), (), Frame(100, 100, 800, 600)),
        (WHOLE, (Frame(100, 100, 800, 600),), WHOLE),  # which covers it as it would any other
        (Frame(100, 100, 800, 600), (Frame(500, 100, 800, 600),), Frame(100, 100, 800, 600)),
        (Frame(100, 100, 800, 600), (Frame(100, 100, 640, 480),), Frame(132, 132, 800, 600)),
        (Frame(100, 100, 800, 600), (Frame(132, 132), Frame(104, 99)), Frame(164, 164, 800, 600)),
        (WHOLE, (WHOLE,), Frame(32, 32, 1600, 900)),  # not the whole screen, as it would not be seen that there are two
        (Frame(0, 32, 1920, 1048), (Frame(0, 32),), Frame(32, 64, 1888, 1016)),  # cut where the screen ends
        (Frame(1100, 480, 800, 600), (Frame(1100, 480),), Frame(1132, 512, 800, 600)),  # but not smaller than small
    ],
)
def test_a_window_lies_over_no_other(left: Frame, others: tuple[Frame, ...], found: Frame) -> None:
    assert beside(left, others, (LEFT, RIGHT)) == found


@pytest.mark.parametrize(
    "spoiled", ['{"width": 0}', '{"height": 40000}', '{"x": 1e9}', '{"x": 2.5}', '{"maximised": 1}', "3"]
)
def test_a_frame_that_no_window_has_is_refused(spoiled: str) -> None:
    with pytest.raises(MsgspecError):
        decode(spoiled, type=Frame)
