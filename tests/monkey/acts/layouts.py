"""Layouts of one's own, under names of any kind; plots doubled, set apart, put back and let go."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.monkey.act import Steps, World
from tests.monkey.acts.typing import change, press, write
from tests.monkey.pools import typed

ARRANGING = (
    "own_window", "own_window", "duplicate_plot", "duplicate_plot", "remove_copy", "maximise", "reset_layout",
    "layout_watch", "layout_build", "layout_present",
)  # fmt: skip


def save_layout(world: World, rng: Random) -> Steps:
    """Under a name that is typed, perhaps one that there is; or not after all."""
    own = [each.name for each in world.program.layouts.own.all()]
    name = rng.choice(own) if own and rng.random() < 0.3 else typed(rng)
    yield f"as {name[:40]!r}"
    world.program.layouts.naming.save_as()
    yield "typed"
    write(name)
    end = rng.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape))
    yield end.name
    if QApplication.activePopupWidget() is not None:
        press(end)


def show_own_layout(world: World, rng: Random) -> Steps:
    """One that was saved, by its row; then it is renamed, or deleted, or left."""
    rows = world.program.menus._own_layouts.actions
    if rows:
        row = rng.choice(rows)
        yield row.text()
        if isValid(row):
            row.trigger()
        wanted = rng.choice(("", "", "rename_layout", "delete_layout"))
        yield wanted
        if wanted:
            change(world, wanted)


def arrange(world: World, rng: Random) -> Steps:
    """What can be done with the plot that is at hand, and with where all stand."""
    wanted = rng.choice(ARRANGING)
    yield wanted
    change(world, wanted)
