"""One plot on the whole picture, and back to all of them."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.reading import Opened
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Run, Scene
from core.scenes.staging import stages
from tests.app.lectures.conftest import ASKED, CHANGED

KEY = Qt.Key


@pytest.fixture
def leading(hall: Hall, lesson: Lesson) -> Leading:
    return Leading(lesson, hall)


def seen(hall: Hall) -> list[str]:
    return [type(plot).__name__ for plot in (*hall.easel.plots, *hall.aside.plots) if plot.isVisible()]


def test_z_shows_one_and_then_all_again(hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)
    qtbot.waitUntil(lambda: len(seen(hall)) == 2)
    plot = hall.easel.plots[0]
    before = plot.width()

    QTest.keyClick(hall, KEY.Key_Z)

    assert seen(hall) == ["GradientProfile"]
    qtbot.waitUntil(lambda: plot.width() > 1.3 * before)
    assert hall.verdict.isHidden()
    QApplication.sendEvent(hall, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ㅋ"))
    assert len(seen(hall)) == 2
    assert hall.verdict.isVisible()


def test_esc_shows_all_and_does_not_leave(hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)
    qtbot.waitUntil(lambda: len(seen(hall)) == 2)
    QTest.keyClick(hall, KEY.Key_Z)
    assert "Z" in hall.bar.message.text()

    QTest.keyClick(hall, KEY.Key_Escape)

    assert len(seen(hall)) == 2
    assert hall.bar.message.text() == ""


def test_the_second_plot_can_have_the_picture_too(hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)
    qtbot.waitUntil(lambda: len(seen(hall)) == 2)

    hall.show_alone(hall.aside.plots[0])

    assert seen(hall) == ["LossCurve"]
    qtbot.waitUntil(lambda: hall.aside.plots[0].width() > 1000)


def test_a_covered_plot_stays_covered_and_another_scene_is_whole(
    hall: Hall, lesson: Lesson, leading: Leading, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    QTest.keyClick(hall, KEY.Key_Z)
    assert not leading.zooming.on

    lesson.jump(CHANGED)
    qtbot.waitUntil(lambda: len(seen(hall)) == 2)
    QTest.keyClick(hall, KEY.Key_Z)
    lesson.jump(CHANGED)

    qtbot.waitUntil(lambda: len(seen(hall)) == 2)


def test_one_of_several_runs_is_seen_alone(experiment: Experiment, texts: Texts, qtbot: QtBot) -> None:
    runs = tuple(Run(label=label, experiment=experiment) for label in ("a", "b", "c"))
    lecture = Lecture(scenes=(Scene(runs=runs, plots=("gradient-profile",), steps=2),))
    lesson = Lesson(Opened(lecture, ".", tuple(stages(lecture.scenes))), partial(Engine, "thread"))
    hall = Hall(lesson, Theme(PROJECTOR), texts)
    leading = Leading(lesson, hall)
    qtbot.addWidget(hall)
    hall.resize(1280, 720)
    hall.show()
    lesson.begin()
    qtbot.waitUntil(lambda: len(seen(hall)) == 3)

    leading.zooming.toggle()
    assert seen(hall) == ["GradientProfile"]
    leading.zooming.toggle()

    assert len(seen(hall)) == 3
    lesson.close()
    lesson.deleteLater()
