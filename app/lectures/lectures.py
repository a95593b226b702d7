"""Lectures as the program has them: opened, given on the whole screen, and left; what is worked on only rests."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.lectures.editing.lecture_file import LectureFile
from app.lectures.editing.script import Script
from app.lectures.editing.workroom import GIVEN, Surroundings, Workroom
from app.lectures.fitting import misfit, unset
from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.phones.button import PhoneButton
from app.lectures.phones.phones import Phones
from app.lectures.phones.placing import Placing
from app.lectures.reading import Opened, opened
from app.lectures.speaker import Speaker
from app.lectures.takeaway.asking import LectureExports
from app.panels.notice import Notice
from app.state.aside import folder_of_all
from app.state.patience import GivenUp, Patience
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from app.widgets.pacing.afterwards import afterwards
from app.window.presentation import Presentation
from core.engine import Engine
from core.experiment.disk import FileError, named
from core.scenes.lecture import Lecture
from core.scenes.shipped import FOLDER
from core.scenes.staging import Staged

T = TypeVar("T")


class Lectures(QObject):
    """One at a time, beside the window: nothing of that is touched, so there is nothing to be put back."""

    work_dropped = Signal(object)  # tuple of Path: on a scene
    ended = Signal()

    def __init__(self, patience: Patience, notice: Notice, around: Surroundings) -> None:
        super().__init__(around.window)
        self._patience, self._notice, self._around = patience, notice, around
        self.room: Workroom | None = None
        self.engine: Callable[[], Engine] = Engine
        self.lesson: Lesson | None = None
        self.hall: Hall | None = None
        self.leading: Leading | None = None
        self.speaker: Speaker | None = None
        self._hall_patience: Patience | None = None
        self.exports = LectureExports(notice, around.window)
        self.exports.present, self.exports.edited = self._file, self._is_edited
        self.phones: Phones | None = None
        self._opening = 0  # whoever opens another one, or leaves, is not overtaken by one that is still being opened

    def open(self, path: Path) -> None:
        """Give the lecture in a file, after what is being read; what it lacks is said where it was asked for."""
        self._patience.when_free(partial(self._open, path))

    def begin_new(self) -> None:
        """A lecture of one's own: what the window shows is its first scene."""
        if self.may_leave():
            scene = self._around.capture()
            assert scene.experiment is not None, "it is whole"
            found = Opened(Lecture(scenes=(scene,)), os.curdir, ((Staged("", scene.experiment),),))
            self._begin(found, LectureFile(None, None)).editing.toggle()

    def add_state(self) -> None:
        """What the window shows, as one more scene of the lecture that is open, or as the first of a new one."""
        if self.room is not None:
            self.room.add()
        else:
            self.begin_new()

    def leave(self) -> None:
        """The person leaves; only where something was edited is asked first, in a pass of its own."""
        if self.room is None or self.room.is_clean:
            self.end()
        else:
            afterwards(self, self._ask_and_end)

    def may_leave(self) -> bool:
        """Whether the lecture that is open may go: it is as in its file, or its owner gives it up."""
        return self.room is None or self.room.filing.may_leave()

    def lay_by(self) -> None:
        """The program ends unasked: what was edited is kept where unsaved work is."""
        if self.room is not None:
            self.room.filing.lay_by(folder_of_all() / "lectures")

    def end(self) -> None:
        """Leave the lecture, if one is given: the window is as it was, and its run goes on."""
        self._opening += 1
        hall, lesson, room = self.hall, self.lesson, self.room
        self.hall = self.lesson = self.room = self.leading = None
        if hall is not None and lesson is not None and room is not None:
            self.ended.emit()
            hall.hide()
            room.editing.close_desk()
            self._end_speaker()
            self._give_up()
            self._end_phones()
            lesson.close()
            hall.deleteLater()
            lesson.deleteLater()
            self._around.player.hold(False, GIVEN)
            self._around.window.activateWindow()

    def _ask_and_end(self) -> None:
        if self.may_leave():
            self.end()

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
            self._remember(path)
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
            if self.may_leave():
                self._begin(found, LectureFile.of(path, found.lecture))
        elif (lack := unset(index, found.lecture.scenes[index])) is not None:
            self._notice.show_reason(lack.at(named(path)))
        else:
            afterwards(self, partial(self._look_at_settings, opening, path, found, index + 1))

    def _file(self) -> Path | None:
        """That of the lecture that is open, if it is in any."""
        return self.room.filing.file if self.room is not None else None

    def _is_edited(self, path: Path) -> bool:
        """Whether that is the lecture that is open, and edits of it are in no file."""
        return self.room is not None and self._file() == path and not self.room.is_clean

    def _remember(self, path: Path) -> None:
        """Among the recent files; those that come with the program are in a menu of their own."""
        if path.absolute().parent != FOLDER.absolute():
            self._around.preferences.remember_file(path)

    def _begin(self, found: Opened, file: LectureFile) -> Workroom:
        self.end()
        around, theme = self._around, Theme()
        around.player.hold(True, GIVEN)
        self.lesson = lesson = Lesson(found, self.engine, self, self._wait)
        self.hall = hall = Hall(lesson, theme, around.texts)
        self._hall_patience = Patience(partial(Waiting, hall, theme), hall)
        theme.setParent(hall)
        self.room = room = Workroom(lesson, hall, Script(found, file, hall), theme, around)
        self._lead(lesson, hall, room, theme)
        here, shown = around.window.screen(), projector(around.window)
        hall.setScreen(shown)
        hall.setGeometry(shown.geometry())
        Presentation(hall, (), (), theme).show_on(True)
        theme.dress_window(hall)  # once it is known how large the type is to be
        hall.show()
        lesson.begin()
        if shown is not here:
            self.toggle_speaker()
        return room

    def _lead(self, lesson: Lesson, hall: Hall, room: Workroom, theme: Theme) -> None:
        self.phones = phones = Phones(lesson)
        Placing(phones, lesson, hall, theme)
        leading = self.leading = Leading(lesson, hall, room.past)
        leading.phones_wanted.connect(phones.toggle)
        leading.left.connect(self.leave)
        leading.notes_wanted.connect(self.toggle_speaker)
        leading.wanted.connect(room.do)
        leading.work_dropped.connect(self.work_dropped)

    def toggle_speaker(self) -> None:
        """Show the speaker's view in a window of its own, where the window of the program is; or no longer."""
        if self.speaker is not None:
            self._end_speaker()
        elif self.lesson is not None and self.hall is not None and self.room is not None:
            self.speaker = Speaker(self.lesson, self.hall, self._around.theme, self.room.cards)
            if self.phones is not None:
                self.speaker.add(PhoneButton(self.phones, self.speaker))
            self.speaker.closing.connect(self._end_speaker)
            if self.leading is not None:
                self.speaker.files_chosen.connect(self.leading.gathering.gather_first)
            self.speaker.move(self._around.window.screen().availableGeometry().topLeft())
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

    def _end_phones(self) -> None:
        phones, self.phones = self.phones, None
        if phones is not None:
            phones.close()

    def _end_speaker(self) -> None:
        speaker, self.speaker = self.speaker, None
        if speaker is not None:
            speaker.hide()
            speaker.deleteLater()


def projector(window: QWidget) -> QScreen:
    """The screen that the room sees: another than that of the window, where there is one."""
    own = window.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not own), own)
