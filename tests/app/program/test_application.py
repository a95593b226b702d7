"""Files that the system wants opened arrive, also those that come before there is a window; all have one icon."""

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

ICONS = """
from PySide6.QtWidgets import QDialog, QWidget
from app.program.application import Application

application = Application()
first, other = QWidget(), QDialog()
print(first.windowIcon().isNull(), first.windowIcon().cacheKey() == other.windowIcon().cacheKey())
"""


def test_files_wait_for_the_window_and_those_that_come_together_are_opened_together() -> None:
    assert said(SCRIPT) == "[['a.json', 'b.png'], ['c.json']]"


def test_windows_have_one_icon_together() -> None:
    assert said(ICONS) == "False True"


def said(script: str) -> str:
    """What it prints in a process of its own, which has one application."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.strip()
