"""The pointer over the stack: its shape, its tooltip, and what it highlights here and in the plots."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.panels.stack.drawing.parts import CHIPS, Part
from app.panels.stack.drawing.stack_drawing import StackDrawing
from app.panels.stack.places import NOWHERE, StackPlaces
from app.state.selection import Selection
from app.texts.letters import tip

SHAPES: dict[Part | None, Qt.CursorShape] = {
    **dict.fromkeys((*CHIPS, "fold"), Qt.CursorShape.PointingHandCursor),
    "edge": Qt.CursorShape.SizeHorCursor,
    "arc": Qt.CursorShape.SizeVerCursor,
}
LOCKED = Qt.CursorShape.ForbiddenCursor


class Pointer:
    """Says what can be done where it is."""

    def __init__(self, viewport: QWidget, selection: Selection, places: StackPlaces, drawing: StackDrawing) -> None:
        self._viewport, self._selection = viewport, selection
        self._places, self._drawing = places, drawing

    def show_at(self, place: QPoint | None) -> None:
        """Highlight what is at a place of the viewport; None when the pointer has left."""
        self._drawing.pointed = slot, part = NOWHERE if place is None else self._places.hit(place)
        locked = slot is not None and part in self._drawing.locks.at(slot)
        self._viewport.setCursor(LOCKED if locked else SHAPES.get(part, Qt.CursorShape.ArrowCursor))
        self._viewport.setToolTip("" if slot is None or part is None else tip(self._tip(slot, part)))
        self._selection.hover(slot)
        self._viewport.update()

    def _tip(self, slot: int, part: Part) -> str:
        entry, pack, words = self._drawing.entry(slot), self._drawing.pack(slot), self._drawing.words
        told = words.tip(entry, part, self._drawing.gain(slot), pack)
        told = "\n".join(filter(None, (words.size(slot), told))) if part == "block" else told
        return "\n".join(filter(None, (told, self._drawing.locked_in_words(slot, part))))
