"""How long the window stands still for each thing that a person does; `python -m tests.benchmarks.stutter` lists it.

`… stutter [default|50|1000] [--playing] [--lived-in]`: the experiment by its layers, the engine at full speed beside
it, everything opened before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from core.components.activations import Relu, Tanh
from core.experiment import Experiment, default_experiment
from core.experiment.presets import preset_names, read_preset
from tests.benchmarks.blocks import blocked, painting
from tests.benchmarks.running import close, living
from tests.benchmarks.timing import Ratio, within
from tests.benchmarks.window import FIFTY, THOUSAND

if TYPE_CHECKING:
    from app.program.program import Program

RESTYLED_S, ACTED_S = 0.2, 0.05  # what the event loop may be blocked for, once
EXPERIMENTS: dict[str, Experiment] = {"default": default_experiment(), "50": FIFTY, "1000": THOUSAND}
RESTYLING = (
    "theme theme projector theme smaller normal_size language language layout_watch layout_understand layout_present "
    "layout_present language layout_watch layout_build projector theme language"
)
ACTING = (
    "full_screen full_screen maximise maximise show_inspector show_inspector show_network show_network select_all "
    "fold_all fold_all scale scale commands commands shortcuts shortcuts definitions file_format command_line "
    "play play step reset"
)


class Act(NamedTuple):
    """Something that a person does, and how long the loop may be blocked by it."""

    name: str
    do: Callable[[], object]
    limit: float = ACTED_S


class Standstill(NamedTuple):
    """An act with the longest pass of the event loop that it has caused, and all of them together, in seconds."""

    act: Act
    longest: float
    together: float


def measure() -> list[Ratio]:
    """The longest block of each kind of act over what it may be, in a window that has been lived in."""
    ratios = []
    for name, experiment in EXPERIMENTS.items():
        program = living(experiment)
        live_in(program)
        unit, seen = painting(program), standstills(program)
        close(program)
        for kind, limit in (("restyling", RESTYLED_S), ("acting", ACTED_S)):
            worst = max((each for each in seen if each.act.limit == limit), key=lambda each: each.longest)
            said = f"{kind}, {name}: {worst.act.name} ({worst.longest / unit:.1f} times the window painted)"
            ratios.append(within(limit, [worst.longest], name=said))
    return ratios


def standstills(program: Program) -> list[Standstill]:
    """Everything that can be done, one after the other, each with what it costs."""
    found = []
    for act in acts(program):
        cost = blocked(act.do)
        found.append(Standstill(act, cost.longest, cost.together))
    return found


def acts(program: Program) -> Iterator[Act]:
    """What a person does with the window, so that it is in the end as it was before."""
    actions, board, window = program.actions, program.board, program.window
    yield from (Act(name, actions[name].trigger, RESTYLED_S) for name in RESTYLING.split())
    yield from (Act(name, actions[name].trigger) for name in ACTING.split())
    for name, toggle in board.toggles.items():
        yield from (Act(f"{name} {what}", toggle.trigger) for what in ("shown or hidden", "again"))
    for menu in program.menus.top:
        yield Act(f"menu {menu.title()}", partial(menu.popup, window.mapToGlobal(window.rect().center())))
        yield Act(f"menu {menu.title()} closed", menu.close)
    yield from (Act(f"point {number}", actions[f"point_{number}"].trigger) for number in range(1, 8))
    state = window.windowState()
    yield Act("no longer maximised", window.showNormal)  # or its size would be taken back at once
    for width in (1280, 1400, 1600):
        yield Act(f"{width} pixels wide", partial(window.resize, width, 900))
    yield Act("as large as it was", partial(window.setWindowState, state))
    begin_again = partial(program.document.new, program.document.experiment)
    yield from _edits(program)
    yield Act("the experiment again", begin_again)


def _edits(program: Program) -> Iterator[Act]:
    document, actions = program.document, program.actions
    everywhere = range(len(document.experiment.layers))
    yield Act("a layer selected", partial(program.selection.select, (2,)))
    yield Act("all layers selected", actions["select_all"].trigger)
    for kind in (Tanh(), Relu()):
        yield Act(f"{kind} everywhere", partial(document.set_activation, everywhere, kind))
    for name in ("undo", "redo", "undo", "undo", "select_all", "duplicate", "undo", "select_all", "delete", "undo"):
        yield Act(name, actions[name].trigger)
    for preset in preset_names():
        yield Act(f"preset {preset}", partial(_begin, program, preset))


def _begin(program: Program, preset: str) -> None:
    program.document.begin(read_preset(preset))


def live_in(program: Program) -> None:
    """See everything once: all plots in a layout, all points, the finder and the pages."""
    for name in program.board.toggles:
        blocked(partial(program.board.bench.show_dock, name), 0.05)
    for act in acts(program):
        blocked(act.do, 0.05)


def main(arguments: list[str]) -> int:
    """A table of the longest blocks, the worst first."""
    name = next((each for each in arguments if each in EXPERIMENTS), "default")
    program = living(EXPERIMENTS[name])
    if "--lived-in" in arguments:
        live_in(program)
    if "--playing" in arguments:
        program.player.play()
    unit, seen = painting(program), standstills(program)
    print(f"painting the window once: {1e3 * unit:.1f} ms\n longest  together  ms of the window's thread")
    for each in sorted(seen, key=lambda each: -each.longest / each.act.limit):
        late = "  LATE" if each.longest > each.act.limit else ""
        print(f"{1e3 * each.longest:8.1f}  {1e3 * each.together:8.1f}  {each.act.name}{late}", flush=True)
    close(program)
    return int(any(each.longest > each.act.limit for each in seen))


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)
