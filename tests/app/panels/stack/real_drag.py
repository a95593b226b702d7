"""A program that drags as a hand does, on a platform that can: run by test_drops, prints what became of the stack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from app.panels.palette import Palette
from app.panels.stack import Stack
from app.playback.player import Player
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.engine import Engine
from core.experiment import Experiment
from core.layers import Dense, Maxout
from tests.app.panels.stack.conftest import SilentEngine, units
from tests.app.panels.stack.hands import before, place

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STEP_MS = 20
WINDOWS: list[QWidget] = []  # kept alive


def run() -> None:
    """Drag a new layer in, a block to the end, scattered and folded blocks together; print the widths after each."""
    application = QApplication([])
    document, palette, stack = shown()
    application.processEvents()
    view, chip = stack.view, palette.chips[Maxout]
    gesture(chip, QPoint(8, 8), view.viewport(), before(view, 1))
    print(units(document), flush=True)
    gesture(view.viewport(), place(view, 0), view.viewport(), view.places.rows.output.center())
    print(units(document), flush=True)
    carry_scattered(document, stack)
    print(units(document), flush=True)
    carry_folded(document, stack)
    print(units(document), flush=True)


def carry_scattered(document: Document, stack: Stack) -> None:
    """Take the first and the third of four blocks to the end."""
    document.new(Experiment(layers=tuple(Dense(units=units) for units in (1, 2, 3, 4))))
    stack.edits.go(0)
    QTest.mouseClick(stack.view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, place(stack.view, 2))
    gesture(stack.view.viewport(), place(stack.view, 2), stack.view.viewport(), stack.view.places.rows.output.center())


def carry_folded(document: Document, stack: Stack) -> None:
    """Take five folded blocks before the first."""
    document.new(Experiment(layers=(Dense(units=1), *(Dense(units=2),) * 5, Dense(units=3))))
    stack.edits.fold_all()
    gesture(stack.view.viewport(), place(stack.view, 3), stack.view.viewport(), before(stack.view, 0))


def shown() -> tuple[Document, Palette, Stack]:
    """Palette and stack in one window."""
    document = Document(Experiment(layers=(Dense(units=16), Dense(units=32))))
    selection, theme, texts = Selection(document), Theme(), Texts()
    player = Player(cast(Engine, SilentEngine()), document)
    window = QSplitter(Qt.Orientation.Vertical)
    palette, stack = Palette(document, selection, theme, texts), Stack(document, selection, player, theme, texts)
    window.addWidget(palette)
    window.addWidget(stack)
    window.resize(400, 600)
    window.show()
    WINDOWS.append(window)
    return document, palette, stack


def gesture(source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
    """Press, pull away, go there in steps, let go: each step is queued before the one that may not return."""
    window = source.window()
    begin, goal = source.mapTo(window, start), target.mapTo(window, end)
    QTest.mousePress(source, LEFT, PLAIN, start)
    take(steps(window, begin, goal))
    QTest.mouseMove(source, start + QPoint(0, 30))
    QApplication.processEvents()


def steps(window: QWidget, begin: QPoint, goal: QPoint) -> Iterator[Callable[[], None]]:
    """The rest of the way, as things to do."""
    handle = window.windowHandle()
    for share in (0.5, 0.9, 1.0):
        yield partial(QTest.mouseMove, handle, begin + (goal - begin) * share)
    yield partial(QTest.mouseRelease, handle, LEFT, PLAIN, goal)


def take(rest: Iterator[Callable[[], None]]) -> None:
    """Do the next step soon, having queued the one after it."""

    def act() -> None:
        step = next(rest, None)
        if step is not None:
            QTimer.singleShot(STEP_MS, act)
            step()

    QTimer.singleShot(STEP_MS, act)


if __name__ == "__main__":
    run()
