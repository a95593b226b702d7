"""What plots wish, done by whoever can: they know nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.playback.player import Player
from app.plots.wishes import (
    CopyReport,
    EditLayers,
    KeepReference,
    MeasureSteps,
    PointAtStep,
    ShowNeuron,
    ShowPoint,
    ShowStep,
    ShowSteps,
    Wish,
)  # fmt: skip

if TYPE_CHECKING:
    from app.window.board import Board


class Granting(QObject):
    """A neuron or a point goes to the first microscope: its copies keep what was put under them."""

    edited = Signal(object, str)  # {slot: layer}, and the gesture
    report_requested = Signal()

    def __init__(self, board: Board, player: Player) -> None:
        super().__init__(board)
        self._board, self._player = board, player

    def grant(self, wish: Wish) -> None:
        """Do it, or have it done."""
        board = self._board
        match wish:
            case EditLayers(layers, gesture):
                self.edited.emit(layers, gesture)
            case ShowNeuron(entry, unit):
                self._magnify(entry=entry, unit=unit)
            case ShowPoint(inputs):
                self._magnify(entry=0, inputs=dict(enumerate(inputs)))  # in the place of the sample
            case ShowSteps(steps):
                board.linked.show(steps)
            case ShowStep(step):
                self._player.show_step(step)
            case PointAtStep(step):
                board.linked.mark(step)
            case MeasureSteps(unit):
                board.linked.measure(unit)
            case KeepReference():
                self._player.keep_reference()
            case CopyReport():
                self.report_requested.emit()

    def _magnify(self, **chosen: object) -> None:
        """Look at that through the microscope; behind a tab, but beside the diagram, it comes to the front."""
        microscope, bench = self._board.plot("microscope"), self._board.bench
        self._board.feed(microscope)  # out of sight, it may still have a run before this one
        microscope.choose(**chosen)
        if bench.is_shown("microscope") and not bench.are_tabbed("microscope", "network"):
            bench.bring_forward("microscope")
