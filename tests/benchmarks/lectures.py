"""A lecture: from the key that leads on to the first bars of the next scene."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.timing import Ratio, within

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

    from app.lectures.hall import Hall
    from app.lectures.lesson import Lesson

CHANGE_S = 0.3
NAMES = ("vanishing-in-five-minutes", "tuning-1")
LOOK_S, PATIENCE_S = 1.5, 60.0  # that a scene is looked at, while the next is prepared; that is waited for it


def measure() -> list[Ratio]:
    """Each change of a scene by the clicker, its question answered at once."""
    times = [each for name in NAMES for each in _walked(name)]
    return [
        within(CHANGE_S, times, name=f"scene change to its first bars, {len(times)} scenes"),
        within(CHANGE_S, [max(times)], name="the slowest of them"),
    ]


def _walked(name: str) -> list[float]:
    """Seconds of each change, from the key to the painted plots."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application, lesson, hall = _given(name)  # which has to outlive what is shown
    times = list[float]()
    while not lesson.place.is_last:
        _until(lambda: False, LOOK_S)
        if lesson.place.asked is not None:
            lesson.next()
            _until(lambda: False, LOOK_S)
        begun = time.perf_counter()
        lesson.next()
        if lesson.place.asked is not None:
            lesson.next()
        _until(partial(_is_seen, hall), PATIENCE_S)
        hall.repaint()
        times.append(time.perf_counter() - begun)
    lesson.close()
    hall.close()
    return times


def _given(name: str) -> tuple[QCoreApplication, Lesson, Hall]:
    """A lecture at its first scene, with engines in processes of their own."""
    from PySide6.QtWidgets import QApplication

    from app.lectures.hall import Hall
    from app.lectures.lesson import Lesson
    from app.lectures.reading import opened
    from app.texts import Texts
    from app.theme import Theme
    from core.engine import Engine
    from core.scenes.shipped import lecture_path

    application = QApplication.instance() or QApplication([])
    theme = Theme()
    lesson = Lesson(opened(lecture_path(name)), Engine)
    hall = Hall(lesson, theme, Texts())
    hall.resize(1920, 1080)
    theme.present(1080)
    theme.dress_window(hall)
    hall.show()
    lesson.begin()
    return application, lesson, hall


def _is_seen(hall: Hall) -> bool:
    """Whether the plots are, which are hidden until there is something of each run; words are at once."""
    return not hall.easel.plots or hall.easel.currentWidget() is hall.easel.field


def _until(seen: Callable[[], bool], seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + seconds
    while not seen() and time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.001)
