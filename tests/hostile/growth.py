"""The same thing again and again, and what is left of it: python -m tests.hostile.growth [--rounds N] [--only ACT…]."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from core.experiment import default_experiment
from core.experiment.presets import preset_names, read_preset
from tests.benchmarks.running import living
from tests.monkey.growth import memory
from tests.monkey.listening import listen

if TYPE_CHECKING:
    from app.program.program import Program

WARM_ROUNDS, ROUNDS = 5, 20
PASSES_MS = 25  # in which everybody hears of a step, and what is deleted later is deleted
CALM_MS = 600  # after which nothing glides any more
SHELL, TUPLES = "the shell of a ", "Python’s tuple"
SLACK, MOST_IN_A_ROUND = 4_000_000, 100_000  # bytes: what the run itself needs meanwhile, and what may be left
Step = Callable[[], object]
KEYS = {
    "theme": "theme theme",
    "projector": "projector theme theme",
    "type size": "smaller normal_size",
    "language": "language language",
    "layouts": "layout_watch layout_understand layout_build",
    "presentation": "layout_present layout_present",
    "full screen": "full_screen full_screen",
    "maximised": "maximise maximise",
    "columns": "show_inspector show_network show_inspector show_network",
    "finder": "commands commands",
    "keys": "shortcuts shortcuts",
    "handbook": "definitions file_format command_line",
    "points": "point_1 point_2 point_3 point_4 point_5 point_6 point_7",
    "folds": "fold_all fold_all",
    "edits": "select_all duplicate undo",
    "scale": "scale scale",
}


def acts(program: Program) -> dict[str, Callable[[], Iterator[Step]]]:
    """What is repeated, as steps of which each is done in the event loop."""
    by_keys: dict[str, Callable[[], Iterator[Step]]] = {
        name: partial(_triggered, program, keys.split()) for name, keys in KEYS.items()
    }
    return by_keys | {
        "menus": partial(_menus, program),
        "docks": partial(_docks, program),
        "context menus": partial(_context_menus, program),
        "copies": partial(_copies, program),
        "presets": partial(_presets, program),
    }


def grown(act: Callable[[], Iterator[Step]], rounds: int) -> list[str]:
    """What there is more of with each round: widgets, Qt's objects and Python's, by their kinds, and memory.

    What is made once, whenever it is first needed, is not found a second time.
    """
    _repeat(act, min(WARM_ROUNDS, rounds))
    _census()  # what is counted is made known to Python, and stays that
    return _left(act, rounds) and _left(act, rounds)


def _left(act: Callable[[], Iterator[Step]], rounds: int) -> list[str]:
    _repeat(act, 1)
    before, memory_before = _census(), memory()
    _repeat(act, rounds)
    after, grown_by = _census(), memory() - memory_before
    more = {kind: count - before[kind] for kind, count in after.items()}
    left = [f"{count:+d} {kind}" for kind, count in more.items() if count >= rounds * _suffered(kind)]
    return left + ([f"{grown_by / 1e6:+.1f} MB"] if grown_by > SLACK + rounds * MOST_IN_A_ROUND else [])


def _suffered(kind: str) -> int:
    """In a round: nothing, but PySide now and then keeps the empty shell of something of Qt's that is gone, and what is
    found out when it is first needed (signatures, descriptions) is kept in tuples.
    """
    return 4 if kind.startswith(SHELL) or kind == TUPLES else 1


def _repeat(act: Callable[[], Iterator[Step]], rounds: int) -> None:
    for _ in range(rounds):
        for step in act():
            _do(step)


def _do(step: Step, passes_ms: int = PASSES_MS) -> None:
    """In a real event loop: only there is deleted what was to be deleted later."""
    loop = QEventLoop()
    QTimer.singleShot(0, step)
    QTimer.singleShot(passes_ms, loop.quit)
    loop.exec()


def _census() -> Counter[str]:
    """How many there are of each kind, once all that moves has come to rest."""
    _do(gc.collect, CALM_MS)
    gc.collect()
    found = Counter(map(_kind, gc.get_objects()))
    for window in QApplication.topLevelWidgets():
        found[f"window {type(window).__name__}"] += 1
        found.update(f"Qt's {each.metaObject().className()}" for each in window.findChildren(QObject))
    gc.collect()  # the wrappers that were made to count
    return found


def _kind(each: object) -> str:
    kind = type(each)
    return f"{SHELL if str(kind.__module__).startswith('PySide6') else 'Python’s '}{kind.__name__}"


def _triggered(program: Program, names: list[str]) -> Iterator[Step]:
    yield from (program.actions[name].trigger for name in names)


def _menus(program: Program) -> Iterator[Step]:
    place = program.window.mapToGlobal(QPoint(300, 200))
    for menu in program.transport.menus.findChildren(QMenu):
        yield partial(menu.popup, place)
        yield menu.close


def _docks(program: Program) -> Iterator[Step]:
    for toggle in program.board.toggles.values():
        yield toggle.trigger
        yield toggle.trigger


def _context_menus(program: Program) -> Iterator[Step]:
    asked: list[QWidget] = [plot for plot in program.board.plots.values() if plot.isVisible()]
    for widget in (*asked, program.stack.view.viewport()):
        here = QPoint(40, 60)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, widget.mapToGlobal(here))
        yield partial(QApplication.sendEvent, widget, event)
        yield _close_popup


def _close_popup() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _copies(program: Program) -> Iterator[Step]:
    for name in ("loss", "heatmap", "gradient-profile"):
        yield partial(program.exports.export, name, "picture")
        yield partial(program.exports.export, name, "numbers")


def _presets(program: Program) -> Iterator[Step]:
    for name in preset_names()[:3]:
        yield partial(program.document.begin, read_preset(name))
    yield program.document.undo_stack.clear


def main(arguments: list[str]) -> int:
    """Every act, and a line for each that leaves something behind; 1 if there is one."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.growth", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", nargs="*", default=[])
    wanted = parser.parse_args(arguments)
    program, heard = living(default_experiment()), Counter[str]()
    listen(lambda kind, what, _detail: heard.update([f"{kind}: {what}"]))
    for name in program.board.toggles:
        _do(partial(program.board.bench.show_dock, name))
    faults = 0
    for name, act in acts(program).items():
        if not wanted.only or name in wanted.only:
            left = grown(act, wanted.rounds)
            faults += bool(left)
            print(f"{name}: {', '.join(left) or 'nothing is left'}", flush=True)
    program.player.close()
    print(*heard, sep="\n", end="")
    return int(faults > 0 or bool(heard))


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)
