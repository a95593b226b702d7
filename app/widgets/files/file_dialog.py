"""The dialog of files: each window keeps one, for when a dialog of Qt's ends the window waits for its watchers."""

from __future__ import annotations

import os

from PySide6.QtCore import QLocale, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QLineEdit, QWidget

from app.widgets.pacing.staying import everybody_stays

BELOW = Qt.FindChildOption.FindDirectChildrenOnly
ACCEPT, FILES = QFileDialog.AcceptMode, QFileDialog.FileMode


class FileDialog(QFileDialog):
    """Asks for one file after the other, each time as if it were the first."""

    def __init__(self, window: QWidget, folder: str = os.curdir) -> None:
        super().__init__(window)
        self.look, self.folder, self.asked = _present_look(), folder, False

    @staticmethod
    def file_to_read(window: QWidget, title: str, folder: str, kinds: str, proposed: str = "") -> str:
        """A file that is there; empty where none was chosen. Without a folder it begins where the last one was.

        `proposed`: the name of one in that folder, which only has to be confirmed.
        """
        dialog = Keeper.of(window).dialog()
        dialog.setAcceptMode(ACCEPT.AcceptOpen)
        dialog.setFileMode(FILES.ExistingFile)
        return dialog.ask(title, folder, proposed, kinds)

    @staticmethod
    def files_to_read(window: QWidget, title: str, folder: str, kinds: str) -> list[str]:
        """Files that are there; none where none was chosen."""
        dialog = Keeper.of(window).dialog()
        dialog.setAcceptMode(ACCEPT.AcceptOpen)
        dialog.setFileMode(FILES.ExistingFiles)
        return dialog.ask_for_all(title, folder, "", kinds)

    @staticmethod
    def file_to_write(window: QWidget, title: str, proposed: str, kinds: str) -> str:
        """A name to write under, which may be there already: then it has been asked about; empty where none was."""
        dialog = Keeper.of(window).dialog()
        dialog.setAcceptMode(ACCEPT.AcceptSave)
        dialog.setFileMode(FILES.AnyFile)
        return dialog.ask(title, *os.path.split(proposed), kinds)

    @staticmethod
    def folder_to_write(window: QWidget, title: str, folder: str) -> str:
        """A folder that is there; empty where none was chosen."""
        dialog = Keeper.of(window).dialog()
        dialog.setAcceptMode(ACCEPT.AcceptOpen)
        dialog.setFileMode(FILES.Directory)
        return dialog.ask(title, folder, "", "")

    def ask(self, title: str, folder: str, name: str, kinds: str) -> str:
        """The path that is chosen; empty if none is."""
        return next(iter(self.ask_for_all(title, folder, name, kinds)), "")

    def ask_for_all(self, title: str, folder: str, name: str, kinds: str) -> list[str]:
        """All paths that are chosen."""
        self.setWindowTitle(title)
        if kinds:  # else folders are asked for, which Qt has named where the types of files stand
            self.setNameFilter(kinds)
        self.setDirectory(_that_is_there(folder or self.folder))
        if self.field is not None:
            self.field.setText(name)
            self.field.setFocus()
        self.selectFile(name)
        self.asked = True  # until its loop has ended, which it may outlive unseen
        try:
            with everybody_stays():
                chosen = self.selectedFiles() if self.exec() else []
        finally:
            self.asked = False
        if chosen:
            self.folder = os.path.dirname(chosen[0])
        self._rest()
        return chosen

    @property
    def field(self) -> QLineEdit | None:
        """Where the name stands; None where the dialog is the system's own."""
        return self.findChild(QLineEdit)

    def can_be_asked_again(self) -> bool:
        """Whether it looks and speaks as the window does by now; one of the system's remembers names and kinds."""
        return self.field is not None and self.look == _present_look()

    def _rest(self) -> None:
        """Watch no folder until the next time, when it is read anew."""
        if (model := self.findChild(QFileSystemModel)) is not None:
            with QSignalBlocker(model):  # nobody has gone there
                model.setRootPath("")


class Keeper(QObject):
    """Keeps a window's dialog, which else would go with its answer: `exec` leaves it to Python how long it lives."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._kept = window, FileDialog(window)

    @classmethod
    def of(cls, window: QWidget) -> Keeper:
        """That of the window in which a widget stands."""
        return window.window().findChild(cls, options=BELOW) or cls(window.window())

    def dialog(self) -> FileDialog:
        """The one that is kept, made anew where it cannot be asked again; while it is asked, a passing one."""
        if self._kept.asked:
            return FileDialog(self._window, self._kept.folder)
        if not self._kept.can_be_asked_again():
            self._kept.deleteLater()
            self._kept = FileDialog(self._window, self._kept.folder)
        return self._kept


def _that_is_there(folder: str) -> str:
    """The folder, or the nearest around it where it is gone: Qt would go on as if it stood in the root."""
    path = os.path.abspath(folder)
    while not os.path.isdir(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return path


def _present_look() -> tuple[str, str]:
    """What its words and symbols are made of."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application.styleSheet(), QLocale().name()
