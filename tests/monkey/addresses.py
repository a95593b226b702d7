"""Addresses: what would open a browser or a folder goes nowhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

SCHEMES = ("file", "http", "https", "mailto")


class Addresses(QObject):
    """Takes every address that the system would be asked to open, and opens none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked = 0
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "take")  # type: ignore[arg-type]  # says bytes, takes str

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        """It is counted, and that is all."""
        self.asked += 1
