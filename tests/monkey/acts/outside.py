"""What happens from outside: the window manager, the system, other programs, and whatever kills an engine."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from functools import partial
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.monkey.act import Steps, World
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
        _send(pid, signal.SIGKILL)


def stop_engine(world: World, rng: Random) -> Steps:
    """The engine's process stands still for a while, as in a debugger."""
    pid, duration = world.program.player.engine_pid, rng.randint(50, LONGEST_STOP_MS)
    if pid is not None:
        yield f"SIGSTOP for {duration} ms"
        _send(pid, signal.SIGSTOP)
        QTimer.singleShot(duration, partial(_send, pid, signal.SIGCONT))


def change_file(world: World, rng: Random) -> Steps:
    """Another program writes a file that may be open here, or takes it away."""
    path = world.program.document.path or world.folder / a_file(world.folder, rng)
    if world.folder not in path.parents:
        return
    gone = rng.random() < 0.3
    yield f"{path.name} {'removed' if gone else 'written'}"
    if gone:
        path.unlink(missing_ok=True)
    else:
        path.write_text(rng.choice(SPOILED), "utf-8")


def close_question(world: World, rng: Random) -> Steps:
    """The close button of a question."""
    question = QApplication.activeModalWidget()
    if question is not None and not isinstance(question, QFileDialog):
        yield type(question).__name__
        question.close()


def _send(pid: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)
