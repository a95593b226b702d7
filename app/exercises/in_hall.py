"""In the hall: what students have handed in, dropped on a scene, stands beside its plots for as long as it lasts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from app.exercises.beside import Beside
from app.exercises.collecting import Collecting
from app.lectures.lectures import Lectures
from core.scenes.task import STEPS
from core.scenes.work.trial import looked_at
from core.wording import Reason


class InHall(QObject):
    """Given up when the scene goes: what was handed in for one is not compared with another."""

    def __init__(self, lectures: Lectures) -> None:
        super().__init__(lectures)
        self._lectures = lectures
        self.shown: Beside | None = None
        self.collecting = Collecting(self)
        self.collecting.refused.connect(self._say)
        self.collecting.came.connect(self._show_found)
        lectures.work_dropped.connect(self.overlay)
        lectures.ended.connect(self.forget)

    def overlay(self, paths: Sequence[Path]) -> None:
        """Run them as many steps as the scene has, and show each as a line when it comes."""
        lesson, hall = self._lectures.lesson, self._lectures.hall
        if lesson is None or hall is None:
            return
        self.forget()
        if not lesson.shows:
            self._say(Reason("exercise.no_run"))
            return
        task = looked_at(lesson.shows[0].experiment, lesson.place.scene.steps or STEPS)
        if self.collecting.begin(task, paths, lesson.folder):
            self.shown = Beside(hall.theme, hall)
            hall.hang(self.shown)
            hall.show_instead(self.shown)
            lesson.entered.connect(self.forget)
            self._show_found()

    def forget(self) -> None:
        """Another scene, or the end."""
        self.collecting.cancel()
        shown, self.shown = self.shown, None
        if shown is not None:
            shown.hide()
            shown.deleteLater()
            if self._lectures.hall is not None:
                self._lectures.hall.show_instead(None)

    def _show_found(self) -> None:
        if self.shown is not None:
            self.shown.show_found(self.collecting.found, self.collecting.unseen)

    def _say(self, reason: Reason) -> None:
        if self._lectures.hall is not None:
            self._lectures.hall.show_trouble(reason)
