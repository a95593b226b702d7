"""The errand: a lecture is taken home by a process of its own, and the window goes on with whatever it does."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from app.texts.language import present
from app.window.files.windows import command, environment
from core.commands.ending import CALLER

PATIENCE_MS = 1000  # with a process that is to end: it removes what is unfinished
_PASSED = re.compile(r"scene (\d+) of (\d+)")


class Errand(QObject):
    """One at a time; what it has written stays, whatever becomes of the rest."""

    advanced = Signal(int, int)  # scenes that are finished, of how many
    ended = Signal(object, int)  # the folder, and how many files are in it
    failed = Signal(str)  # why

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._folder = Path()
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether it is on its way."""
        return self._process is not None

    def begin(self, lecture: Path, folder: Path) -> None:
        """Have a lecture put into a folder, in the present language."""
        self._folder, self._process = folder, QProcess(self)
        process, (program, *arguments) = self._process, command()
        arguments += ["lecture", str(lecture), "--export", str(folder), "--language", present()]
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._note_error)
        surroundings = environment()
        surroundings.insert(CALLER, str(QCoreApplication.applicationPid()))
        process.setProcessEnvironment(surroundings)
        process.setStandardInputFile(QProcess.nullDevice())
        process.start(program, arguments)

    def give_up(self) -> None:
        """Go no further, and let it end by itself: nobody waits for that."""
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._hear)
            process.finished.disconnect(self._finish)
            process.errorOccurred.disconnect(self._note_error)
            process.finished.connect(process.deleteLater)
            process.terminate()
            QTimer.singleShot(PATIENCE_MS, process, process.kill)

    def cancel(self) -> None:
        """Go no further, and be sure that it has ended."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            if not process.waitForFinished(PATIENCE_MS):
                process.kill()
                process.waitForFinished(PATIENCE_MS)
            process.deleteLater()

    def _hear(self) -> None:
        if self._process is not None:
            told = _PASSED.findall(_text(self._process.readAllStandardOutput().data()))
            for number, count in told[-1:]:
                self.advanced.emit(int(number), int(count))

    def _finish(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if code == 0:
            self.ended.emit(self._folder, len(list(self._folder.iterdir())))
        else:
            words = _text(process.readAllStandardError().data()).strip()
            self.failed.emit(words.rpartition("\n")[2].removeprefix("backscope: "))
        process.deleteLater()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        """One that could not be begun never finishes."""
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self.failed.emit(self._process.errorString())
            self._process.deleteLater()
            self._process = None


def _text(content: bytes | bytearray | memoryview) -> str:
    return bytes(content).decode("utf-8", "replace")
