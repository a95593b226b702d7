"""A clicker leads through a lecture, and out of it in two steps."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from tests.app.lectures.conftest import ASKED, CHANGED

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def leading(hall: Hall, lesson: Lesson) -> Leading:
    return Leading(lesson, hall)


def drop(hall: Hall, path: Path) -> None:
    """Carry a file above it, without which Qt lets nothing go there, and let it go."""
    mime, button, copy = QMimeData(), Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.sendEvent(hall, QDragEnterEvent(QPoint(9, 9), copy, mime, button, NONE))
    QApplication.sendEvent(hall, QDropEvent(QPointF(9, 9), copy, mime, button, NONE))


def test_the_keys_of_a_clicker_lead_on_and_back(hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot) -> None:
    places = []
    for key in (KEY.Key_PageDown, KEY.Key_2, KEY.Key_2, KEY.Key_Right, KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_Home):
        QTest.keyClick(hall, key)
        places.append((lesson.place.index, lesson.place.revealed))

    assert places == [(1, False), (1, False), (1, False), (1, True), (2, False), (1, True), (0, False)]
    assert lesson.place.hands[ASKED] == (0, 2, 0)


def test_in_the_dark_the_first_key_only_brings_back_the_light(
    hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot
) -> None:
    QTest.keyClick(hall, KEY.Key_B)
    assert leading.darkness.isVisible()

    QTest.keyClick(hall, KEY.Key_PageDown)

    assert not leading.darkness.isVisible()
    assert lesson.place.index == 0


def test_frozen_it_says_so(hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)

    QTest.keyClick(hall, KEY.Key_F)
    assert "Frozen" in hall.bar.message.text()
    assert all(feeding.frozen for feeding in hall.feedings)
    QTest.keyClick(hall, KEY.Key_F)

    assert hall.bar.message.text() == ""
    assert not any(feeding.frozen for feeding in hall.feedings)


def test_escape_leaves_after_all_that_is_special_and_a_warning(
    hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot
) -> None:
    QTest.keyClick(hall, KEY.Key_F)

    with qtbot.assertNotEmitted(leading.left):
        QTest.keyClick(hall, KEY.Key_Escape)  # no longer frozen
        QTest.keyClick(hall, KEY.Key_Escape)
        assert "Esc" in hall.bar.message.text()
        QTest.keyClick(hall, KEY.Key_PageDown)  # somebody goes on
        assert hall.bar.message.text() == ""
        QTest.keyClick(hall, KEY.Key_Escape)
    with qtbot.waitSignal(leading.left):
        QTest.keyClick(hall, KEY.Key_Escape)


def test_space_plays_and_pauses_where_an_answer_is_not_waited_for(
    hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    QTest.keyClick(hall, KEY.Key_Space)
    assert not lesson.run.player.wanted or lesson.run.player.until is not None
    lesson.next()
    qtbot.waitUntil(lambda: not lesson.run.player.playing and lesson.run.player.live is not None)

    QTest.keyClick(hall, KEY.Key_Space)

    assert lesson.run.player.wanted
    hall.bar.play.click()
    assert not lesson.run.player.playing


def test_a_key_that_is_held_means_no_more_than_one_that_is_pressed(
    hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot
) -> None:
    left = list[bool]()
    leading.left.connect(partial(left.append, True))
    lesson.jump(ASKED)

    for key in (KEY.Key_Escape, KEY.Key_1):
        for repeated in (False, True, True):
            QApplication.sendEvent(hall, QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", repeated))

    assert left == []
    assert lesson.place.hands[ASKED] == (1, 0, 0)


def test_what_is_not_of_the_lesson_is_wanted_from_elsewhere(hall: Hall, leading: Leading) -> None:
    wanted: list[str] = []
    leading.wanted.connect(wanted.append)

    for key, held in ((KEY.Key_O, NONE), (KEY.Key_E, NONE), (KEY.Key_S, Qt.KeyboardModifier.ControlModifier)):
        QTest.keyClick(hall, key, held)

    assert wanted == ["overview", "edit", "save"]


def test_v_votes_again_before_the_answer_and_the_bar_too(
    hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    assert not hall.bar.again.isVisible()  # nobody has voted
    QTest.keyClick(hall, KEY.Key_2)
    assert hall.bar.again.isVisible()

    hall.bar.again.click()
    QTest.keyClick(hall, KEY.Key_3)
    assert "Second" in hall.column.choices.answered.text()
    QTest.keyClick(hall, KEY.Key_PageDown)
    QTest.keyClick(hall, KEY.Key_V)

    assert [row.words.text() for row in hall.column.tally.rows] == ["1 · 0 → 0", "3 · 1 → 0", "12 ✓ · 0 → 1"]
    assert not hall.bar.again.isVisible()


def test_guesses_are_dropped_on_the_hall(
    hall: Hall, lesson: Lesson, leading: Leading, tmp_path: Path, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    (tmp_path / "good.txt").write_text("1\nC\n", "utf-8")
    (tmp_path / "bad.txt").write_text("1\n9\n", "utf-8")

    leading.gathering.gather_first((tmp_path / "good.txt",))
    qtbot.waitUntil(lambda: lesson.place.votes == (1, 0, 1))
    drop(hall, tmp_path / "bad.txt")

    qtbot.waitUntil(lambda: "line 2" in hall.trouble.text())
    assert lesson.place.votes == (1, 0, 1)


def test_work_is_dropped_on_a_scene_but_not_while_it_is_asked(
    hall: Hall, lesson: Lesson, leading: Leading, tmp_path: Path, qtbot: QtBot
) -> None:
    dropped = list[object]()
    leading.work_dropped.connect(dropped.append)

    for scene in (ASKED, CHANGED):
        lesson.jump(scene)
        drop(hall, tmp_path)
        qtbot.waitUntil(lambda: bool(dropped) or bool(hall.trouble.text()))
        qtbot.wait(1)

    assert dropped == [(tmp_path,)]
