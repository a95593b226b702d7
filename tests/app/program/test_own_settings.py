"""What somebody has put into Qt's own settings is never run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PLANTED = """
import os, sys
from PySide6.QtCore import QSettings

class Trap:
    def __reduce__(self):
        return os.mkdir, (sys.argv[2],)

settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
for key in ("shortcuts", "sidebarWidth", "viewMode", "history", "lastVisited", "treeViewHeader"):
    settings.setValue(f"FileDialog/{key}", Trap())
settings.sync()
"""
ASKED = """
from PySide6.QtWidgets import QFileDialog
application = None
def ask():
    dialog = QFileDialog(None, "Open")
    dialog.show()
    application.processEvents()
    dialog.close()
"""
PLAIN = "from PySide6.QtWidgets import QApplication\napplication = QApplication([])\nask()"
OURS = "from app.program import running\napplication = running._application()\nask()"


def test_a_trap_in_the_settings_of_file_dialogs_stays_shut(tmp_path: Path) -> None:
    planted, sprung = tmp_path / "QtProject.conf", tmp_path / "sprung"
    python(tmp_path, PLANTED, str(planted), str(sprung))
    content = planted.read_bytes()

    python(tmp_path, ASKED + OURS)

    assert not sprung.exists()
    assert planted.read_bytes() == content


def test_the_trap_would_spring(tmp_path: Path) -> None:
    sprung = tmp_path / "sprung"
    python(tmp_path, PLANTED, str(tmp_path / "QtProject.conf"), str(sprung))

    python(tmp_path, ASKED + PLAIN)

    assert sprung.exists() is (os.name == "posix" and sys.platform != "darwin")


def python(home: Path, code: str, *arguments: str) -> None:
    """In a process of its own, whose settings lie in that folder."""
    command = [sys.executable, "-W", "ignore", "-c", code, *arguments]
    subprocess.run(command, check=True, timeout=60, env=os.environ | {"XDG_CONFIG_HOME": str(home)})
