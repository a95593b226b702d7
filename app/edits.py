"""What undo swaps: whole states of the document, and the one command that swaps them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakMethod

from PySide6.QtGui import QUndoCommand

from core.experiment import Experiment

_MERGEABLE = 1


@dataclass
class Source:
    """Where an experiment came from and what is safe there: shared by all states of one file's history."""

    path: Path | None
    saved: Experiment


@dataclass(frozen=True)
class State:
    """All that undo brings back: the experiment, the identity of its slots, the file that it belongs to."""

    experiment: Experiment
    slot_ids: tuple[int, ...]
    source: Source


class Edit(QUndoCommand):
    """Swaps one state for another; edits of one gesture become one."""

    def __init__(self, show: Callable[[State], None], verb: str, before: State, after: State, gesture: str) -> None:
        """`show` is a method of the document, which is held weakly.

        In a cycle with its document a command is freed twice, by Python's collector and by Qt: it ends the process.
        """
        super().__init__(verb)
        self._show, self._before, self._after, self._gesture = WeakMethod(show), before, after, gesture

    def redo(self) -> None:
        self._swap_to(self._after)

    def undo(self) -> None:
        self._swap_to(self._before)

    def id(self) -> int:
        return _MERGEABLE if self._gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Edit) or other._gesture != self._gesture:
            return False
        self._after = other._after
        self.setObsolete(self._after.experiment == self._before.experiment)
        return True

    def _swap_to(self, state: State) -> None:
        show = self._show()
        if show is not None:
            show(state)
