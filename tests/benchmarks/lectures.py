"""A lecture: from the key that leads on to the first bars of the next scene."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.timing import Ratio, within

if TYPE_CHECKING:
    from app.lectures.hall import Hall
    from app.lectures.lesson import Lesson

CHANGE_S = 0.3
NAMES = ("vanishing-in-five-minutes", "tuning-1")
LOOK_S, PATIENCE_S = 0.8, 60.0  # that a scene is looked at, while the next is prepared; that is waited for it


def measure() -> list[Ratio]:
    """Each change of a scene by the clicker, its question answered at once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])  # which has to outlive what is shown
    times = [each for name in NAMES for each in _walked(name)]
    application.processEvents()
    return [
        within(CHANGE_S, times, name=f"scene change to its first bars, {len(times)} scenes"),
        within(CHANGE_S, [max(times)], name="the slowest of them"),
    ]


def _walked(name: str) -> list[float]:
    """Seconds of each change, from the key to the painted plots."""
    lesson, hall = _given(name)
    times = list[float]()
    while True:
        _until(lambda: False, LOOK_S)
        if lesson.place.asked is not None:
            lesson.next()
            _until(lambda: False, LOOK_S)
        if lesson.place.is_last:
            break
        begun = time.perf_counter()
        _lead_on(lesson)
        _until(partial(_is_seen, hall), PATIENCE_S)
        hall.repaint()
        times.append(time.perf_counter() - begun)
    lesson.close()
    hall.hide()
    hall.deleteLater()
    return times


def _lead_on(lesson: Lesson) -> None:
    """To the next scene, and to its answer."""
    coming = lesson.place.index + 1
    lesson.next()
    _until(lambda: lesson.place.index == coming, PATIENCE_S)
    if lesson.place.asked is not None:
        lesson.next()


def _given(name: str) -> tuple[Lesson, Hall]:
    """A lecture at its first scene, with engines in processes of their own."""
    from app.lectures.hall import Hall
    from app.lectures.lesson import Lesson
    from app.lectures.reading import opened
    from app.texts import Texts
    from app.theme import Theme
    from core.engine import Engine
    from core.scenes.shipped import lecture_path

    theme = Theme()
    lesson = Lesson(opened(lecture_path(name)), Engine)
    hall = Hall(lesson, theme, Texts())
    hall.resize(1920, 1080)
    theme.present(1080)
    theme.dress_window(hall)
    hall.show()
    lesson.begin()
    return lesson, hall


def _is_seen(hall: Hall) -> bool:
    """Whether the plots are, which are hidden until there is something of each run; words are at once."""
    return not hall.easel.plots or hall.easel.currentWidget() is hall.easel.field


def _until(seen: Callable[[], bool], seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop, end = QEventLoop(), time.perf_counter() + seconds

    def look() -> None:
        if seen() or time.perf_counter() > end:
            loop.quit()

    clock = QTimer(interval=1)
    clock.timeout.connect(look)
    clock.start()
    loop.exec()
