"""Files that are carried above the window from elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication


def files_in(mime: QMimeData) -> tuple[Path, ...]:
    """The files of this machine among what is carried, while the window can be used."""
    if QApplication.activeModalWidget() is not None:
        return ()
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
