"""The event loop in tests, turned until nothing waits for a pass of its own."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from app.widgets.pacing.passes import Passes


def let_pass() -> None:
    """Until everything that has a pass of the event loop of its own is done."""
    application = QApplication.instance()
    assert application is not None
    while Passes.of(application).wanted:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
