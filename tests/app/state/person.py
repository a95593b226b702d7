"""A person before the dialogs of files and the questions about them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox

from app.widgets.files.file_dialog import FileDialog

BUTTON = QMessageBox.StandardButton


class Person:
    """Answers the dialogs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.file = ""
        self.answer = BUTTON.Cancel
        self.asked = 0
        monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: self.file)
        monkeypatch.setattr(FileDialog, "files_to_read", lambda *_: [self.file] if self.file else [])
        monkeypatch.setattr(FileDialog, "file_to_write", lambda *_: self.file)
        monkeypatch.setattr(QMessageBox, "exec", self.decide)

    def decide(self, *_: object) -> QMessageBox.StandardButton:
        """Whatever this person thinks of unsaved work."""
        self.asked += 1
        return self.answer
