"""Collecting: what others have handed in is found in files and folders, and run in another process, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.state.errands import Errands
from core.engine import Reader
from core.experiment.disk import named
from core.scenes.task import Task
from core.scenes.work.trial import Traced, traced
from core.wording import Reason
from core.wording.system import of_system

MOST = 60  # that are run: more lines than these show nothing more
SUFFIX = ".json"


class Collecting(QObject):
    """One round at a time: another one takes the place of what is under way."""

    came = Signal()  # one more has been run, or cannot be
    told = Signal(object)  # the share of all that is done; None where nothing is under way
    refused = Signal(object)  # Reason: why there is nothing to be run, or not all of it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: list[Traced] = []
        self.unseen = 0  # how many could not be run
        self.reader: Callable[[], Reader] = Reader
        self.errands = Errands(self._begun_reader, self)
        self.errands.answered.connect(self._take)
        self.errands.told.connect(self._tell)
        self.errands.ended.connect(self.cancel)

    def begin(self, task: Task, paths: Sequence[Path], folder: str | None = None) -> bool:
        """Run all that these files and folders hold, as many as can be told apart; whether there is anything.

        `folder`: where the task was read, from which its table is named.
        """
        try:
            files = list(_files(paths))
        except OSError as error:  # a folder that nobody may look into, or that has gone
            self.refused.emit(Reason("file.unreadable", why=of_system(error)).at(named(error.filename or "")))
            return False
        if not files:
            self.refused.emit(Reason("exercise.no_submissions"))
        elif len(files) > MOST:
            self.refused.emit(Reason("exercise.many_submissions", count=len(files), most=MOST))
        if files:
            self.found, self.unseen = [], 0
            self.errands.begin([partial(traced, task, str(path), folder) for path in files[:MOST]])
        return bool(files)

    def cancel(self) -> None:
        """What has come stays to be seen."""
        self.errands.cancel()
        self.told.emit(None)

    def _take(self, _index: int, answer: Traced | Exception) -> None:
        if isinstance(answer, Exception):
            self.unseen += 1
        else:
            self.found.append(answer)
        self.came.emit()

    def _tell(self, share: float) -> None:
        self.told.emit(share)

    def _begun_reader(self) -> Reader:
        return self.reader()


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Those that are named, and those in folders that end as submissions do."""
    for path in paths:
        if path.is_dir():
            yield from (each for each in sorted(path.iterdir()) if each.suffix.lower() == SUFFIX and each.is_file())
        else:
            yield path
