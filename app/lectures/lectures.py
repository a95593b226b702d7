"""Lectures as the program has them: opened, given on the whole screen, and left; what is worked on only rests."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.lectures.fitting import misfit, unset
from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.reading import Opened, opened
from app.lectures.speaker import Speaker
from app.lectures.takeaway.asking import LectureExports
from app.panels.notice import Notice
from app.playback.player import Player
from app.state.patience import GivenUp, Patience
from app.texts import Texts
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from app.window.presentation import Presentation
from core.engine import Engine
from core.experiment.disk import FileError, named

T = TypeVar("T")

GIVEN = "lecture"  # who holds the run of the window


class Lectures(QObject):
    """One at a time, beside the window: nothing of that is touched, so there is nothing to be put back."""

    def __init__(
        self, player: Player, patience: Patience, notice: Notice, theme: Theme, texts: Texts, window: QWidget
    ) -> None:
        super().__init__(window)
        self._player, self._patience, self._notice = player, patience, notice
        self._theme, self._texts, self._window = theme, texts, window
        self.engine: Callable[[], Engine] = Engine
        self.lesson: Lesson | None = None
        self.hall: Hall | None = None
        self.speaker: Speaker | None = None
        self._hall_patience: Patience | None = None
        self.exports = LectureExports(notice, window)
        self._opening = 0  # whoever opens another one, or leaves, is not overtaken by one that is still being opened

    def open(self, path: Path) -> None:
        """Give the lecture in a file, after what is being read; what it lacks is said where it was asked for."""
        self._patience.when_free(partial(self._open, path))

    def end(self) -> None:
        """Leave the lecture, if one is given: the window is as it was, and its run goes on."""
        self._opening += 1
        hall, lesson, self.hall, self.lesson = self.hall, self.lesson, None, None
        if hall is not None and lesson is not None:
            self._end_speaker()
            self._give_up()
            lesson.close()
            hall.hide()
            hall.deleteLater()
            lesson.deleteLater()
            self._player.hold(False, GIVEN)
            self._window.activateWindow()

    def _open(self, path: Path) -> None:
        self._opening += 1
        opening = self._opening
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
                self._look_at_settings(opening, path, found, 0)

    def _look_at_settings(self, opening: int, path: Path, found: Opened, index: int) -> None:
        """Scene by scene, each in a pass of its own: its plots may have to be imported for that."""
        if opening != self._opening:
            return
        if index == len(found.lecture.scenes):
            self._begin(found)
        elif (lack := unset(index, found.lecture.scenes[index])) is not None:
            self._notice.show_reason(lack.at(named(path)))
        else:
            QTimer.singleShot(0, self, partial(self._look_at_settings, opening, path, found, index + 1))

    def _begin(self, found: Opened) -> None:
        self.end()
        self._player.hold(True, GIVEN)
        theme = Theme()
        self.lesson = Lesson(found, self.engine, self, self._wait)
        self.hall = hall = Hall(self.lesson, theme, self._texts)
        self._hall_patience = Patience(partial(Waiting, hall, theme), hall)
        theme.setParent(hall)
        leading = Leading(self.lesson, hall)
        leading.left.connect(self.end)
        leading.notes_wanted.connect(self.toggle_speaker)
        here, shown = self._window.screen(), projector(self._window)
        hall.setScreen(shown)
        hall.setGeometry(shown.geometry())
        Presentation(hall, (), (), theme).show_on(True)
        theme.dress_window(hall)  # once it is known how large the type is to be
        hall.show()
        self.lesson.begin()
        if shown is not here:
            self.toggle_speaker()

    def toggle_speaker(self) -> None:
        """Show the speaker's view in a window of its own, where the window of the program is; or no longer."""
        if self.speaker is not None:
            self._end_speaker()
        elif self.lesson is not None and self.hall is not None:
            self.speaker = Speaker(self.lesson, self.hall, self._theme)
            self.speaker.closing.connect(self._end_speaker)
            self.speaker.files_chosen.connect(self.hall.files_dropped)
            self.speaker.move(self._window.screen().availableGeometry().topLeft())
            self.speaker.show()

    def _give_up(self) -> None:
        patience, self._hall_patience = self._hall_patience, None
        if patience is not None:
            patience.give_up()

    def _wait(self, work: Callable[[], T], once: bool = False) -> T:
        """For a table that somebody has changed since, with a card on the screen that the room sees."""
        patience = self._hall_patience
        if patience is None:
            raise GivenUp
        return patience(work, once)

    def _end_speaker(self) -> None:
        speaker, self.speaker = self.speaker, None
        if speaker is not None:
            speaker.hide()
            speaker.deleteLater()


def projector(window: QWidget) -> QScreen:
    """The screen that the room sees: another than that of the window, where there is one."""
    own = window.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not own), own)
