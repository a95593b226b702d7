"""The projection: a lecture that is given to nobody, state by state, each seen when all of it has come."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, Qt
from PySide6.QtWidgets import QApplication

from app.lectures.fitting import misfit, unset
from app.lectures.guesses.guessing import Guessing
from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.place import Place
from app.lectures.reading import Opened
from app.lectures.scene_run import SceneRun
from app.lectures.takeaway.stillness import is_through, is_told
from app.plots.plot import Plot
from app.texts import Texts
from app.theme import Theme
from app.window.presentation import lines
from core.commands.console import STEPS
from core.engine import Engine
from core.experiment import ExperimentError
from core.scenes.scene import Scene
from core.wording import Reason

SIZE = QSize(1920, 1080)
WAIT_MS = 10  # between two looks
PATIENCE_S = 60.0  # with answers, after the run has come to its end: the picture then shows what has come
CALM = 3  # looks at which nothing has moved: labels, layouts and scales of several plots follow each other


class Projection:
    """Has the hall as large as a projector, but on no screen; nothing in it waits for a hand."""

    def __init__(self, opened: Opened, theme: Theme) -> None:
        scenes = tuple(map(_at_its_end, opened.lecture.scenes))
        self._refused: Reason | None = None
        self.opened = opened._replace(lecture=opened.lecture.with_scenes(scenes))
        self.lesson = Lesson(self.opened, partial(Engine, "thread"))
        self.hall = Hall(self.lesson, theme, Texts())
        self.hall.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.hall.bar.hide()
        self.hall.easel.sheet.show_help(False)
        self._guessing = Guessing(self.lesson, self.hall)
        self.hall.resize(SIZE)
        self._theme = theme
        for run in self.lesson.runs:
            self._hear(run)
        self.lesson.grew.connect(self._hear)

    @property
    def plots(self) -> tuple[Plot, ...]:
        """Those of the present scene: the large ones first."""
        return (*self.hall.easel.plots, *self.hall.aside.plots)

    def states(self) -> Iterator[Place]:
        """Every scene in its order, a question before its answer. ExperimentError where a run cannot be made."""
        self._require_plots()
        with swept():
            yield from self._shown()

    def _shown(self) -> Iterator[Place]:
        self._theme.present(lines(SIZE))
        self._theme.dress_window(self.hall)
        self.hall.show()
        while self.lesson.prepare():
            pass  # so that each scene is there at once
        self.lesson.begin()
        while True:
            self._settle()
            yield self.lesson.place
            gc.collect()
            if self.lesson.place.is_last:
                return
            self.lesson.next()

    def close(self) -> None:
        """The end of its engines."""
        self.lesson.close()
        self.hall.hide()

    def _require_plots(self) -> None:
        lecture = self.opened.lecture
        lacks = (unset(index, scene) for index, scene in enumerate(lecture.scenes))
        if (lack := misfit(lecture) or next(filter(None, lacks), None)) is not None:
            raise ExperimentError(lack)

    def _settle(self) -> None:
        """Wait for the runs, for the answers to their plots, and until everything has its place."""
        self._tidy()
        self._turn()
        asked = self.lesson.place.asked
        if asked is None:
            self._await_end(self._are_told)
            self._complete()
        elif asked.draw is not None:  # on a sheet on which the output is given
            self._await_end(self._is_answered)
        for _ in range(CALM):
            self._turn()

    def _await_end(self, come: Callable[[], bool]) -> None:
        """Until the runs have come to their end, and what follows from that has come too."""
        while not self._are_through():
            self._turn()
        ended = time.monotonic()
        while not come() and time.monotonic() - ended < PATIENCE_S:
            self._turn()

    def _tidy(self) -> None:
        """Whatever is there for hands goes."""
        for field in (*self.hall.column.choices.fields, self.hall.column.number.field):
            field.hide()

    def _complete(self) -> None:
        """What is shown bit by bit is shown whole, what follows slowly at once."""
        for feeding in (*self.hall.feedings, *self.hall.feedings):  # twice: plots side by side have one scale
            feeding.feed()
        for plot in self.plots:
            plot.complete()
        self.hall.verdict.show_diagnosis()

    def _are_through(self) -> bool:
        steps = self.lesson.place.scene.steps
        return all(is_through(run, steps) for run in self.lesson.shown)

    def _are_told(self) -> bool:
        return is_told(self.plots)

    def _is_answered(self) -> bool:
        return self._guessing.answer.is_known

    def _turn(self) -> None:
        """What the loop of a window would do in a moment; nothing is ever painted, so what waits for that is told."""
        QApplication.sendEvent(self.hall, QEvent(QEvent.Type.UpdateRequest))
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, WAIT_MS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._refused is not None:
            raise ExperimentError(self._refused)
        time.sleep(WAIT_MS / 1000)

    def _hear(self, run: SceneRun) -> None:
        run.player.failed.connect(self._refuse)

    def _refuse(self, reason: Reason) -> None:
        self._refused = self._refused or reason


@contextmanager
def swept() -> Iterator[None]:
    """Meanwhile nothing is collected but by hand: the engines would free Qt's objects in their threads."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _at_its_end(scene: Scene) -> Scene:
    """As it is after its steps, however slowly it would be played; what is played without end has steps enough."""
    steps = scene.steps or (STEPS if scene.play else 0)
    return replace(scene, play=False, speed=None, steps=steps, actions=())
