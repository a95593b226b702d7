"""What hidden windows looked like: Qt keeps a picture of each, as large as it was, and there are dozens."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QBackingStore
from PySide6.QtWidgets import QApplication

NOTHING = QSize(1, 1)  # pixels; of none at all some platforms complain


def forget_pictures() -> None:
    """Let them go; a window that is shown again is painted anew."""
    for widget in QApplication.topLevelWidgets():
        store: QBackingStore | None = None if widget.isVisible() else widget.backingStore()
        if store is not None and store.size() != NOTHING:
            store.resize(NOTHING)
