"""Submissions: what others have made of the exercise, each trained in another process, and shown without a name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.exercises.collecting import SUFFIX, Collecting
from app.exercises.exercises import Exercises
from app.panels.notice import Notice
from app.texts import Texts
from app.theme import Theme
from app.widgets.files.file_dialog import FileDialog
from core.scenes.work.trial import looked_at

if TYPE_CHECKING:
    from app.exercises.gathering import Gathering


class Submissions(QObject):
    """Where there is no exercise, they are those of whoever began with what is in the window."""

    def __init__(self, exercises: Exercises, notice: Notice, theme: Theme, texts: Texts, window: QWidget) -> None:
        super().__init__(window)
        self._exercises, self._window = exercises, window
        self._theme, self._texts = theme, texts
        self.shown: Gathering | None = None
        self.collecting = Collecting(self)
        self.collecting.refused.connect(notice.show_reason)
        self.collecting.came.connect(self._show_found)
        self.collecting.told.connect(self._show_share)
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
        """Show all that these files and folders hold, as it comes."""
        task = self._exercises.task or looked_at(self._exercises.experiment)
        if self.collecting.begin(task, paths, self._exercises.folder):
            self._show()

    def cancel(self) -> None:
        """What has come stays to be seen."""
        self.collecting.cancel()

    def _show(self) -> None:
        from app.exercises.gathering import Gathering  # with the plots

        if self.shown is None:
            self.shown = Gathering(self._theme, self._texts, self._window)
            self.shown.cancelled.connect(self.cancel)
            self.shown.closing.connect(self.cancel)
        self._show_found()
        self._show_share(0.0)
        self.shown.show()
        self.shown.raise_()

    def _show_found(self) -> None:
        if self.shown is not None:
            self.shown.show_found(self.collecting.found, self.collecting.unseen)

    def _show_share(self, share: float | None) -> None:
        if self.shown is not None:
            self.shown.show_share(share)
