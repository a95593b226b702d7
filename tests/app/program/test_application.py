"""Files that the system wants opened arrive, also those that come before there is a window."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from app.program.application import Application

application, opened = Application(), []
for name in ("/a.json", "/b.png"):
    application.sendEvent(application, QFileOpenEvent(name))
application.processEvents()
application.open_with(lambda files: opened.append([path.name for path in files]))
QTimer.singleShot(20, lambda: application.sendEvent(application, QFileOpenEvent("/c.json")))
QTimer.singleShot(60, application.quit)
application.exec()
print(opened)
"""


def test_files_wait_for_the_window_and_those_that_come_together_are_opened_together() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=120
    )  # in a process of its own, which has one application

    assert done.stdout.strip() == "[['a.json', 'b.png'], ['c.json']]"
