"""The application: Qt's, which is also told by the system which files to open, as the Finder of a Mac does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from app.resources import path
from app.widgets.pacing.throttle import Throttle


class Application(QApplication):
    """Keeps the files until there is a window to open them; those that come together are opened together."""

    def __init__(self) -> None:
        super().__init__(["backscope"])
        self.setWindowIcon(QIcon(str(path("icons", "backscope.svg"))))  # of each window: one drawing, not one apiece
        self._opener: Callable[[Sequence[Path]], object] | None = None
        self._files: list[Path] = []
        self._opening = Throttle(self, 0, self._open, at_once=False)

    def open_with(self, opener: Callable[[Sequence[Path]], object]) -> None:
        """From now on files are opened so, and those that came before."""
        self._opener = opener
        self._opening.ask()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._files.append(Path(event.file()))
            self._opening.ask()
            return True
        return super().event(event)

    def _open(self) -> None:
        if self._opener is not None and self._files:
            files, self._files = self._files, []
            self._opener(files)
