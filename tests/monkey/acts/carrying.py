"""What is carried onto the stack or the window, or pasted: layers, programs, files, and things that are none."""

from __future__ import annotations

import json
from random import Random

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.widgets.dragging import KIND, LAYERS, MOVE, load
from tests.monkey.act import Steps, World
from tests.monkey.acts.pointing import LEFT, NONE, click_on
from tests.monkey.acts.typing import press
from tests.monkey.pools import SPOILED, a_file, layers_text, program_text
from tests.monkey.reach import a_point, place_on, scroll_areas

KINDS = ("dense", "maxout", "dropout", "activation", "batch_norm", "layer_norm", "skip", "no such kind", "")


def drop_on_stack(world: World, rng: Random) -> Steps:
    """Carried over the stack and dropped or taken away; by events, for not every platform can drag."""
    for area in scroll_areas(world.program.window, "StackView"):
        target, texts = area.viewport(), _load(world, rng)
        action = rng.choice((Qt.DropAction.MoveAction, Qt.DropAction.CopyAction))
        yield f"{ {name.partition('-')[2]: text[:60] for name, text in texts.items()} } {action.name}"
        mime, point = load(texts), a_point(target.rect(), rng)
        _send(target, QDragEnterEvent(point, action, mime, LEFT, NONE))
        for _ in range(rng.randint(0, 5)):
            point = a_point(target.rect(), rng)
            yield f"over {point.x()},{point.y()}"
            _send(target, QDragMoveEvent(point, action, mime, LEFT, NONE))
        drops = rng.random() < 0.85
        yield "drop" if drops else "away"
        _send(target, QDropEvent(point, action, mime, LEFT, NONE) if drops else QDragLeaveEvent())
        return


def paste(world: World, rng: Random) -> Steps:
    """A text from elsewhere, pasted into the stack or into whatever has the keyboard."""
    text = rng.choices((layers_text(rng), program_text(rng), rng.choice(SPOILED)), (4, 3, 3))[0]
    yield f"{text[:60]!r}"
    QApplication.clipboard().setText(text)
    if rng.random() < 0.7:
        for area in scroll_areas(world.program.window, "StackView"):
            place = place_on(area.viewport(), rng)
            if place is not None:
                click_on(place)
    yield "Ctrl+V"
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def drop_file(world: World, rng: Random) -> Steps:
    """Files from elsewhere, let go above the window, wherever that is."""
    window = world.program.window
    names = [a_file(world.folder, rng) for _ in range(rng.choice((1, 1, 1, 2)))]
    programs = sorted(path.name for path in world.folder.glob("program-*"))
    if programs and rng.random() < 0.5:
        names[0] = rng.choice(programs)
    yield ", ".join(names)
    mime, point = QMimeData(), a_point(window.rect(), rng)
    mime.setUrls([QUrl.fromLocalFile(str(world.folder / name)) for name in names])
    entering = QDragEnterEvent(point, Qt.DropAction.CopyAction, mime, LEFT, NONE)
    entering.ignore()
    _send(window, entering)
    if entering.isAccepted():
        yield "drop"
        _send(window, QDropEvent(point, Qt.DropAction.CopyAction, mime, LEFT, NONE))


def _load(world: World, rng: Random) -> dict[str, str]:
    count = len(world.program.document.experiment.layers)
    slots = json.dumps(sorted(rng.sample(range(count), min(count, rng.randint(1, 3)))))
    return rng.choices((
        {LAYERS: layers_text(rng)}, {LAYERS: layers_text(rng), KIND: rng.choice(KINDS)}, {LAYERS: rng.choice(SPOILED)},
        {MOVE: rng.choice((slots, slots, slots, "[999]", "[-1]", "x", "[1.5, true]"))},
        {KIND: rng.choice(KINDS)}, {"text/plain": "text"}, {"text/uri-list": (world.folder / "good.csv").as_uri()},
    ), (3, 3, 2, 3, 2, 1, 1))[0]  # fmt: skip


def _send(target: QWidget, event: QDragEnterEvent | QDragMoveEvent | QDropEvent | QDragLeaveEvent) -> None:
    if isValid(target) and target.isVisible():
        QApplication.sendEvent(target, event)
