"""Files that are carried above a window from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.widgets.pacing.afterwards import afterwards


def files_in(mime: QMimeData) -> tuple[Path, ...]:
    """The files of this machine among what is carried, while the window can be used."""
    if QApplication.activeModalWidget() is not None:
        return ()
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def welcome(event: QDragEnterEvent) -> None:
    """Say whether what is carried there may be let go."""
    if files_in(event.mimeData()):
        event.acceptProposedAction()


def take(event: QDropEvent, window: QObject, told: Callable[[tuple[Path, ...]], object]) -> None:
    """Tell of files that were let go above a window; whoever let them go does not wait for what is asked about them."""
    paths = files_in(event.mimeData())
    if paths:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        afterwards(window, partial(told, paths))
