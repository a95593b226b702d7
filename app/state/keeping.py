"""Keeping: what is unsaved is written aside seconds after each edit, so that no end of the program takes it along."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from threading import Lock, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.state.aside import Aside, Work
from app.state.filed import Filed
from app.state.source import Source
from core.experiment import Experiment
from core.experiment.files import FileError
from core.wording import Reason

KEEP_INTERVAL_MS = 2000  # what a power cut may cost at most
MOST_LAID_BY = 5  # of what was left unasked; who has turned the question off would fill the disk with it


class Keeping(QObject):
    """Writes in a thread of its own: nobody waits for the disk. What has become safe is forgotten at once."""

    failed = Signal(object)  # Reason: why what is unsaved is nowhere but here
    recovered = Signal()  # it is aside again, or in its file
    _tried = Signal(object)  # Reason or None, in whatever thread

    def __init__(self, document: Filed, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._folder = document, folder
        self._unsaved = _unsaved(document)  # whole and frozen: threads read it while the document goes on changing
        self._aside: Aside | None = None
        self._kept: Work | None = None
        self._laid_by: list[tuple[Aside, Work]] = []  # what was not asked about when another experiment came
        self._leaving: Source | None = None  # whose work may go unasked
        self._over = self._failing = False
        self._one_at_a_time = Lock()
        self._clock = QTimer(self, singleShot=True, interval=KEEP_INTERVAL_MS)
        self._clock.timeout.connect(self._begin)
        self._tried.connect(self._tell)
        document.cleanness_changed.connect(self._note)

    def keep(self) -> None:
        """Write what is unsaved, in whatever thread; what is not any more is forgotten."""
        with self._one_at_a_time:
            if not self._over:
                work = self._unsaved
                if work is not None and self._aside is None:
                    self._take_back(work)
                if work is not None and (self._kept is None or _what(work) != _what(self._kept)):
                    self._write(work)
                if self._unsaved is None:  # or has been saved while it was written
                    self._forget()

    def take_over(self, aside: Aside, work: Work) -> None:
        """What is unsaved now is kept there already."""
        with self._one_at_a_time:
            self._forget()
            self._aside, self._kept = aside, work

    def leave(self) -> None:
        """The end: what is unsaved is left to the next start."""
        self.keep()
        with self._one_at_a_time:
            if not self._over and self._aside is not None:
                self._aside.leave()
            self._aside, self._over = None, True
            self._leave_others()

    def lay_by(self) -> None:
        """Another experiment may come unasked: then what is unsaved stays aside, for undo or for the next start."""
        self._leaving = self._document.source

    @property
    def laid_by(self) -> int:
        """How many works stay aside that another experiment has replaced unasked."""
        return len(self._laid_by)

    def drop(self) -> None:
        """The end: nothing is unsaved, or its owner has given it up."""
        with self._one_at_a_time:
            self._over = True
            self._forget()
            self._leave_others()

    def _note(self) -> None:
        if self._leaving is not None and self._leaving is not self._document.source:
            self._lay_by()
        self._unsaved = _unsaved(self._document)
        if self._unsaved is not None:
            if not self._clock.isActive():
                self._clock.start()
        else:
            self._tell(None)
            if self._aside is not None:
                self._begin()

    def _lay_by(self) -> None:
        """What was unsaved until now stays aside."""
        self._leaving = None
        self.keep()
        with self._one_at_a_time:
            if self._aside is not None and self._kept is not None:
                self._laid_by.append((self._aside, self._kept))
            self._aside = self._kept = None
            while len(self._laid_by) > MOST_LAID_BY:
                self._laid_by.pop(0)[0].drop()

    def _begin(self) -> None:
        Thread(target=self.keep, daemon=True).start()

    def _take_back(self, work: Work) -> None:
        """Undo has come back to what was laid by."""
        for laid in self._laid_by:
            if _what(laid[1]) == _what(work):
                self._laid_by.remove(laid)
                self._aside, self._kept = laid
                return

    def _leave_others(self) -> None:
        while self._laid_by:
            self._laid_by.pop()[0].leave()

    def _write(self, work: Work) -> None:
        try:
            self._aside = self._aside or Aside.begin(self._folder)
            self._aside.keep(work)
        except FileError as error:  # a full disk: then the window itself is all there is
            self._tried.emit(error.reason)
        else:
            self._kept = work
            self._tried.emit(None)

    def _tell(self, why: Reason | None) -> None:
        """Say it once; there may be room again before the next edit."""
        if self._unsaved is None:  # it has become safe meanwhile
            why = None
        if why is not None:
            self._clock.start()
            if not self._failing:
                self.failed.emit(Reason("unsaved.unkept", why=why))
        elif self._failing:
            self.recovered.emit()
        self._failing = why is not None

    def _forget(self) -> None:
        if self._aside is not None:
            self._aside.drop()
        self._aside = self._kept = None


def _unsaved(document: Filed) -> Work | None:
    """What is in no file, and where it belongs."""
    if document.is_clean:
        return None
    source = document.source
    saved = source.saved if isinstance(source.saved, Experiment) and source.trouble is None else None
    return Work(document.experiment, datetime.now().astimezone(), saved, source.path, source.origin)


def _what(work: Work) -> tuple[object, ...]:
    """All but the time."""
    return work.experiment, work.saved, work.path, work.origin
