"""A short visit to the real window: it starts with the settings that there are, is used a little, and is closed."""

from __future__ import annotations

import gc
from pathlib import Path
from random import Random
from time import monotonic

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.commands.listing import Listing
from app.program.running import begin
from app.state.preferences import Preferences
from core.components.activations import Tanh
from core.experiment import Experiment
from core.layers import Dense

EXPERIMENT = Experiment(layers=(Dense(units=8, activation=Tanh()),) * 4)
FIRST_FRAME_S = 20.0


def visit(rng: Random, path: Path) -> str:
    """What is wrong afterwards, beside what is said on standard error."""
    program = begin(EXPERIMENT)
    program.appear()
    program.player.play()
    until = monotonic() + FIRST_FRAME_S
    while (program.player.live is None or program.player.live.last is None) and monotonic() < until:
        QApplication.processEvents()
    bench = program.board.bench
    for layout in rng.sample(("build", "watch", "understand", "present", "build"), 4):
        program.layouts.show_layout(layout)
        _live()
        for name in rng.sample(sorted(bench.docks), 2):
            bench.toggle(name)
            _live()
    program.layouts.reset()
    program.actions["show_inspector"].trigger()
    bench.maximise(rng.choice(sorted(bench.docks)))
    _live()
    for listing in program.window.findChildren(Listing):
        listing.aboutToShow.emit()
    program.window.grab()
    program.window.close()
    _live()
    shiboken6.delete(program.window)
    del program, bench
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    again = Preferences(path).unread
    return f"spoiled again: {again}" if again is not None and again.code == "settings.spoiled" else ""


def _live() -> None:
    for _ in range(3):
        QApplication.processEvents()
