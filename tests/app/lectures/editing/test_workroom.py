"""Beside the hall of a lecture there is room for its desk, and the window's run goes on while one edits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.editing.workroom import beside
from app.program.program import Program
from core.engine import Engine

pytestmark = pytest.mark.own_window


@pytest.fixture
def giving(program: Program) -> Iterator[Program]:
    """The window, in whose lectures the engine is a thread."""
    program.lectures.engine = partial(Engine, "thread")
    yield program
    program.lectures.end()


@pytest.mark.parametrize("room", [QRect(0, 0, 1280, 720), QRect(0, 0, 1920, 1080), QRect(1920, 0, 1024, 700)])
def test_hall_and_desk_stand_side_by_side_on_the_screen(room: QRect) -> None:
    left, right = beside(room, 420)

    assert room.contains(left)
    assert room.contains(right)
    assert not left.intersects(right)
    assert right.width() >= 420


def test_while_it_is_edited_the_run_of_the_window_goes_on(giving: Program, qtbot: QtBot) -> None:
    program = giving
    program.lectures.begin_new()
    room, hall = program.lectures.room, program.lectures.hall
    assert room is not None
    assert hall is not None
    desk = room.editing.desk
    assert desk is not None

    program.player.play()
    seen = len(program.player.live or ())
    qtbot.waitUntil(lambda: len(program.player.live or ()) > seen)
    moves = program.player.playing
    QTest.keyClick(hall, Qt.Key.Key_E)

    assert (moves, room.editing.desk, hall.isFullScreen(), program.player.playing) == (True, None, True, False)


def test_undo_is_that_of_the_lecture_while_there_is_a_desk(giving: Program, qtbot: QtBot) -> None:
    program = giving
    program.lectures.begin_new()
    room, hall = program.lectures.room, program.lectures.hall
    assert room is not None
    assert hall is not None
    program.lectures.add_state()
    count = len(program.lectures.lesson.place.lecture.scenes) if program.lectures.lesson else 0

    QTest.keyClick(hall, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert program.lectures.lesson is not None
    assert (count, len(program.lectures.lesson.place.lecture.scenes)) == (2, 1)
    QTest.keyClick(hall, Qt.Key.Key_E)
    assert room.past() is None
