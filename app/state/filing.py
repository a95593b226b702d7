"""Files as a person handles them: new, open, save, presets, and the guard that no unsaved work passes."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.file_names import FileNames
from app.state.patience import GivenUp
from app.state.settling import settled_aside
from app.state.source import Overtaken
from app.texts import Texts
from app.widgets.files.file_dialog import FileDialog
from app.widgets.files.place_to_write import PlaceToWrite
from app.widgets.question import ANSWER, Question
from core.components.datasets import Csv
from core.experiment import small_experiment
from core.experiment.disk import is_stream
from core.experiment.files import PROGRAMS, is_program
from core.experiment.metadata.carriers import is_table
from core.experiment.presets import read_preset
from core.scenes.heads import is_lecture, is_task
from core.wording import visible


class Filing(QObject):
    """Asks for names and for permission; the document does the work."""

    refused = Signal(object)  # Reason: why it cannot be the name that was chosen; None: it is another one now
    remarked = Signal(str)  # what has been done, in words
    table_chosen = Signal(object)  # Csv: somebody's table, to be looked at before it is the data
    several_chosen = Signal(object)  # tuple of Path: files that are to be opened at once
    left_unasked = Signal()  # what is unsaved is about to go, as its owner wishes
    program_chosen = Signal(object)  # Path: what is to be read as a program, before what is unsaved is asked about
    lecture_chosen = Signal(object)  # Path: a lecture, which takes the place of nothing
    task_chosen = Signal(object)  # Path: an exercise, likewise

    def __init__(self, document: Document, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._preferences, self._window = document, preferences, window
        self.names, self._place = FileNames(document, preferences, self), PlaceToWrite(window)
        self._place.refused.connect(self.refused)

    def new(self) -> bool:
        """Begin something of one's own, with one small network."""
        return self.may_leave() and self._document.new(small_experiment())

    def open(self) -> None:
        """Ask for files and open them."""
        names = FileDialog.files_to_read(
            self._window, self.tr("Open an experiment"), str(self.names.folder()), self.names.readable()
        )
        if len(names) > 1:
            self.several_chosen.emit(tuple(map(Path, names)))
        elif names:
            self.open_file(Path(names[0]))

    def import_program(self) -> None:
        """Ask for somebody's program and read the network in it."""
        programs = " ".join(f"*{suffix}" for suffix in PROGRAMS)
        kinds = self.tr("Programs and notebooks ({programs});;All files (*)").format(programs=programs)
        title = self.tr("Import a program in Keras or PyTorch")
        name = FileDialog.file_to_read(self._window, title, str(self.names.folder()), kinds)
        if name:
            self._import(Path(name))

    def choose_lecture(self) -> None:
        """Ask for a lecture and give it."""
        kinds = self.tr("Lectures ({files});;All files (*)").format(files="*.json")
        name = FileDialog.file_to_read(self._window, self.tr("Open a lecture"), str(self.names.folder()), kinds)
        if name:
            self.give_lecture(Path(name))

    def give_lecture(self, path: Path) -> None:
        """Have a lecture given, beside what is worked on."""
        self.lecture_chosen.emit(path)

    def open_file(self, path: Path) -> None:
        """Open this file, once it is read and nothing can be lost; a table becomes the data of what is here."""
        if is_lecture(path):
            self.give_lecture(path)
        elif is_table(path):
            self.table_chosen.emit(self._document.located(Csv(path=str(path.absolute()))))
        elif is_task(path):
            self.task_chosen.emit(path)
        else:
            self._open(path)

    def open_preset(self, name: str) -> None:
        """Open a preset as an experiment of one's own, without a file."""
        if self.may_leave():
            self._document.begin(read_preset(name))

    def save(self) -> bool:
        """Save where it came from, or ask."""
        return self.save_as() if self._document.path is None else self._saved(self._document.path)

    def save_as(self) -> bool:
        """Ask for a name and save there."""
        proposed = self._document.path or self.names.proposed()
        path = self._place.ask(self.tr("Save the experiment"), proposed, self.names.writable(), self.names.named)
        return path is not None and self._saved(path)

    def save_copy(self) -> None:
        """Ask for a name, write what is worked on there, and go on with the file that it belongs to."""
        path = self._place.ask(self.tr("Save a copy"), self.names.copied(), self.names.writable(), self.names.named)
        if path is None:
            return
        if path.absolute() == self._document.path:  # no copy
            self._saved(path)
        elif self._copied(path):
            for file in filter(None, (path, self._document.path)):  # which is still what is worked on
                self._preferences.remember_file(file)
            self.remarked.emit(self.tr("Saved a copy as {name}.").format(name=visible(path.name)))

    def may_leave(self) -> bool:
        """Whether the present experiment may go: nothing unsaved, saved now, or given up by its owner."""
        if self.leaves_unasked:
            self.left_unasked.emit()
        if self._document.is_clean or self.leaves_unasked:
            return True
        answer = self._asked()
        return self.save() if answer == ANSWER.Save else answer == ANSWER.Discard

    @property
    def leaves_unasked(self) -> bool:
        """Whether there is unsaved work, and its owner does not want to be asked: undo and the next start have it."""
        return not self._document.is_clean and not self._preferences.habits.ask_unsaved

    def _asked(self) -> int:
        """What shall become of the changes: save, discard, or neither."""
        sentence = self.tr("Save the changes to {name}?").format(name=self.names.title())
        question = Question(self._window, self.tr("Unsaved changes"), sentence, self.tr("They are in no file yet."))
        question.offer(ANSWER.Save)
        question.offer(ANSWER.Discard)
        return question.answer()

    def _asked_whose(self) -> int:
        """Whose shall be in the file: mine, theirs, or neither."""
        sentence = self.tr("Save over {name}, which has changed?").format(name=self.names.title())
        question = Question(
            self._window, self.tr("Changed meanwhile"), sentence, Texts().reason(self._document.trouble)
        )
        question.offer(ANSWER.SaveAll, self.tr("Save &as…"))
        question.offer(ANSWER.Save, self.tr("Keep &mine"))
        if self._document.theirs is not None:
            question.offer(ANSWER.Discard, self.tr("Take &theirs"))
        return question.answer()

    def _import(self, path: Path) -> None:
        """Read a program whatever it is called; only what is called as programs are can be opened as one again."""
        if is_program(path):
            self._open(path)
        else:
            self.program_chosen.emit(path)

    def _open(self, path: Path) -> None:
        if is_program(path):
            self.program_chosen.emit(path)
        else:
            self._begin_with(path)
        if path.absolute() in (self._document.path, self._document.origin):  # what came through a pipe has neither
            self._preferences.remember_file(path)
        elif not os.path.exists(path):  # which a name that cannot be does not break
            self._preferences.forget_file(path)

    def _begin_with(self, path: Path) -> None:
        """Read it first: nobody is asked about what is unsaved for the sake of a file that cannot be opened."""
        clean, found = self._document.is_clean, self._document.read(path)
        if found is None or not self.may_leave():
            return
        if not clean and not is_stream(path):  # it may be the one to which that has just been saved
            found = self._document.read(path)
        if found is not None:
            self._document.new(*found)

    def _copied(self, path: Path) -> bool:
        with suppress(GivenUp), settled_aside():
            return self._document.save_copy(path)
        return False

    def _saved(self, path: Path) -> bool:
        """Write it; where somebody else has written meanwhile, ask whose shall stay, as often as that happens."""
        try:
            with settled_aside():
                if not self._document.save(path):
                    return False
        except Overtaken:
            return self._settled(path, self._asked_whose())
        self._preferences.remember_file(path)
        self.remarked.emit(self.tr("Saved as {name}.").format(name=visible(path.name)))
        return True

    def _settled(self, path: Path, answer: int) -> bool:
        """Whether mine is safe now."""
        match answer:
            case ANSWER.Save:
                self._document.keep_mine()
                return self._saved(path)
            case ANSWER.SaveAll:
                return self.save_as()
            case ANSWER.Discard:
                self._document.take_theirs()
        return False
