"""What is carried over the stack, and what would come of it at each place."""

from __future__ import annotations

import json

from PySide6.QtCore import QMimeData

from app.panels.stack.edits import StackEdits
from app.state.document import Document
from app.state.misfits import objection
from app.state.patience import at_hand
from app.widgets.dragging import KIND, LAYERS, MOVE, carried
from core.experiment import Experiment, ExperimentError
from core.experiment.files import layers_from_text
from core.wording import Reason


class Payload:
    """Blocks of this stack, which move, or new layers; asked at every step of a drag, so it remembers its answers."""

    def __init__(self, document: Document, edits: StackEdits, mime: QMimeData, moves: bool) -> None:
        """`moves`: whether blocks of this very stack are to leave their places."""
        self._document, self._edits = document, edits
        self._text, self._kind = carried(mime, LAYERS), carried(mime, KIND)
        positions = carried(mime, MOVE)
        self._moving = _positions(positions) if positions is not None and (moves or self._text is None) else None
        self._objections: dict[int, Reason | None] = {}

    def is_like(self, other: Payload) -> bool:
        """Whether the same would come of another one."""
        mine, others = ((each._text, each._kind, each._moving) for each in (self, other))
        return mine == others

    def deliver(self, index: int) -> None:
        """Put it before a position."""
        if self._moving is not None:
            self._edits.move_to(index, self._moving)
        elif self._kind is not None:
            self._edits.insert_kind(index, self._kind)
        elif self._text is not None:
            self._edits.paste_text(index, self._text, "insert")

    def objection(self, index: int) -> Reason | None:
        """Why it cannot be before a position; nothing where it can."""
        if index not in self._objections:
            self._objections[index] = self._objection(index)
        return self._objections[index]

    def _objection(self, index: int) -> Reason | None:
        try:
            return at_hand(lambda: objection(self._outcome(self._document.experiment, index)))
        except (ExperimentError, IndexError):
            return None  # it is no layer at all, which is said when it is let go

    def _outcome(self, experiment: Experiment, index: int) -> Experiment:
        if self._moving is not None:
            return experiment.with_moved(self._moving, index)
        if self._kind is not None:
            return experiment.with_inserted(index, *self._edits.new_layers(index, self._kind))
        return experiment.with_inserted(index, *layers_from_text(self._text or "[]"))


def _positions(text: str) -> list[int]:
    """The slots that a drag carries; none where it is not one of ours."""
    try:
        found = json.loads(text)
    except ValueError:
        return []
    return [each for each in found if isinstance(each, int)] if isinstance(found, list) else []
