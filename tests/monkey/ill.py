"""A window that is ill on purpose, in one way of each kind, for the test of whoever looks for faults."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.program.program import Program
from app.state.document import Document
from app.state.undo import UndoStack
from app.widgets.painting import guarded
from tests.monkey import hand
from tests.monkey.act import Steps
from tests.monkey.window_process import main

LEAK = list[bytearray]()
LEAKED, TOO_LONG_S, ALONE_S = 100_000_000, 1.2, 600  # bytes; seconds of a block, and of a process left alone


class Spot(QWidget):
    """A place in the window that cannot be painted."""

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        raise LookupError("a spot")


def ail(program: Program) -> None:
    """One after the other, as soon as the window is there."""
    spot = Spot(program.window)
    spot.resize(20, 20)
    spot.show()
    ills: tuple[Callable[[], object], ...] = (
        _raise,
        _misuse_painter,
        partial(time.sleep, TOO_LONG_S),
        partial(_lose_engine, program),
        _leave_behind,
    )
    for number, ill in enumerate(ills):
        QTimer.singleShot(100 * number, ill)


def _raise() -> None:
    raise ZeroDivisionError("a slot")


def _misuse_painter() -> None:
    QPainter(QPixmap()).drawLine(0, 0, 1, 1)


def _lose_engine(program: Program) -> None:
    os.kill(program.player.engine_pid or 0, signal.SIGSEGV)


def _leave_behind() -> None:
    os.close(tempfile.mkstemp(prefix="forgotten")[0])
    subprocess.Popen(["sleep", str(ALONE_S)])


def _losing(undo: Callable[[UndoStack], None], stack: UndoStack) -> None:
    """Back at the first experiment, its first layer is not."""
    undo(stack)
    document = stack.parent()
    if isinstance(document, Document) and not stack.can_undo:
        there = document._state
        lost = replace(there, experiment=there.experiment.with_removed({0}), slot_ids=there.slot_ids[1:])
        document._show(lost, "undo")


def _leaking(begin: Callable[[hand.Hand], Steps], self: hand.Hand) -> Steps:
    yield from begin(self)
    LEAK.append(bytearray(b"x") * LEAKED)


def infect() -> None:
    """Whatever window is made from now on is ill."""
    begin = hand.Hand.begin

    def begin_ill(self: hand.Hand, language: str) -> None:
        ail(self._world.program)
        begin(self, language)

    undo, round_ = UndoStack.undo, hand.Hand._round
    for owner, name, ill in (
        (hand.Hand, "begin", begin_ill),
        (hand.Hand, "_round", lambda self: _leaking(round_, self)),
        (UndoStack, "undo", lambda self: _losing(undo, self)),
        (hand, "WARM_S", 0.0),
    ):
        setattr(owner, name, ill)


if __name__ == "__main__":
    infect()
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
