"""What a paint raises goes no further, and what it began is ended."""

from __future__ import annotations

import sys
from contextlib import suppress

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.widgets.painting import MOST_PIXELS, attempted, blank, guarded, kept


class Broken(QWidget):
    """Fails in the midst of its paint."""

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), "red")
            raise ZeroDivisionError("no ink")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What whoever hears of uncaught exceptions has heard."""
    told = list[BaseException]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(error))
    return told


def test_a_paint_that_raises_leaves_a_place_that_can_be_painted_again(qtbot: QtBot, told: list[BaseException]) -> None:
    broken = Broken()
    qtbot.addWidget(broken)

    pictures = [broken.grab() for _ in range(3)]

    assert [picture.isNull() for picture in pictures] == [False] * 3
    assert [str(error) for error in told] == ["no ink"] * 3
    assert told[0].__notes__ == ["while Broken was painted"]


def test_what_can_be_done_is_done_and_nobody_hears_of_it(told: list[BaseException]) -> None:
    done = list[int]()

    assert attempted("it was tried", done.append, 3)
    assert (done, told) == ([3], [])


def test_whoever_ends_the_program_is_not_held_up(told: list[BaseException]) -> None:
    with pytest.raises(SystemExit):
        attempted("it was tried", sys.exit)


def test_the_painter_is_as_it_was_whatever_happens(qtbot: QtBot) -> None:
    pixels = blank(QSize(10, 10), 1.0)
    assert pixels is not None

    with QPainter(pixels) as painter:
        with suppress(ZeroDivisionError), kept(painter), kept(painter):
            painter.setOpacity(0.3)
            raise ZeroDivisionError
        opacity = painter.opacity()

    assert opacity == 1.0


@pytest.mark.parametrize(
    "size", [QSize(), QSize(0, 5), QSizeF(-3.0, 5.0), QSizeF(float("nan"), 5.0), QSizeF(float("inf"), 5.0)]
)
def test_there_are_no_pixels_without_a_size(qtbot: QtBot, size: QSize | QSizeF) -> None:
    assert blank(size, 2.0) is None


def test_there_are_no_pixels_beyond_all_screens(qtbot: QtBot) -> None:
    assert blank(QSize(MOST_PIXELS, 2), 1.0) is None
    sharp = blank(QSizeF(1.5, 3.0), 2.0)
    assert sharp is not None
    assert (sharp.width(), sharp.height(), sharp.devicePixelRatio()) == (3, 6, 2.0)
