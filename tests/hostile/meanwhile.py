"""What is open while something else changes, and is used then; by command, see README."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache, partial
from itertools import product
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QToolTip, QWidget

from app.program.program import Program
from app.program.running import begin
from core.experiment import default_experiment
from core.experiment.presets import read_preset
from tests.hostile.workers import Set, main

Act = Callable[[Program], object]
KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return)
STRIDE = 7919  # a prime, by which all pairs come, and the first few of all kinds


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
    """The program in its window."""

    def __init__(self) -> None:
        self.program = begin(default_experiment())
        self.program.actions["new_window"].setEnabled(False)  # it would be a process that nobody ends
        self.program.appear()
        self.program.player.play()
        self._answering = QTimer(interval=20)
        self._answering.timeout.connect(_cancel)
        self._answering.start()

    def play(self, opening: str, meanwhile: list[str]) -> None:
        """Open, change, use what is open."""
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

    def wait(self) -> None:
        """Let everything come that is on its way, and go what is to go."""
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@cache
def stage(folder: Path) -> Stage:
    """One in each process; its engine ends with it."""
    os.environ["XDG_CONFIG_HOME"] = str(folder)
    return Stage()


def case(number: int, dice: Random, folder: Path) -> tuple[str, str]:
    """Each that can be open with each change in turn, some of them with a second change after the first."""
    pairs = list(product(openings(), changes()))
    opening, change = pairs[number * STRIDE % len(pairs)]
    meanwhile = [change, dice.choice(list(changes()))][: 1 + (number % 3 > 0)]
    stage(folder).play(opening, meanwhile)
    return opening.split()[0], ""


SET = Set("tests.hostile.meanwhile", "changes while something is open", 1_000, 60.0, case)

if __name__ == "__main__":
    sys.exit(main(SET))
