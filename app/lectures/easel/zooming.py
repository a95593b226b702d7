"""Zooming: one plot of a scene on the whole picture, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor

from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.plots.plot import Plot


class Zooming(QObject):
    """Another scene, or the answer of a question, is seen as a whole again."""

    def __init__(self, lesson: Lesson, hall: Hall) -> None:
        super().__init__(hall)
        self._hall = hall
        self.on = False
        lesson.entered.connect(self.forget)
        lesson.changed.connect(self.forget)

    def toggle(self) -> None:
        """The plot under the pointer, or else the first; or all that the scene has."""
        if self.on:
            self.end()
        elif seen := self._seen():
            under = (plot for plot in seen if plot.rect().contains(plot.mapFromGlobal(QCursor.pos())))
            self.on = True
            self._hall.show_alone(next(under, seen[0]))

    def end(self) -> None:
        """All that the scene has."""
        if self.on:
            self.forget()
            self._hall.show_alone(None)

    def forget(self) -> None:
        """The hall shows a whole place by itself."""
        self.on = False

    def _seen(self) -> list[Plot]:
        return [plot for plot in self._hall.plots if plot.isVisible()]
