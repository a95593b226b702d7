"""The program with a window: makes everybody, introduces them to each other, and runs until the window closes."""

from __future__ import annotations

# Before Qt: PySide6 reads the source of every module that is imported after it, and NumPy alone has two hundred.
from core.engine import Engine
from core.experiment import Experiment  # isort: split

import gc
import signal
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import resources
from app.state.document import Document
from app.state.player import Player
from app.state.preferences import Preferences
from app.texts import Texts
from app.texts.language import Language
from app.theme import THEMES, Theme, system_tokens

if TYPE_CHECKING:
    from app.window.window import Window

SIGNAL_INTERVAL_MS = 200  # how often Python gets to notice Ctrl+C in the terminal


class Program:
    """Everything that lives as long as the window."""

    def __init__(self, experiment: Experiment, path: Path | None = None, origin: Path | None = None) -> None:
        engine = Engine()  # first: its process starts while Qt and the plots are still being imported
        self.application = _application()
        self.preferences = Preferences()
        self.player = Player(engine)
        self.player.load(experiment)
        self.theme = Theme(THEMES.get(self.preferences.theme or "", system_tokens()))
        self.theme.show_scale(self.preferences.scale)
        self.theme.apply(self.application)
        self.language = Language(self.application, self.preferences.language)
        self.document = Document(experiment, path, origin)
        self.window = _window(self)

    def run(self) -> int:
        """Show the window, train, and return the exit code when the window is closed."""
        self.window.appear()
        self.player.play()
        gc.freeze()  # what lives as long as the window need not be looked through while somebody drags
        before = signal.signal(signal.SIGINT, self._interrupt)
        clock = QTimer(self.window, interval=SIGNAL_INTERVAL_MS)
        clock.timeout.connect(_breathe)
        clock.start()
        code = self.application.exec()
        signal.signal(signal.SIGINT, before)
        return code

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        """Ctrl+C in the terminal closes the window, with its question about unsaved work.

        Not at once: Python may notice the signal in the midst of painting.
        """
        QTimer.singleShot(0, self.window.close)


def _window(program: Program) -> Window:
    from app.window.window import (
        Window,  # here, for it imports the plots, and the engine's process is to be ahead of them
    )

    return Window(program.document, program.player, program.theme, Texts(), program.language, program.preferences)


def _application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["backscope"])
    application.setApplicationName("Backscope")
    application.setDesktopFileName("backscope")
    resources.announce()
    return application


def _breathe() -> None:
    """Do nothing, in Python: only then are its signals looked at."""
