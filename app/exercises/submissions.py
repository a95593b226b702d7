"""Submissions: what others have made of the exercise, each trained in another process, and shown without a name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.exercises.errands import Errands
from app.exercises.exercises import Exercises
from app.panels.notice import Notice
from app.texts import Texts
from app.theme import Theme
from app.widgets.files.file_dialog import FileDialog
from core.engine import Reader
from core.scenes.trial import Traced, traced
from core.wording import Reason

if TYPE_CHECKING:
    from app.exercises.gathering import Gathering

MOST = 60  # that are run: more lines than these show nothing more
SUFFIX = ".json"


class Submissions(QObject):
    """One round at a time; what comes is drawn as it comes."""

    def __init__(self, exercises: Exercises, notice: Notice, theme: Theme, texts: Texts, window: QWidget) -> None:
        super().__init__(window)
        self._exercises, self._notice, self._window = exercises, notice, window
        self._theme, self._texts = theme, texts
        self._found: list[Traced] = []
        self._unseen = 0
        self.shown: Gathering | None = None
        self.reader: Callable[[], Reader] = Reader
        self.errands = Errands(self._begun_reader, self)
        self.errands.answered.connect(self._take)
        self.errands.told.connect(self._tell)
        self.errands.ended.connect(self.cancel)
        exercises.panel.submissions_dropped.connect(self.overlay)
        exercises.panel.submissions_wanted.connect(self.choose)

    def choose(self) -> None:
        """Ask for files, and overlay what is in them."""
        kinds = self.tr("Submissions ({files});;All files (*)").format(files=f"*{SUFFIX}")
        names = FileDialog.files_to_read(
            self._window, self.tr("Overlay submissions"), self._exercises.folder or os.curdir, kinds
        )
        if names:
            self.overlay(tuple(map(Path, names)))

    def overlay(self, paths: Sequence[Path]) -> None:
        """Run all that these files and folders hold, as many as can be told apart."""
        task, files = self._exercises.task, list(_files(paths))
        if task is None:
            return
        if not files or len(files) > MOST:
            code = "exercise.many_submissions" if files else "exercise.no_submissions"
            self._notice.show_reason(Reason(code, count=len(files), most=MOST) if files else Reason(code))
        if files:
            self._found, self._unseen = [], 0
            self._show()
            self.errands.begin([partial(traced, task, str(path), self._exercises.folder) for path in files[:MOST]])

    def cancel(self) -> None:
        """What has come stays to be seen."""
        self.errands.cancel()
        if self.shown is not None:
            self.shown.show_share(None)

    def _show(self) -> None:
        from app.exercises.gathering import Gathering  # with the plots

        if self.shown is None:
            self.shown = Gathering(self._theme, self._texts, self._window)
            self.shown.cancelled.connect(self.cancel)
            self.shown.closing.connect(self.cancel)
        self.shown.show_found((), 0)
        self.shown.show_share(0.0)
        self.shown.show()
        self.shown.raise_()

    def _take(self, _index: int, answer: Traced | Exception) -> None:
        if isinstance(answer, Exception):
            self._unseen += 1
        else:
            self._found.append(answer)
        if self.shown is not None:
            self.shown.show_found(self._found, self._unseen)

    def _tell(self, share: float) -> None:
        if self.shown is not None:
            self.shown.show_share(share)

    def _begun_reader(self) -> Reader:
        return self.reader()


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Those that are named, and those in folders that end as submissions do."""
    for path in paths:
        if path.is_dir():
            yield from (each for each in sorted(path.iterdir()) if each.suffix.lower() == SUFFIX and each.is_file())
        else:
            yield path
