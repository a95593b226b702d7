"""Tables: one is looked at and tried in other ways; a large one is waited for or given up."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.panels.table_preview import TablePreview
from app.panels.table_preview.words import ROLES
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.overlays.waiting import Waiting
from core.components.datasets import Csv
from tests.monkey.act import Steps, World
from tests.monkey.acts.typing import press

ROWS = "".join(f"{i % 97}.125,{i % 89}.25,{i % 83}.5,{i % 3}\n" for i in range(50_000))  # about a megabyte
SIZES = (10, 15, 20)  # so many of them
LONGEST_PATIENCE_MS = 3000


def choose_large_table(world: World, rng: Random) -> Steps:
    """A table of 10 to 20 MB, as the inspector chooses one; every other time somebody loses patience."""
    path, times = world.folder / "large.csv", rng.choice(SIZES)
    _write(path, times)
    patience = rng.randrange(LONGEST_PATIENCE_MS) if rng.random() < 0.5 else None
    yield f"{path.name}, {times} times" + (f", given up after {patience} ms" if patience is not None else "")
    if patience is not None:
        QTimer.singleShot(patience, partial(_give_up, world))
    world.program.document.set_data(Csv(path=str(path), target=rng.choice(("", "1"))))


def look_at_table(world: World, rng: Random) -> Steps:
    """Any table of ours as a person chooses it: other roles, other marks, and then it is used or left."""
    path = rng.choice(sorted(world.folder.glob("*.csv")))
    yield path.name
    world.program.inspector.choose_data(Csv(path=str(path)))
    for _ in range(rng.randrange(5)):
        if (preview := _preview(world)) is None:
            return
        yield _try_something(preview, rng)
    if (preview := _preview(world)) is not None:
        button = preview.use if rng.random() < 0.6 else preview.cancel
        yield f"{button.text()}, {'possible' if button.isEnabled() else 'refused'}"
        button.click()


def _preview(world: World) -> TablePreview | None:
    return next((each for each in world.program.window.findChildren(TablePreview) if each.isVisible()), None)


def _try_something(preview: TablePreview, rng: Random) -> str:
    """Another role or another setting, in words."""
    rows, menu = preview.model.rowCount(), rng.choice(preview.findChildren(ChoiceMenu))
    if rows and rng.random() < 0.6:
        row, role = rng.randrange(rows), rng.choice(ROLES)
        preview.columns.role_chosen.emit(row, role)
        return f"column {row + 1} as {role}"
    entry = rng.randrange(menu.count())
    menu.chosen.emit(menu.itemData(entry))
    return f"{menu.accessibleName()}: entry {entry + 1}"


def _write(path: Path, times: int) -> None:
    if not path.exists() or path.stat().st_size != len(ROWS) * times:
        with path.open("w", encoding="ascii", newline="") as file:
            for _ in range(times):
                file.write(ROWS)


def _give_up(world: World) -> None:
    """With the key that a person would press."""
    card = next((each for each in world.program.window.findChildren(Waiting) if each.isVisible()), None)
    if card is not None and QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None:
        card.button.setFocus()
        press(Qt.Key.Key_Escape)
