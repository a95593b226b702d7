"""Lectures beside the window: what they know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exercises.in_hall import InHall
from app.lectures.editing.capture import Capture
from app.lectures.editing.workroom import Surroundings
from app.lectures.lectures import Lectures

if TYPE_CHECKING:
    from app.program.program import Program


def lectures_of(program: Program) -> Lectures:
    """Those that are opened, given and written in the window of this program."""
    capture = Capture(program.document, program.player, program.selection, program.board)
    around = Surroundings(program.window, program.player, capture.scene, program.preferences, program.patience,
                          program.theme, program.texts)  # fmt: skip
    lectures = Lectures(program.patience, program.notice, around)
    InHall(lectures)  # belongs to them
    return lectures
