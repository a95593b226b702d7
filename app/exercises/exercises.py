"""Exercises as the program has them: opened, worked on under their locks, tried, and left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.exercises.criteria import FAILS, HOLDS, OPEN, Row
from app.exercises.panel import ExercisePanel, Shown
from app.lectures.reading import spoken
from app.panels.notice import Notice
from app.state.document import Document
from app.state.errands import Errands
from app.state.patience import GivenUp, Patience
from app.state.source import Source
from app.texts import Texts
from app.widgets.pacing.throttle import Throttle
from core.engine import Reader
from core.engine.attempt import explained
from core.experiment import Experiment
from core.experiment.disk import FileError
from core.scenes.files import read_task
from core.scenes.task import Task
from core.scenes.work.changes import Changes
from core.scenes.work.locks import field_of, told_locks
from core.scenes.work.trial import tried
from core.wording import Reason

if TYPE_CHECKING:
    from core.scenes.work.grading import Grade

COUNT_MS = 100  # after an edit, in which changes are counted anew


class Exercises(QObject):
    """One at a time, in the window itself: its experiment is edited like any other, but for what is locked."""

    locked_changed = Signal(object)  # tuple of str: the places that stay as they are
    save_wanted = Signal()

    def __init__(
        self, document: Document, patience: Patience, notice: Notice, panel: ExercisePanel, texts: Texts,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._document, self._patience, self._notice = document, patience, notice
        self.panel, self._texts = panel, texts
        self.task: Task | None = None
        self.folder: str | None = None  # where it was read, from which its table is named
        self._source: Source | None = None
        self._trying = document.experiment
        self._tried: tuple[Experiment, Grade] | None = None
        self.reader: Callable[[], Reader] = Reader
        self.may_begin: Callable[[], bool] = lambda: True  # asked once an exercise is read: it takes the place of work
        self.errands = Errands(self._begun_reader, self)
        self._soon = Throttle(self, COUNT_MS, self.show_exercise, at_once=False)
        self._connect(panel)

    @property
    def experiment(self) -> Experiment:
        """What there is of it now, or of whatever else is worked on."""
        return self._document.experiment

    def open(self, path: Path) -> None:
        """Begin the exercise in a file, after what is being read; what is wrong with it is said."""
        self._patience.when_free(partial(self._open, path))

    def begin(self, task: Task, folder: str | None = None) -> None:
        """Work on it from now on; undo comes back to what was there before, and leaves it."""
        Thread(target=Changes, args=(task.experiment, task.experiment), daemon=True).start()  # the first takes a while
        guard, self._document.guard = self._document.guard, None
        if not self._document.begin_from(task.experiment, Source(None, task.experiment)):
            self._document.guard = guard  # nobody waited for its table: what was there stays
        else:
            self.leave()
            self.task, self.folder, self._source, self._tried = task, folder, self._document.source, None
            self._document.guard = self._objection
            self.locked_changed.emit(task.locked)
            self.show_exercise()
            self.panel.show()

    def leave(self) -> None:
        """The window is an ordinary one again; what was made stays in it."""
        if self.task is not None:
            self.cancel()
            self.task = self._source = self._document.guard = None
            self.panel.hide()
            self.locked_changed.emit(())

    def try_it(self) -> None:
        """Have it judged as it is now, in another process."""
        if self.task is not None:
            self._trying = self._document.experiment
            self.errands.begin([partial(tried, self.task, self._trying)])
            self.panel.show_trying(0.0)

    def cancel(self) -> None:
        """Nobody waits for the trial any more."""
        self.errands.cancel()
        self.panel.show_trying(None)

    def show_exercise(self) -> None:
        """Say all that there is to say of it now."""
        task = self.task
        if task is None:
            return
        grade = self._grade()
        locks = told_locks(map(field_of, task.locked))
        refusal = Reason("exercise.not_judged", why=grade.told) if grade is not None and grade.told else None
        self.panel.show_exercise(Shown(
            spoken(task.title), spoken(task.text), self._texts.reason(locks), self._changes(task), task.most_changes,
            tuple(self._row(task, i, grade) for i in range(len(task.criteria))),
            self._texts.reason(refusal),
            None if grade is None else (grade.score, grade.of),
        ))  # fmt: skip

    def _connect(self, panel: ExercisePanel) -> None:
        self._document.changed.connect(self._hear)
        self.errands.told.connect(panel.show_trying)
        self.errands.answered.connect(self._take_grade)
        self.errands.ended.connect(self.cancel)
        panel.try_pressed.connect(self.try_it)
        panel.cancelled.connect(self.cancel)
        panel.save_pressed.connect(self.save_wanted)
        panel.left.connect(self.leave)
        panel.reworded.connect(self.show_exercise)

    def _row(self, task: Task, index: int, grade: Grade | None) -> Row:
        label = spoken(task.criteria[index].label)
        if grade is None or grade.told is not None:
            return Row(OPEN, label, "")
        test = grade.tests[index]
        return Row(HOLDS if test.points == test.of else FAILS, label, self._texts.reason(test.told))

    def _grade(self) -> Grade | None:
        """Of what is there now; what was changed since is not judged."""
        if self._tried is None or not self._tried[0].same_run(self._document.experiment):
            return None
        return self._tried[1]

    def _changes(self, task: Task) -> tuple[str, ...]:
        now = self._document.experiment
        return () if now == task.experiment else Changes(task.experiment, now, task.locked).paths

    def _objection(self, after: Experiment) -> Reason | None:
        """Why it may not become that: it would change what is locked."""
        if self.task is None or not self.task.locked or after == self.task.experiment:
            return None
        changes = Changes(self.task.experiment, after, self.task.locked)
        path = next(filter(changes.below, self.task.locked), None)
        return None if path is None else Reason("exercise.locked", place=field_of(path))

    def _open(self, path: Path) -> None:
        try:
            task = self._patience(partial(read_task, path))
        except FileError as error:
            self._notice.show_reason(error.reason)
        except GivenUp:
            pass
        else:
            if self.may_begin():
                self.begin(task, str(path.absolute().parent))

    def _hear(self) -> None:
        """Whoever opens something else, or goes back before the exercise, has left it."""
        if self.task is not None:
            if self._document.source is self._source:
                self._soon.ask()
            else:
                self.leave()

    def _take_grade(self, _index: int, answer: Grade | Exception) -> None:
        if isinstance(answer, Exception):
            self._notice.show_reason(explained(answer))
        else:
            self._tried = (self._trying, answer)
            self.show_exercise()

    def _begun_reader(self) -> Reader:
        return self.reader()
