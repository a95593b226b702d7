"""Windows: several files are opened at once, each in a window that is a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment
from PySide6.QtWidgets import QWidget

import app
from app import system
from app.panels.notice import Notice
from app.state.filing import Filing
from app.state.patience import Patience
from app.widgets.question import ANSWER, Question
from core.wording import Reason, filled

MOST_UNASKED = 4  # windows at once: somebody may have let go a whole folder by mistake


class Windows(QObject):
    """Opens the first file here and the others beside; what one window does, none of the others suffers."""

    def __init__(self, filing: Filing, patience: Patience, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._filing, self._patience, self._notice, self._window = filing, patience, notice, window

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open the first here, after what is being read, and each of the others in a window of its own."""
        here, *others = paths
        if len(others) > MOST_UNASKED and not self._may_open(len(others)):
            return
        for path in others:
            self.open_window(path)
        self._patience.when_free(partial(self._filing.open_file, here))

    def open_window(self, path: Path | None = None) -> None:
        """Another window, with a file or as it is first met."""
        if not begun([str(path.absolute())] if path is not None else []):
            self._notice.show_reason(Reason("window.not_begun"))

    def _may_open(self, count: int) -> bool:
        sentence = filled(self.tr("Open {count} more windows?"), count=count)
        more = self.tr("Each of the files gets a window of its own.")
        question = Question(self._window, self.tr("Several files"), sentence, more)
        question.offer(ANSWER.Yes, self.tr("&Open them"))
        return question.answer() == ANSWER.Yes


def begun(files: Sequence[str]) -> bool:
    """Whether the system has begun this program once more, in the same folder; what that says is not said by this one.

    Where nobody would see a window it would be a run without one, which nobody has asked for.
    """
    if not system.has_display():
        return False
    window, (program, *arguments) = QProcess(), command()
    nowhere = QProcess.nullDevice()
    window.setStandardInputFile(nowhere)
    window.setStandardOutputFile(nowhere)
    window.setStandardErrorFile(nowhere)
    window.setProgram(program)
    window.setArguments([*arguments, *files])
    window.setProcessEnvironment(environment())
    return bool(window.startDetached())


def command() -> list[str]:
    """How the program is begun that this is: as one file, or as a package, which is not looked for in this folder."""
    return [sys.executable] if hasattr(sys, "frozen") else [sys.executable, "-P", "-m", app.__name__]


def environment() -> QProcessEnvironment:
    """In which that package is the one that is found."""
    found = QProcessEnvironment.systemEnvironment()
    folders = str(Path(app.__file__).parents[1]), found.value("PYTHONPATH")
    found.insert("PYTHONPATH", os.pathsep.join(filter(None, folders)))
    return found
