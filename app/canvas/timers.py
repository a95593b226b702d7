"""A timer that runs out once each time it is started."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PATIENCE_MS = 300  # how long a new run may take before a plot says that there is nothing
TWIN_INTERVAL_MS = 500  # how often screen readers hear of news


def once(parent: QObject, interval_ms: int, action: Callable[[], None]) -> QTimer:
    """A timer of that length, which lives as long as its parent."""
    timer = QTimer(parent, interval=interval_ms, singleShot=True)
    timer.timeout.connect(action)
    return timer
