"""Drag and drop of text under names of our own: what is carried, and how a drag begins."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.widgets.pacing.staying import everybody_stays

LAYERS = "application/x-backscope-layers"  # JSON list of layers, as on the clipboard
KIND = "application/x-backscope-kind"  # the kind of one new layer, which takes after its neighbours
MOVE = "application/x-backscope-move"  # JSON list of slot positions of the window that began the drag


def load(texts: Mapping[str, str]) -> QMimeData:
    """The texts by the names under which a drop target finds them."""
    mime = QMimeData()
    for name, text in texts.items():
        mime.setData(name, text.encode())
    return mime


def carried(mime: QMimeData, name: str) -> str | None:
    """The text carried under that name, or None."""
    return bytes(mime.data(name).data()).decode(errors="replace") if mime.hasFormat(name) else None


def far_enough(start: QPoint, now: QPoint) -> bool:
    """Whether the pointer went so far that a drag is meant, not a click."""
    return (now - start).manhattanLength() >= QApplication.startDragDistance()


def drag(source: QWidget, texts: Mapping[str, str], picture: QPixmap, grip: QPoint) -> Qt.DropAction:
    """Let the pointer carry the texts, shown as a picture held at `grip`, until the button is released."""
    dragged = QDrag(source)
    dragged.setMimeData(load(texts))
    dragged.setPixmap(picture)
    dragged.setHotSpot(grip)
    with everybody_stays():
        return dragged.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
