"""Files of a lecture as a person handles them: saved where it came from or under a name, and never lost unasked."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.lectures.editing.script import Script
from app.lectures.reading import opened, spoken
from app.remembered.preferences import Preferences
from app.state.file_stems import cut, of_title
from app.state.patience import GivenUp, Patiently
from app.state.settling import settled_aside
from app.state.stamped import Overtaken
from app.texts import Texts
from app.widgets.files.place_to_write import PlaceToWrite, with_ending
from app.widgets.pacing.afterwards import afterwards
from app.widgets.question import ANSWER, Question
from core.experiment import ExperimentError
from core.experiment.disk import FileError, named
from core.scenes.files import as_text, lecture_from, write_lecture
from core.scenes.lecture import Lecture
from core.wording import Reason, visible

SUFFIX = ".json"


class ScriptFiling(QObject):
    """Asks for names and for permission; nothing is written that could not be read again."""

    failed = Signal(object)  # Reason: why it could not be
    remarked = Signal(str)  # what has been done, in words

    def __init__(
        self,
        script: Script,
        preferences: Preferences,
        patiently: Patiently,
        texts: Texts,
        window: Callable[[], QWidget],
        parent: QObject,
    ) -> None:
        """`window`: above which is asked."""
        super().__init__(parent)
        self._script, self._preferences, self._patiently = script, preferences, patiently
        self._texts, self._window = texts, window
        self._given_up: Lecture | None = None  # whose edits nobody wants

    def name(self) -> str:
        """What the lecture is called: by its title, else by its file."""
        file = self._script.file
        return spoken(self._script.lecture.title) or (file.path.stem if file.path is not None else file.stem)

    @property
    def file(self) -> Path | None:
        """In which it is, be it one that came with the program; None where it is in none yet."""
        return self._script.file.origin

    def save(self) -> bool:
        """Save where it came from; what is nowhere yet, or came with the program, is asked for a name."""
        path = self._script.file.path
        return self.save_as() if path is None else self._saved(path)

    def save_as(self) -> bool:
        """Ask for a name and save there."""
        place = PlaceToWrite(self._window())
        place.refused.connect(self._refuse)
        kinds = self.tr("Lectures ({files});;All files (*)").format(files="*.json")
        path = place.ask(self.tr("Save the lecture"), self._proposed(), kinds, self._named)
        place.deleteLater()
        return path is not None and self._saved(path)

    def may_leave(self) -> bool:
        """Whether the lecture may go: nothing was edited, it is saved now, or its owner gives it up."""
        if self._script.is_clean:
            return True
        sentence = self.tr("Save the changes to {name}?").format(name=visible(self.name()))
        more = self.tr("They are in no file yet.")
        question = Question(self._window(), self.tr("Unsaved changes"), sentence, more)
        question.offer(ANSWER.Save)
        question.offer(ANSWER.Discard)
        answer = question.answer()
        if answer == ANSWER.Discard:
            self._given_up = self._script.lecture
            afterwards(self, self._forget)  # by then it is gone, or something else stays and so does it
        return self.save() if answer == ANSWER.Save else answer == ANSWER.Discard

    def lay_by(self, folder: Path) -> None:
        """The program ends and nobody can be asked: what was edited is a file among the recent ones then."""
        if not self._script.is_clean and self._script.lecture != self._given_up:
            path = folder / f"{cut(self._proposed().stem)} {datetime.now():%Y-%m-%d %H-%M-%S}{SUFFIX}"
            with suppress(FileError, OSError):  # a full disk
                folder.mkdir(parents=True, exist_ok=True)
                write_lecture(path, self._script.lecture)
                self._preferences.remember_file(path)

    def _saved(self, path: Path) -> bool:
        """Write it; where somebody else has written meanwhile, ask whose shall stay."""
        script = self._script
        try:
            self._patiently(partial(_require_readable, script.lecture, path))
            with settled_aside():
                script.file.write(path, script.lecture, self._patiently)
        except FileError as error:
            self.failed.emit(error.reason)
            return False
        except GivenUp:
            return False
        except Overtaken:
            return self._settled(path, self._asked_whose())
        finally:
            script.tell_cleanness()
        self._preferences.remember_file(path)
        self.remarked.emit(self.tr("Saved as {name}.").format(name=visible(path.name)))
        return True

    def _asked_whose(self) -> int:
        file = self._script.file
        sentence = self.tr("Save over {name}, which has changed?").format(name=visible(self.name()))
        trouble = self._texts.reason(file.trouble) if file.trouble is not None else ""
        question = Question(self._window(), self.tr("Changed meanwhile"), sentence, trouble)
        question.offer(ANSWER.SaveAll, self.tr("Save &as…"))
        question.offer(ANSWER.Save, self.tr("Keep &mine"))
        if file.theirs is not None:
            question.offer(ANSWER.Discard, self.tr("Take &theirs"))
        return question.answer()

    def _settled(self, path: Path, answer: int) -> bool:
        """Whether mine is safe now."""
        match answer:
            case ANSWER.Save:
                self._script.file.dismiss()
                return self._saved(path)
            case ANSWER.SaveAll:
                return self.save_as()
            case ANSWER.Discard:
                self._take_theirs(path)
        return False

    def _take_theirs(self, path: Path) -> None:
        try:
            self._script.take(self._patiently(partial(opened, path)))
        except FileError as error:
            self.failed.emit(error.reason)
        except GivenUp:
            pass

    def _proposed(self) -> Path:
        """A name beside what was opened or saved last; never that of one that came with the program."""
        file = self._script.file
        if file.path is not None:
            return file.path
        recent = self._preferences.recent_files
        folder = next((path.parent for path in recent if os.path.isdir(path.parent)), Path.home())
        stem = file.stem or of_title(self.name()) or self.tr("lecture")
        return folder / (stem + SUFFIX)

    def _named(self, path: Path) -> Path:
        return path if path.absolute() == self._script.file.path else with_ending(path, "lecture.suffix", SUFFIX)

    def _forget(self) -> None:
        """What is still here is unsaved work like any other."""
        self._given_up = None

    def _refuse(self, reason: Reason | None) -> None:
        if reason is not None:
            self.failed.emit(reason)


def _require_readable(lecture: Lecture, path: Path) -> None:
    """FileError where what would be written is no lecture: then the file stays as it is."""
    try:
        lecture_from(as_text(lecture).encode(), os.path.dirname(os.path.abspath(path)))
    except ExperimentError as error:
        raise FileError(error.reason.at(named(path))) from error
