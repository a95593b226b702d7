"""A short visit to the real window: it starts with the settings that there are, is used a little, and is closed."""

from __future__ import annotations

import gc
from pathlib import Path
from random import Random

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.commands.listing import Listing
from app.program.program import Program
from app.program.running import begin
from app.remembered.preferences import Preferences
from core.components.activations import Tanh
from core.experiment import Experiment
from core.layers import Dense
from tests.hostile.standing import stood_s

EXPERIMENT = Experiment(layers=(Dense(units=8, activation=Tanh()),) * 4)
FIRST_FRAME_MS = 60_000
MOST_STANDING_S = 5.0  # for a disk, or for whoever does not come; not for the first frame
LAYOUTS = ("build", "watch", "understand", "present", "build")


def visit(rng: Random, path: Path) -> str:
    """What is wrong afterwards, beside what is said on standard error."""
    begun = stood_s()
    program = begin(EXPERIMENT)
    program.appear()
    program.player.play()
    begun_to_wait = stood_s()
    if not _measured(program):
        return "no frame came"
    begun += stood_s() - begun_to_wait
    bench = program.board.bench
    for layout in rng.sample(LAYOUTS, 3):
        program.layouts.show_layout(layout)
        _live()
        bench.toggle(rng.choice(sorted(bench.docks)))
        _live()
    rng.choice((program.layouts.reset, program.actions["show_inspector"].trigger))()
    bench.maximise(rng.choice(sorted(bench.docks)))
    _live()
    for listing in program.window.findChildren(Listing):
        listing.list_entries()
    program.window.grab()
    program.window.close()
    _live()
    shiboken6.delete(program.window)
    del program, bench
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    if (stood := stood_s() - begun) > MOST_STANDING_S:
        return f"stood still for {stood:.1f} s"
    again = Preferences(path).unread
    return f"spoiled again: {again}" if again is not None and again.code == "settings.spoiled" else ""


def _measured(program: Program) -> bool:
    """Whether a first frame came; without keeping the processor busy until then."""
    loop = QEventLoop()
    program.player.refreshed.connect(loop.quit)
    QTimer.singleShot(FIRST_FRAME_MS, loop.quit)
    loop.exec()
    program.player.refreshed.disconnect(loop.quit)
    return program.player.live is not None and program.player.live.last is not None


def _live() -> None:
    for _ in range(3):
        QApplication.processEvents()
