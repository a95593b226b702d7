"""What happens from outside: the window manager, the system, other programs, and whatever kills an engine."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from core.experiment.disk import FileError
from core.experiment.files import write_experiment
from core.experiment.presets import preset_names, read_preset
from tests.monkey.act import Steps, World
from tests.monkey.acts.typing import press
from tests.monkey.pools import SPOILED, a_file

SIZES = ((1600, 900), (1280, 720), (1024, 768), (800, 600), (1920, 1080), (400, 300), (3000, 500), (1066, 550))
LONGEST_STOP_MS = 8000


def resize(world: World, rng: Random) -> Steps:
    """Another size, in one go or drawn out."""
    window, (wide, high) = world.program.window, rng.choice(SIZES)
    yield f"{wide} × {high}"
    window.resize(wide, high)
    for _ in range(rng.choice((0, 0, 5))):
        wide, high = wide + rng.randint(-60, 60), high + rng.randint(-60, 60)
        yield f"{wide} × {high}"
        window.resize(wide, high)


def change_state(world: World, rng: Random) -> Steps:
    """Maximised, minimised, the whole screen, or a window again."""
    states = Qt.WindowState
    state = rng.choice((states.WindowMaximized, states.WindowFullScreen, states.WindowMinimized, states.WindowNoState))
    yield str(state)
    world.program.window.setWindowState(state)
    if state == states.WindowMinimized:
        yield "back"
        world.program.window.setWindowState(states.WindowNoState)
        world.program.window.activateWindow()


def close_other_windows(world: World, rng: Random) -> Steps:
    """The close button of whatever is not the window itself."""
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not world.program.window]
    if others and QApplication.activePopupWidget() is None:
        other = rng.choice(others)
        yield type(other).__name__
        other.close()


def raise_window(world: World, rng: Random) -> Steps:
    """The window comes to the front, or another of ours does."""
    window = rng.choice([each for each in QApplication.topLevelWidgets() if each.isVisible()])
    yield type(window).__name__
    window.activateWindow()


def kill_engine(world: World, rng: Random) -> Steps:
    """The engine's process is gone, from one moment to the next."""
    pid = world.program.player.engine_pid
    if pid is not None:
        yield "SIGKILL"
        world.killed.add(pid)
        _send(pid, signal.SIGKILL)


def stop_engine(world: World, rng: Random) -> Steps:
    """The engine's process stands still for a while, as in a debugger."""
    pid, duration = world.program.player.engine_pid, rng.randint(50, LONGEST_STOP_MS)
    if pid is not None:
        yield f"SIGSTOP for {duration} ms"
        _send(pid, signal.SIGSTOP)
        QTimer.singleShot(duration, partial(_send, pid, signal.SIGCONT))


def change_file(world: World, rng: Random) -> Steps:
    """Another program writes a file that may be open here, an experiment or not, or takes it away."""
    path = world.program.document.path or world.folder / a_file(world.folder, rng)
    if world.folder not in path.parents or (os.path.lexists(path) and not os.path.isfile(path)):
        return
    how = rng.choice(("removed", "spoiled", "another experiment", "touched"))
    yield f"{path.name} {how}"
    with suppress(OSError, FileError):  # of a name that no file can have
        _change(path, how, rng)


def come_back(world: World, rng: Random) -> Steps:
    """The person turns to another program, and back to this one."""
    elsewhere = QWidget()
    yield "elsewhere"
    elsewhere.show()
    elsewhere.activateWindow()
    yield "back"
    elsewhere.close()
    elsewhere.deleteLater()
    world.program.window.activateWindow()


def close_window(world: World, rng: Random) -> Steps:
    """The close button of the window, while there is work that is in no file: asked what shall become of it, stay."""
    answering, quits = QTimer(interval=rng.randint(0, 300)), rng.random() < 0.5
    answering.timeout.connect(_stay)
    asks = world.program.preferences.habits.ask_unsaved  # else it goes without a word
    if asks and not world.program.document.is_clean:
        yield "quit, and stay" if quits else "close, and stay"
        answering.start()
        if not world.program.document.is_clean:
            world.program.quit() if quits else world.program.window.close()
        answering.stop()


def close_question(world: World, rng: Random) -> Steps:
    """The close button of a question."""
    question = QApplication.activeModalWidget()
    if question is not None and not isinstance(question, QFileDialog):
        yield type(question).__name__
        question.close()


def _change(path: Path, how: str, rng: Random) -> None:
    if how == "removed":
        path.unlink(missing_ok=True)
    elif how == "touched":
        path.touch()
    elif how == "spoiled":
        path.write_text(rng.choice(SPOILED), "utf-8")
    else:
        write_experiment(str(path), read_preset(rng.choice(preset_names())).experiment)


def _stay() -> None:
    if QApplication.activeModalWidget() is not None:
        press(Qt.Key.Key_Escape)


def _send(pid: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)
