"""Collecting: Python's cyclic garbage goes in the window's thread, between two turns of its event loop."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 50  # how often it is looked whether there is enough to collect


class Collecting(QObject):
    """Takes over from Python, which collects in whatever thread allocates and whenever it happens to.

    Widgets and painters hang together in cycles, too; freed by the thread that carries orders to the engine they take
    the process with them, and freed in the midst of a paint they are late.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        clock = QTimer(self, interval=INTERVAL_MS)
        clock.timeout.connect(self.collect)
        clock.start()

    def collect(self) -> None:
        """As Python would: what is old only where there is much of it."""
        full = [count > threshold > 0 for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if full[0]:
            gc.collect(2 if full[2] else 1 if full[1] else 0)

    def end(self) -> None:
        """Leave it to Python again."""
        gc.enable()
