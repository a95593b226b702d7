"""The mouse on the stack: a click selects, a chip opens its menu, an edge widens, a block is carried away."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.panels.stack.drawing.parts import CHIPS, Part
from app.panels.stack.drawing.stack_drawing import StackDrawing
from app.panels.stack.edits import StackEdits
from app.panels.stack.menus import StackMenus
from app.panels.stack.places import StackPlaces
from app.panels.stack.spans import EndDrag, Spans
from app.panels.stack.units import units_at, units_of
from app.state.document import Document
from app.state.selection import Selection
from app.widgets.dragging import LAYERS, MOVE, drag, far_enough
from core.wording import Reason

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Press:
    """Where the button went down, and what may come of it."""

    slot: int
    part: Part
    place: QPoint
    plain: bool  # without Ctrl and Shift


@dataclass(frozen=True)
class EdgeDrag:
    """The right edge of a bar in the hand."""

    slot: int
    grip: int  # from the edge to the pointer
    gesture: str
    undo_index: int


class MouseGestures:
    """Follows the left button from press to release and turns it into verbs."""

    def __init__(
        self,
        viewport: QWidget,
        document: Document,
        selection: Selection,
        edits: StackEdits,
        menus: StackMenus,
        places: StackPlaces,
        drawing: StackDrawing,
        spans: Spans,
    ) -> None:
        self._viewport, self._document, self._selection = viewport, document, selection
        self._edits, self._menus, self._places, self._drawing = edits, menus, places, drawing
        self._pressed: Press | None = None
        self._edge: EdgeDrag | None = None
        self._spans = spans
        self._end: EndDrag | None = None
        self._folded = False  # the last click has opened or folded, and moved what is under the pointer

    @property
    def active(self) -> bool:
        """Whether the button is down on a block."""
        return self._pressed is not None or self._edge is not None or self._end is not None

    @property
    def leading(self) -> bool:
        """Whether the far end of an arc is in the hand."""
        return self._end is not None

    def press(self, event: QMouseEvent) -> None:
        """Select what is under the pointer."""
        place, modifiers = event.position().toPoint(), event.modifiers()
        slot, part = self._places.hit(place)
        if slot is None or part is None:
            self._selection.clear()
            return
        self._pressed = Press(slot, part, place, not modifiers & (CTRL | SHIFT))
        self._folded = False
        self._select(slot, part, modifiers)
        if self._pressed.plain and part == "edge":
            self._take_edge(slot, place)
        elif self._pressed.plain and part == "arc":
            self._end = self._spans.begin(slot)

    def move(self, event: QMouseEvent) -> Reason | None:
        """Widen, lead, or begin to carry; returns why the place cannot be, if it cannot."""
        place = event.position().toPoint()
        if self._edge is not None:
            self._widen(self._edge, place)
        elif self._end is not None:
            return self._spans.lead(self._end, place)
        elif self._pressed is not None and far_enough(self._pressed.place, place):
            pressed, self._pressed = self._pressed, None
            self._carry(pressed)
        return None

    def open(self, event: QMouseEvent) -> bool:
        """A double click opens folded layers; whether it did, or its first click has done enough."""
        if self._folded:
            return True
        slot, _ = self._places.hit(event.position().toPoint())
        row = range(0) if slot is None else self._edits.folds.row_at(slot)
        self._edits.folds.fold(row, False)
        return len(row) > 1

    def release(self) -> None:
        """A press that led to nothing else was a click."""
        pressed, self._pressed = self._pressed, None
        if self._edge is not None:
            self._edge = None
        elif self._end is not None:
            self._spans.end(self._end)
            self._end = None
        elif pressed is not None and pressed.plain:
            self._click(pressed)

    def cancel(self) -> bool:
        """Let go of the edge, or the end of an arc, and take back what it did; whether there was one."""
        edge, end, self._edge, self._end, self._pressed = self._edge, self._end, None, None, None
        if end is not None:
            self._spans.end(end, take_back=True)
            return True
        if edge is not None and self._document.undo_stack.index > edge.undo_index:
            self._document.undo_stack.undo()
        return edge is not None

    def _select(self, slot: int, part: Part, modifiers: Qt.KeyboardModifier) -> None:
        """With Shift up to here, with Ctrl this one too, else this one alone; folded layers are taken together."""
        row, slots = self._edits.folds.row_at(slot), self._selection.slots
        if modifiers & SHIFT:
            self._edits.extend(slot)
        elif modifiers & CTRL:
            self._selection.select(slots - set(row) if slot in slots else slots.union(row), slot)
        elif part != "fold":
            self._selection.select(slots.union(row) if slot in slots else row, slot)

    def _click(self, pressed: Press) -> None:
        if pressed.part in CHIPS:
            self._open(self._menus.kinds(pressed.part), pressed)
        elif pressed.part == "fold":
            self._edits.folds.toggle((pressed.slot,))
            self._folded = True
        else:
            self._selection.select(self._edits.folds.row_at(pressed.slot), pressed.slot)

    def _take_edge(self, slot: int, place: QPoint) -> None:
        edge = self._places.parts(slot).edge
        if edge is not None:
            index = self._document.undo_stack.index
            self._edge = EdgeDrag(slot, place.x() - edge, self._edits.begin_gesture(), index)

    def _widen(self, edge: EdgeDrag, place: QPoint) -> None:
        layer, track = self._drawing.entry(edge.slot), self._places.parts(edge.slot).track
        units = units_at(layer, (place.x() - edge.grip - track.left()) / max(1, track.width()))
        if units != units_of(layer):
            self._edits.set_units(units, edge.gesture)

    def _carry(self, pressed: Press) -> None:
        slots = self._edits.slots
        if pressed.slot not in slots:
            return
        texts = {LAYERS: self._document.copy(slots), MOVE: json.dumps(slots)}
        drawing = self._drawing.carried(slots, self._viewport.width(), self._viewport.devicePixelRatioF())
        grip = QPoint(pressed.place.x(), pressed.place.y() - self._places.rect_of(pressed.slot).top())
        drag(self._viewport, texts, drawing, grip)

    def _open(self, menu: QMenu, pressed: Press) -> None:
        corner = self._places.part_rect(pressed.slot, pressed.part).bottomLeft()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._viewport.mapToGlobal(corner))
