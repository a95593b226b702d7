"""Lectures as the program has them: opened, given on the whole screen, and left; what is worked on only rests."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.lectures.fitting import misfit, unset
from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.reading import Opened, opened
from app.panels.notice import Notice
from app.playback.player import Player
from app.state.patience import GivenUp, Patience
from app.texts import Texts
from app.theme import Theme
from app.window.presentation import Presentation
from core.engine import Engine
from core.experiment.disk import FileError, named

GIVEN = "lecture"  # who holds the run of the window


class Lectures(QObject):
    """One at a time, beside the window: nothing of that is touched, so there is nothing to be put back."""

    def __init__(self, player: Player, patience: Patience, notice: Notice, texts: Texts, window: QWidget) -> None:
        super().__init__(window)
        self._player, self._patience, self._notice = player, patience, notice
        self._texts, self._window = texts, window
        self.engine: Callable[[], Engine] = Engine
        self.lesson: Lesson | None = None
        self.hall: Hall | None = None

    def open(self, path: Path) -> None:
        """Give the lecture in a file, after what is being read; what it lacks is said where it was asked for."""
        self._patience.when_free(partial(self._open, path))

    def end(self) -> None:
        """Leave the lecture, if one is given: the window is as it was, and its run goes on."""
        hall, lesson, self.hall, self.lesson = self.hall, self.lesson, None, None
        if hall is not None and lesson is not None:
            lesson.close()
            hall.hide()
            hall.deleteLater()
            lesson.deleteLater()
            self._player.hold(False, GIVEN)
            self._window.activateWindow()

    def _open(self, path: Path) -> None:
        try:
            found = self._patience(partial(opened, path))
        except FileError as error:
            self._notice.show_reason(error.reason)
        except GivenUp:
            pass
        else:
            lack = misfit(found.lecture)
            if lack is not None:
                self._notice.show_reason(lack.at(named(path)))
            else:
                self._look_at_settings(path, found, 0)

    def _look_at_settings(self, path: Path, found: Opened, index: int) -> None:
        """Scene by scene, each in a pass of its own: its plots may have to be imported for that."""
        if index == len(found.lecture.scenes):
            self._begin(found)
        elif (lack := unset(index, found.lecture.scenes[index])) is not None:
            self._notice.show_reason(lack.at(named(path)))
        else:
            QTimer.singleShot(0, self, partial(self._look_at_settings, path, found, index + 1))

    def _begin(self, found: Opened) -> None:
        self.end()
        self._player.hold(True, GIVEN)
        theme = Theme()
        self.lesson = Lesson(found, self.engine, self)
        self.hall = hall = Hall(self.lesson, theme, self._texts)
        theme.setParent(hall)
        Leading(self.lesson, hall).left.connect(self.end)
        hall.setScreen(self._window.screen())
        hall.setGeometry(self._window.screen().geometry())
        theme.dress_window(hall)
        Presentation(hall, (), (), theme).show_on(True)
        hall.show()
        self.lesson.begin()
