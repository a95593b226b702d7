"""Asking for an export: which lecture, and into which folder; the notice says how far it is, and can stop it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.export.replacing import free
from app.lectures.takeaway.errand import Errand
from app.panels.notice import Notice, Offer
from app.texts.language import present
from app.widgets.files.file_dialog import FileDialog
from core.experiment.disk import FileError, named, require_writable
from core.scenes.shipped import FOLDER
from core.wording import Reason, shortened

BEGUN, RUNNING = "lecture.export_begun", "lecture.exporting"


class LectureExports(QObject):
    """Each goes into a new folder, so that nothing is written over."""

    def __init__(self, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._notice, self._window = notice, window
        self.present: Callable[[], Path | None] = _none  # the lecture that is open, which is proposed
        self.edited: Callable[[Path], bool] = _as_in_its_file  # whether it is open, with edits that are in no file
        self._without_edits = False
        self.errand = Errand(self)
        self.errand.advanced.connect(self._show_progress)
        self.errand.ended.connect(self._say_ended)
        self.errand.failed.connect(self._say_failed)

    def choose(self) -> None:
        """Ask for a lecture and a folder, and begin."""
        open_now = self.present()
        folder, name = (str(open_now.parent), open_now.name) if open_now is not None else (str(FOLDER), "")
        kinds = self.tr("Lectures ({files});;All files (*)").format(files="*.json")
        lecture = FileDialog.file_to_read(self._window, self.tr("Export a lecture"), folder, kinds, name)
        if not lecture:
            return
        title = self.tr("Into which folder? It gets a new one of its own there")
        folder = FileDialog.folder_to_write(self._window, title, str(Path.home()))
        if folder:
            self.begin(Path(lecture), Path(folder))

    def begin(self, lecture: Path, folder: Path) -> None:
        """Put it into a new folder there; one that is on its way is given up."""
        target = free(folder / f"{lecture.stem}-{present()}")
        try:
            require_writable(target)
        except FileError as error:
            self._notice.show_reason(error.reason)
            return
        self.errand.give_up()
        self._notice.offer(Reason(BEGUN), self._stopping())
        self._without_edits = self.edited(lecture)
        self.errand.begin(lecture, target)

    def stop(self) -> None:
        """Give it up; what was written stays."""
        self.errand.give_up()
        self._withdraw()

    def _stopping(self) -> Offer:
        return Offer(self._stop_words, self.stop)

    def _stop_words(self) -> str:
        return self.tr("Stop")

    def _show_progress(self, number: int, count: int) -> None:
        """Whoever has dismissed it does not want to know."""
        if not any(map(self._notice.offers, (BEGUN, RUNNING))):
            return
        self._withdraw()
        self._notice.offer(Reason(RUNNING, number=number, count=count), self._stopping())

    def _say_ended(self, folder: Path, count: int) -> None:
        self._withdraw()
        code = "lecture.exported_as_saved" if self._without_edits else "lecture.exported"
        self._notice.show_reason(Reason(code, count=count, folder=named(folder)))

    def _say_failed(self, why: str) -> None:
        self._withdraw()
        self._notice.show_reason(Reason("lecture.not_exported", why=shortened(why, 300)))

    def _withdraw(self) -> None:
        for code in (BEGUN, RUNNING):
            self._notice.withdraw(code)


def _none() -> Path | None:
    """No lecture is open."""
    return None


def _as_in_its_file(_lecture: Path) -> bool:
    """Nobody edits it."""
    return False
