"""What is open while something else changes, and is used then; by command, see README."""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QToolTip, QWidget

from app.program.program import Program
from app.program.running import begin
from core.experiment import default_experiment
from core.experiment.presets import read_preset

Act = Callable[[Program], object]
KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return)
IGNORED = "This plugin does not support"


def openings() -> dict[str, Act]:
    """What can be open."""
    return {
        "finder": lambda program: program.guide.show_commands(),
        "keys": lambda program: program.guide.show_shortcuts(),
        "about": lambda program: program.guide.show_about(),
        "handbook": lambda program: program.guide.show_page("science"),
        "explanation": lambda program: program.guide.explain(),
        "asking": lambda program: program.guide.ask(),
        "search": lambda program: program.stack.open_search(),
        "tip": lambda program: QToolTip.showText(QPoint(50, 50), "a tip", program.stack),
        "block": lambda program: _context(program.stack.view),
        "export": lambda program: program.exports.export("activations", "picture"),
        **{f"menu {number}": partial(_pull_down, number=number) for number in range(6)},
        **{f"plot {number}": partial(_plot_menu, number=number) for number in range(3)},
        **{f"point {number}": partial(_unfold, number=number) for number in range(1, 8)},
    }


def changes() -> dict[str, Act]:
    """What can change meanwhile."""
    layouts = ("build", "watch", "understand", "present")
    return {
        "language": lambda program: program.language.toggle(),
        "theme": lambda program: program.appearance.toggle_theme(),
        "larger": lambda program: program.theme.grow(),
        "normal": lambda program: program.theme.reset_size(),
        "preset": lambda program: program.document.begin(read_preset("relu-healthy")),
        "another preset": lambda program: program.document.begin(read_preset("sigmoid-vanishing")),
        "nothing left": lambda program: program.document.remove_layers(range(len(program.document.experiment.layers))),
        "undo": lambda program: program.document.undo_stack.undo(),
        "redo": lambda program: program.document.undo_stack.redo(),
        "maximise": lambda program: program.layouts.maximise(),
        "arrange": lambda program: program.layouts.reset(),
        "run": lambda program: program.player.reset(),
        **{f"layout {name}": partial(_lay_out, name=name) for name in layouts},
    }


def _context(widget: QWidget) -> None:
    place = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def _pull_down(program: Program, number: int) -> None:
    bar = program.transport.menus
    menu = bar.actions()[number % len(bar.actions())].menu()
    assert isinstance(menu, QMenu)
    menu.popup(QPoint(20, 20))


def _plot_menu(program: Program, number: int) -> None:
    plots = [plot for plot in program.board.plots.values() if plot.isVisible()]
    if plots:
        _context(plots[number % len(plots)])


def _unfold(program: Program, number: int) -> None:
    program.guide.open_point(number)
    for box in program.inspector.findChildren(QComboBox):
        if box.isVisible():
            box.showPopup()
            return


def _lay_out(program: Program, name: str) -> None:
    program.layouts.show_layout(name)


def _cancel() -> None:
    """Whatever asks a question is told that it was not meant."""
    asked = QApplication.activeModalWidget()
    if asked is not None:
        asked.close()


class Stage:
    """The program in its window, and all that is heard of it."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.program = begin(default_experiment())
        self.program.appear()
        self.program.player.play()
        sys.excepthook = lambda kind, error, trace: self.told.append(f"{kind.__name__}: {error}")
        qInstallMessageHandler(self._hear)
        self._answering = QTimer(interval=20)
        self._answering.timeout.connect(_cancel)
        self._answering.start()

    def play(self, opening: str, meanwhile: list[str]) -> list[str]:
        """Open, change, use what is open; what was heard of it."""
        self.told.clear()
        openings()[opening](self.program)
        self.wait()
        for change in meanwhile:
            changes()[change](self.program)
            self.wait()
        for key in (*KEYS, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.program.window
            QTest.keyClick(target, key)
            self.wait()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self.program.guide.finder.close_card()
        self.program.guide.help.asking.card.close_card()
        return list(self.told)

    def wait(self) -> None:
        """Let everything come that is on its way, and go what is to go."""
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def end(self) -> None:
        """Without a question."""
        qInstallMessageHandler(None)
        self.program.player.close()

    def _hear(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and IGNORED not in message:
            self.told.append(message)


def cases(count: int, seed: int) -> Iterator[tuple[str, list[str]]]:
    """Everything open with every change, in a shuffled order, some of them with a second change after the first."""
    dice, pairs = random.Random(seed), list(product(openings(), changes()))
    dice.shuffle(pairs)
    for number in range(count):
        opening, change = pairs[number % len(pairs)]
        yield opening, [change, dice.choice(list(changes()))][: 1 + (number % 3 > 0)]


def main() -> int:
    """Play them all; 1 where anything was heard."""
    reader = argparse.ArgumentParser(prog="python -m tests.hostile.meanwhile", description=__doc__)
    reader.add_argument("--cases", type=int, default=1000)
    reader.add_argument("--seed", type=int, default=1)
    told = reader.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    faulthandler.enable()
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        stage = Stage()
        for opening, meanwhile in cases(told.cases, told.seed):
            if heard := stage.play(opening, meanwhile):
                failures += 1
                print(f"seed {told.seed}: {opening}, then {' and '.join(meanwhile)}: {heard[0]}", flush=True)
        stage.end()
    print(f"{told.cases} cases, {failures} with something to hear")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
