"""Running: begins what takes longest first, and runs until the window is closed."""

from __future__ import annotations

import gc
import signal
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app import resources
from app.program.importing import plain_imports
from app.program.sweeping import Sweeper
from app.state.document import Document
from app.state.player import Player
from app.state.preferences import Preferences
from app.texts import Texts
from app.texts.language import Language
from app.theme import THEMES, Theme, system_tokens
from core.engine import Engine
from core.experiment import Experiment

if TYPE_CHECKING:
    from app.program.program import Program

SIGNAL_INTERVAL_MS = 200  # how often Python gets to notice Ctrl+C in the terminal


def begin(experiment: Experiment, path: Path | None = None, origin: Path | None = None) -> Program:
    """The program with an experiment, as this user left it; its engine works while Qt and the plots are imported."""
    engine = Engine()
    application = _application()
    player = Player(engine)
    player.load(experiment)
    preferences = Preferences()
    theme = Theme(THEMES.get(preferences.theme or "", system_tokens()))
    theme.show_scale(preferences.scale)
    theme.apply(application)
    language = Language(application, preferences.language)
    with plain_imports():
        from app.program.program import Program  # here, for it imports the plots, and the process is to be ahead

        return Program(Document(experiment, path, origin), player, theme, Texts(), language, preferences)


def run(program: Program) -> int:
    """Show the window, train, and return the exit code when the window is closed."""
    program.mishaps.listen()
    program.appear()
    program.player.play()
    gc.freeze()  # what lives as long as the window need not be looked through while somebody drags
    interrupting = Interrupting(program)
    before = signal.signal(signal.SIGINT, interrupting.heard)
    code = QApplication.exec()
    signal.signal(signal.SIGINT, before)
    program.mishaps.rest()
    return code


class Interrupting(QObject):
    """Ctrl+C in the terminal closes the window, with its question about unsaved work."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.window)
        self._window = program.window
        clock = QTimer(self, interval=SIGNAL_INTERVAL_MS)
        clock.timeout.connect(_breathe)
        clock.start()

    def heard(self, number: int, frame: FrameType | None) -> None:
        """Close, but not at once: Python may notice the signal in the midst of painting."""
        QTimer.singleShot(0, self._window.close)


def _application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _new_application()
    application.setApplicationName("Backscope")
    application.setDesktopFileName("backscope")
    resources.announce()
    return application


def _new_application() -> QApplication:
    application = QApplication(["backscope"])
    Sweeper(application)
    return application


def _breathe() -> None:
    """Do nothing, in Python: only then are its signals looked at."""
