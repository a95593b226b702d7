"""Running: begins what takes longest first, and runs until the window is closed."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from app import resources
from app.playback.player import Player
from app.program.application import Application
from app.program.ending import Ending
from app.program.importing import plain_imports
from app.program.lobby import Lobby
from app.program.own_settings import forget_own_settings
from app.program.parting import Parting
from app.program.sweeping import Sweeper
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.patience import GivenUp, at_hand
from app.texts import Texts
from app.texts.language import Language
from app.theme import THEMES, Theme, system_tokens
from app.widgets.pacing.afterwards import afterwards
from core.engine import Engine
from core.experiment import Experiment
from core.experiment.disk import is_stream
from core.experiment.files import Found, found_in
from core.experiment.presets import Preset
from core.system.inputs import PATIENCE_S
from core.system.replacing import sweep_later
from core.training.threads import use_threads
from core.wording import Reason

if TYPE_CHECKING:
    from app.program.program import Program


def begin(
    experiment: Experiment, path: Path | None = None, origin: Path | None = None, preset: Preset | None = None
) -> Program:
    """The program with an experiment, as this user left it; its engine works while Qt and the plots are imported."""
    engine = Engine()
    use_threads(1)  # of BLAS in this process: a second one waits for the core on which the other process trains
    application = _application()
    player = Player(engine)
    player.load(experiment)
    preferences, theme, language = _as_left(application)
    for file in filter(None, (path, origin)):
        preferences.remember_file(file)
    with plain_imports():
        from app.program.program import Program  # here, for it imports the plots, and the process is to be ahead

        return Program(Document(experiment, path, origin, preset), player, theme, Texts(), language, preferences)


def found_patiently(file: str) -> Found | None:
    """The experiment in a file; where a large table has to be read for that, a window says how far it is, and it is
    None where nobody waited for that. FileError where it cannot be."""
    work = partial(found_in, file, PATIENCE_S)
    if is_stream(file):  # it can be read only once
        return work()
    return at_hand(work) or _found_in_lobby(work)


def _found_in_lobby(work: Callable[[], Found]) -> Found | None:
    _preferences, theme, language = _as_left(_application())
    try:
        return Lobby(theme).read(work)
    except GivenUp:
        return None
    finally:
        language.show_language("en")  # whoever begins the program chooses anew


def _as_left(application: QApplication) -> tuple[Preferences, Theme, Language]:
    """What this user has chosen."""
    preferences = Preferences()
    theme = Theme(THEMES.get(preferences.theme or "", system_tokens()))
    theme.show_scale(preferences.scale)
    theme.apply(application)
    return preferences, theme, Language(application, preferences.language)


def run(program: Program, file: Path | None = None, refused: Reason | None = None) -> int:
    """Show the window, train, and return the exit code when the window is closed, or a signal ends it.

    `file`: is opened in the window, which may have to ask about it. `refused`: why another cannot be, as it says.
    """
    program.mishaps.listen()
    program.appear()
    if program.preferences.habits.play:
        program.player.play()
    if file is None and refused is None:
        file = _last(program)
    if file is not None:
        afterwards(program, partial(program.windows.open_files, (file,)))
    if refused is not None:
        afterwards(program, partial(program.notice.show_reason, refused))
    sweep_later({str(path.parent) for path in program.preferences.recent_files})
    gc.freeze()  # what lives as long as the window need not be looked through while somebody drags
    farewell = Farewell(program)
    application = _application()
    application.commitDataRequest.connect(farewell.end_session)
    if isinstance(application, Application):
        application.open_with(program.windows.open_files)
    with Parting(program.keeping.keep), Ending(farewell.ask, program.keeping.keep):
        code = QApplication.exec()
    program.mishaps.rest()
    return code


def _last(program: Program) -> Path | None:
    """The file that was worked on last, where the first window is to open it again and none was named."""
    document, preferences = program.document, program.preferences
    named = document.path or document.origin or document.preset
    wanted = preferences.habits.reopen and named is None and program.neighbours.alone
    files = preferences.recent_files if wanted else ()
    return next((file for file in files[:1] if file.is_file()), None)


class Farewell(QObject):
    """Ends the window without a question, whatever dialog, menu or drag it is busy with."""

    _asked = Signal(int)  # the exit code, from the thread that hears signals to that of the window

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._asked.connect(self._end)

    def ask(self, code: int) -> None:
        """In any thread."""
        self._asked.emit(code)

    def end_session(self, _manager: QSessionManager) -> None:
        """The system asks everybody to make safe what is not."""
        self._program.end_session()

    def _end(self, code: int) -> None:
        self._program.part()
        QApplication.exit(code)


def _application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _new_application()
    application.setApplicationName("Backscope")
    application.setDesktopFileName("backscope")
    resources.announce()
    return application


def _new_application() -> QApplication:
    forget_own_settings()
    application = Application()
    Sweeper(application)
    return application
