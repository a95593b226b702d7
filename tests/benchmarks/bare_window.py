"""A window of PySide6 with nothing in it, in a process of its own: what a start is compared with."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication, QMainWindow


def _start() -> None:
    application, window = QApplication(["bare"]), QMainWindow()
    window.resize(1600, 900)
    window.show()
    application.processEvents()
    window.repaint()
    application.processEvents()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _start()
    os._exit(0)
