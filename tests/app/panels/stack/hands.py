"""What a person does with the stack: hands for the tests."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.panels.stack.drawing.parts import Part
from app.panels.stack.view import StackView
from app.widgets.dragging import load
from core.record.frame import MEASURES, Frame, Overflow, Structure, blank

PLAIN, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton
ACTIONS = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def place(view: StackView, slot: int, part: Part = "block") -> QPoint:
    """Where a finger would go; for a whole block, to its number."""
    return view.places.parts(slot).number.center() if part == "block" else view.places.part_rect(slot, part).center()


def click(view: StackView, slot: int, part: Part = "block", modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press and release on a part of a block."""
    QTest.mouseClick(view.viewport(), LEFT, modifiers, place(view, slot, part))


def widen(view: StackView, slot: int, *distances: int, release: bool = True) -> None:
    """Take the right edge of a bar and carry it by these distances from where it was."""
    start = place(view, slot, "edge")
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    for distance in distances:
        QTest.mouseMove(view.viewport(), start + QPoint(distance, 0))
    if release:
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, start + QPoint(distances[-1], 0))


def carry(view: StackView, texts: Mapping[str, str], to: QPoint) -> bool:
    """Carry something over the stack without letting go; whether it may be dropped."""
    mime = load(texts)
    enter = QDragEnterEvent(to, ACTIONS, mime, LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), enter)
    if enter.isAccepted():
        QApplication.sendEvent(view.viewport(), QDragMoveEvent(to, ACTIONS, mime, LEFT, PLAIN))
    return enter.isAccepted()


def drop(view: StackView, texts: Mapping[str, str], to: QPoint) -> bool:
    """Carry something over the stack and let go."""
    accepted = carry(view, texts, to)
    if accepted:
        mime = load(texts)
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(to), ACTIONS, mime, LEFT, PLAIN))
    return accepted


def carry_away(view: StackView) -> None:
    """Leave the stack without having let go."""
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())


def before(view: StackView, slot: int) -> QPoint:
    """The gap above a block."""
    return view.places.rect_of(slot).topLeft() + QPoint(40, 0)


def choose(menu: QMenu, *texts: str) -> None:
    """Choose an entry by its text, through submenus."""
    action = next(action for action in menu.actions() if action.text() == texts[0])
    submenu = action.menu()
    if len(texts) > 1 and isinstance(submenu, QMenu):
        choose(submenu, *texts[1:])
    else:
        action.trigger()


def open_menu() -> QMenu:
    """The menu that has popped up."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def choose_from_open_menu(*texts: str) -> None:
    """Choose an entry of the menu that has popped up, which closes it."""
    menu = open_menu()
    choose(menu, *texts)
    menu.close()


def frame(*log10_delta: float, overflow: Overflow | None = None) -> Frame:
    """A measured step with these deltas, the output's last."""
    hidden = len(log10_delta) - 1
    structure = Structure(("dense",) * hidden + ("output",), (64,) * hidden + (3,), tuple(range(hidden)), "float32")
    table = blank(structure)
    table[MEASURES.index("log10_delta")] = np.array(log10_delta)
    return Frame(structure, 0, table, overflow=overflow)


def handle_of(view: StackView, slot: int) -> QPoint:
    """Where the far end of a skip is on the viewport."""
    arc = view.arcs.of(slot)
    assert arc is not None
    return arc.handle(view.places.rows).toPoint() - QPoint(0, view.places.offset)
