"""The hall shows a scene when its run is there, hides an answer until it is shown, and fits into any screen."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lectures.fitting import chosen
from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.reading import Opened
from app.texts import Texts
from app.texts.language import Language
from app.theme import PROJECTOR, Theme
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Plot, Run, Scene
from core.scenes.staging import stages
from core.wording import Reason
from tests.app.lectures.conftest import ASKED, BITS, CHANGED, STEPS, WORDS


def is_seen(hall: Hall) -> bool:
    """Whether the plots are."""
    return hall.easel.currentWidget() is hall.easel.field


def test_a_plot_that_needs_no_run_is_there_at_once(hall: Hall) -> None:
    assert is_seen(hall)
    assert hall.easel.plots[0].isVisible()
    assert not hall.verdict.isVisible()


def test_a_question_hides_plot_title_and_verdict_until_its_answer(hall: Hall, lesson: Lesson, qtbot: QtBot) -> None:
    lesson.next()
    assert hall.head.text() == "How much is lost?"
    live = lesson.run.player
    qtbot.waitUntil(lambda: live.live is not None and len(live.live) == STEPS)
    assert hall.easel.currentWidget() is hall.easel.cover
    assert not hall.verdict.isVisible()
    assert not any(plot.isVisible() for plot in hall.easel.plots)

    lesson.next()

    qtbot.waitUntil(lambda: is_seen(hall))
    plot = hall.easel.plots[0]
    qtbot.waitUntil(lambda: plot.isVisible() and plot.view is not None and len(plot.view) == STEPS)
    assert hall.verdict.isVisible()
    assert hall.column.title.text() == "Vanishing"
    lesson.back()
    assert not plot.isVisible()


def test_the_second_plot_stands_beside_the_words(hall: Hall, lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)

    qtbot.waitUntil(lambda: is_seen(hall))
    assert [type(plot).__name__ for plot in (*hall.easel.plots, *hall.aside.plots)] == ["GradientProfile", "LossCurve"]
    assert hall.easel.width() > 1.5 * hall.aside.width()


def test_the_same_plot_twice_has_two_settings(texts: Texts, qtbot: QtBot) -> None:
    modes = ("continuous", "slope")
    scene = Scene(plots=tuple(Plot(name="cost", settings={"mode": mode}) for mode in modes))
    lesson = Lesson(Opened(Lecture(scenes=(scene,)), ".", ((),)), partial(Engine, "thread"))
    hall = Hall(lesson, Theme(PROJECTOR), texts)
    qtbot.addWidget(hall)

    lesson.begin()

    assert [plot.settings for plot in (*hall.easel.plots, *hall.aside.plots)] == [
        chosen(plot) for plot in scene.shown_plots
    ]
    lesson.close()
    lesson.deleteLater()


def test_words_alone_have_the_whole_screen(hall: Hall, lesson: Lesson) -> None:
    lesson.jump(WORDS)

    assert not hall.easel.isVisible()
    assert not hall.aside.isVisible()
    assert hall.column.text.text() == "Thank you."


def test_another_language_is_that_of_the_lecture_too(
    hall: Hall, lesson: Lesson, qapp: QApplication, qtbot: QtBot
) -> None:
    language = Language(qapp)
    lesson.jump(ASKED)

    language.show_language("ko")
    try:
        qtbot.waitUntil(lambda: hall.head.text() == "얼마나 사라질까요?")
    finally:
        language.show_language("en")


def test_trouble_is_said_until_the_next_scene(hall: Hall, lesson: Lesson) -> None:
    hall.show_trouble(Reason("engine.stopped"))
    assert hall.trouble.isVisible()

    lesson.jump(WORDS)

    assert not hall.trouble.isVisible()


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1024, 768)])
def test_whatever_is_said_the_hall_is_as_large_as_its_screen(hall: Hall, lesson: Lesson, size: QSize) -> None:
    hall.resize(size)

    for index in (BITS, ASKED, CHANGED, WORDS):
        lesson.jump(index)
        hall.grab()
        assert hall.size() == size
        assert hall.bar.geometry().bottom() <= hall.rect().bottom()


def test_runs_side_by_side_are_shown_once_each_and_make_the_same_steps(
    experiment: Experiment, texts: Texts, qtbot: QtBot
) -> None:
    runs = (Run(label="sick", experiment=experiment), Run(label="short", experiment=experiment.with_removed({0})))
    lecture = Lecture(scenes=(Scene(title="Two", runs=runs, plots=("gradient-profile",), steps=4), Scene(title="End")))
    lesson = Lesson(Opened(lecture, ".", tuple(stages(lecture.scenes))), partial(Engine, "thread"))
    hall = Hall(lesson, Theme(PROJECTOR), texts)
    qtbot.addWidget(hall)
    hall.resize(1280, 720)
    hall.show()

    lesson.begin()
    qtbot.waitUntil(lambda: is_seen(hall))

    def shown() -> list[int]:
        return [len(plot.view) if plot.view is not None else 0 for plot in hall.easel.plots]

    qtbot.waitUntil(lambda: shown() == [4, 4])
    layers = [len(plot.view.experiment.layers) for plot in hall.easel.plots if plot.view and plot.view.experiment]
    assert layers == [len(experiment.layers), len(experiment.layers) - 1]
    assert not hall.verdict.isVisible()  # it would be that of one of them
    lesson.next()
    assert lesson.shown == ()
    lesson.close()
    lesson.deleteLater()


def test_who_typed_hands_leaves_the_keyboard_to_the_hall(hall: Hall, lesson: Lesson, qtbot: QtBot) -> None:
    hall.activateWindow()
    lesson.jump(ASKED)
    hall.column.choices.fields[0].setFocus()
    qtbot.waitUntil(hall.column.choices.fields[0].hasFocus)

    lesson.next()

    assert hall.hasFocus()
