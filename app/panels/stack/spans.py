"""How far a skip leads back: changed by its far end or with a key, one undo step each, and never to where it cannot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint

from app.panels.stack.drawing.stack_drawing import StackDrawing
from app.panels.stack.edits import StackEdits
from app.panels.stack.places import StackPlaces
from app.state.document import Document
from app.state.patience import at_hand
from core.experiment import Experiment, ExperimentError, shapes
from core.layers import Layer, Shape
from core.wording import Reason


@dataclass(frozen=True)
class EndDrag:
    """The far end of an arc in the hand."""

    slot: int
    gesture: str
    undo_index: int


class Spans:
    """Leads the far end of a skip to where the pointer is, or as near as it may come."""

    def __init__(self, document: Document, edits: StackEdits, places: StackPlaces, drawing: StackDrawing) -> None:
        self._document, self._edits, self._places, self._drawing = document, edits, places, drawing
        self._known: tuple[Experiment | None, tuple[Shape, ...]] = (None, ())

    def begin(self, slot: int) -> EndDrag:
        """Take the far end of the skip at a slot, and show where it can be let go."""
        heads = self._places.rows.heads or range(slot)
        self._drawing.ends = tuple(each for each in heads if each < slot and not self.objection(slot, slot - each))
        return EndDrag(slot, self._edits.begin_gesture(), self._document.undo_stack.index)

    def lead(self, drag: EndDrag, place: QPoint) -> Reason | None:
        """Take what enters the gap that is nearest to a place of the viewport; returns why that cannot be."""
        span = max(1, drag.slot - self._places.gap_at(place))
        reason = self.objection(drag.slot, span)
        if reason is None:
            self._set(drag.slot, span, drag.gesture)
        return reason

    def end(self, drag: EndDrag, take_back: bool = False) -> None:
        """Let go; what the drag did may be taken back."""
        self._drawing.ends = ()
        if take_back and self._document.undo_stack.index > drag.undo_index:
            self._document.undo_stack.undo()

    def step(self, slot: int, direction: int, again: bool = False) -> None:
        """One possible place further back (1) or forward (-1); where there is none, the document says why."""
        skip = self.skip(slot)
        if skip is None:
            return
        gesture = self._edits.continued_gesture() if again else self._edits.begin_gesture()
        here = skip.looks_back()
        farther = range(here + 1, slot + 1) if direction > 0 else range(here - 1, 0, -1)
        possible = (span for span in farther if not self.objection(slot, span))
        span = next(possible, here + direction)
        if span >= 1:
            self._set(slot, span, gesture)

    def skip(self, slot: int) -> Layer | None:
        """What stands at a slot, if it looks back."""
        layers = self._document.experiment.layers
        layer = layers[slot] if slot < len(layers) else None
        return layer if layer is not None and layer.looks_back() else None

    def objection(self, slot: int, span: int) -> Reason | None:
        """Why the skip at a slot cannot lead around that many layers."""
        skip = self.skip(slot)
        if skip is None or span < 1:
            return None
        try:
            reached = at_hand(self._reached)
        except ExperimentError as error:
            return error.reason.clause
        if reached is None:
            return None
        return skip.looking_back(span).misfit(reached[: slot + 1], self._document.experiment.batch)

    def _reached(self) -> tuple[Shape, ...]:
        """The shapes of what enters each slot; they do not depend on any span."""
        experiment = self._document.experiment
        if self._known[0] is not experiment:
            self._known = (experiment, shapes(experiment))
        return self._known[1]

    def _set(self, slot: int, span: int, gesture: str) -> None:
        skip = self.skip(slot)
        if skip is not None and skip.looks_back() != span:
            self._document.replace_layers({slot: skip.looking_back(span)}, gesture)
