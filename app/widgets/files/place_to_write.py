"""A place to write to: asked for until it is one; what stands there already is not written over unasked."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.texts import Texts
from app.texts.letters import titled
from app.widgets.files.file_dialog import FileDialog
from app.widgets.question import ANSWER, Question
from core.experiment.disk import FileError, named, require_writable
from core.wording import Reason

KINDS = (  # of files: a name that ends so is meant as such, which cannot be said of "fig1.2"
    *(".json", ".csv", ".tsv", ".txt", ".xls", ".xlsx", ".ods", ".doc", ".docx", ".htm", ".html", ".eps", ".ps"),
    *(".png", ".svg", ".pdf", ".gif", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".ico"),
)


class PlaceToWrite(QObject):
    """The system's own dialog, which knows nothing of endings, and our questions about the name that comes of it."""

    refused = Signal(object)  # Reason: why it cannot be the name that was chosen; None: it is another one now

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, title: str, proposed: Path, kinds: str, complete: Callable[[Path], Path]) -> Path | None:
        """Where to write, by its final name; None where nothing shall be written.

        `complete` gives a name its ending, and refuses with a FileError one that belongs to another kind of file.
        A name that cannot be leads back to the dialog, which says why; whoever insists on it gives up.
        """
        heading, refused = title, None
        while name := FileDialog.file_to_write(self._window, heading, str(proposed), kinds):
            heading, proposed = title, Path(name)
            try:
                path = complete(proposed)
                require_writable(path)
            except FileError as error:
                self.refused.emit(error.reason)
                if proposed == refused:
                    return None
                heading, refused = self._why(proposed, error.reason), proposed
                continue
            known = path == proposed or not os.path.lexists(path)  # the dialog has asked about what it knew
            answer = ANSWER.Yes if known else self._asked_to_replace(path)
            if answer != ANSWER.Retry:
                self._forget(refused)
                return path if answer == ANSWER.Yes else None
        self._forget(refused)
        return None

    def _forget(self, refused: Path | None) -> None:
        if refused is not None:
            self.refused.emit(None)

    def _why(self, path: Path, reason: Reason) -> str:
        """The reason as the heading of a dialog, where the folder is seen anyhow."""
        return titled(Texts().reason(reason.inner.at(path.name)))

    def _asked_to_replace(self, path: Path) -> int:
        sentence = self.tr("{name} exists already. Replace it?").format(name=path.name)
        where = self.tr("It is in the folder {folder}.").format(folder=path.parent)
        question = Question(self._window, self.tr("Replace a file"), sentence, where)
        question.offer(ANSWER.Retry, self.tr("&Other name…"))
        question.offer(ANSWER.Yes, self.tr("&Replace"))
        return question.answer()


def with_ending(path: Path, code: str, *endings: str) -> Path:
    """The path where its name ends in one of these, in capitals or not; else with the first of them behind it.

    FileError for the reason of that code where it ends like another kind of file.
    """
    name = path.name.rstrip(". ") or path.name
    ending = Path(name).suffix.lower()
    if ending in endings:
        return path.with_name(name)
    if ending in KINDS:
        raise FileError(Reason(code).at(named(path)))
    return path.with_name(name + endings[0])
