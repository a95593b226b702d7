"""Finishing: what has been drawn is packed and written in a thread, for that takes longer than the drawing."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

from core.experiment.files import FileError
from core.wording import Reason


class Finishing(QObject):
    """Writes one file at a time. The program does not end before it is whole: the thread is none that Python leaves."""

    written = Signal(object)  # what was made, where that is no file
    failed = Signal(object)  # Reason; None where a report says what happened
    _ended = Signal()  # from the thread that writes to that of the window

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._write: Callable[[], object] | None = None  # kept, so that what is Qt's in it is freed in this thread
        self._thread: Thread | None = None
        self._whole = False
        self._made: object = None
        self._refused: Reason | None = None
        self._ended.connect(self.wait)

    @property
    def busy(self) -> bool:
        """Whether a file is being written, or what became of it has not been told yet."""
        return self._thread is not None

    def begin(self, write: Callable[[], object]) -> None:
        """Have it written, and be told."""
        self._write, self._whole, self._refused = write, False, None
        self._thread = Thread(target=self._run)
        self._thread.start()

    def wait(self) -> None:
        """Stay until the file is there, or cannot be."""
        if self._thread is None:
            return
        self._thread.join()
        made, self._write, self._thread, self._made = self._made, None, None, None
        if self._whole:
            self.written.emit(made)
        else:
            self.failed.emit(self._refused)

    def _run(self) -> None:
        try:
            if self._write is not None:
                self._made = self._write()
            self._whole = True
        except FileError as error:
            self._refused = error.reason
        finally:
            self._ended.emit()
