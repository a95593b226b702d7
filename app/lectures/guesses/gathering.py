"""Gathering guesses from a file: read in pieces, between which the lecture goes on, and heard as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from app.lectures.lesson import Lesson
from core.experiment import ExperimentError
from core.experiment.disk import FileError, named
from core.scenes.asking.typed import guesses_in, read_guesses
from core.scenes.guess import Guess
from core.scenes.scene import Question
from core.wording import Reason

PIECE_S = 0.01
FROM_FILES = "file"


class Gathering(QObject):
    """Another file takes the place of the one before; what is wrong in it is said, and then nothing of it counts."""

    refused = Signal(object)  # Reason
    heard = Signal(int)  # so many guesses

    def __init__(self, lesson: Lesson, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self._path, self._found = Path(), list[Guess]()
        self._asked: tuple[Question | None, bool] = (None, False)  # when the file was given
        self._rest: Iterator[Guess] | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._go_on)
        lesson.entered.connect(self.stop)

    def gather(self, path: Path) -> None:
        """Hear what stands in a file, if something is asked."""
        question = self._lesson.place.asked
        self.stop()
        if question is None:
            self.refused.emit(Reason("guess.not_asked"))
            return
        try:
            content = read_guesses(path)
        except FileError as error:
            self.refused.emit(error.reason)
        else:
            self._path, self._found, self._asked = path, [], self._vote
            self._rest = guesses_in(content, question, len(self._lesson.slots))
            self._soon.start()

    def gather_first(self, paths: tuple[Path, ...]) -> None:
        """That of the first of several."""
        if paths:
            self.gather(paths[0])

    def stop(self) -> None:
        """What is still being read is not heard."""
        self._rest = None
        self._soon.stop()

    def _go_on(self) -> None:
        end = perf_counter() + PIECE_S
        try:
            for guess in self._rest or ():
                self._found.append(guess)
                if perf_counter() > end:
                    self._soon.start()
                    return
        except ExperimentError as error:
            self.stop()
            self.refused.emit(error.reason.at(named(self._path)))
        else:
            self.stop()
            if self._asked != self._vote:
                self.refused.emit(Reason("guess.not_asked"))
                return
            self._lesson.hear(self._found, FROM_FILES)
            self.heard.emit(len(self._found))

    @property
    def _vote(self) -> tuple[Question | None, bool]:
        """What is asked, and whether for the second time."""
        return self._lesson.place.asked, self._lesson.place.is_second
