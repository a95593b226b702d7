"""Capture: what the window shows now, as a scene: its experiment, the plots that are seen, and how far the run is."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.playback.player import Player
from app.plots.plot import Plot as Shown
from app.state.document import Document
from app.state.selection import Selection
from app.window.board import Board
from core.scenes.expected import MOST_STEPS, Slot
from core.scenes.scene import MOST_ENTRIES, MOST_PLOTS, Plot, Scene
from core.scenes.text import Bilingual, Text


class Capture:
    """Reads the window, and touches nothing of it."""

    def __init__(self, document: Document, player: Player, selection: Selection, board: Board) -> None:
        self._document, self._player, self._selection, self._board = document, player, selection, board

    def scene(self) -> Scene:
        """The present state, with the experiment whole; nobody has said anything of it yet."""
        experiment = self._document.experiment
        return Scene(
            title=self._title(),
            experiment=experiment,
            plots=tuple(map(_as_written, largest(self._board.in_sight()))),
            steps=min(self._steps(), MOST_STEPS),
            highlight=_slots(self._selection.slots, len(experiment.layers)),
        )

    def _steps(self) -> int:
        """How many frames one has to measure to see what is seen."""
        view = self._player.views[0] if self._player.views else None
        if view is None:
            return 0
        return len(view) if view.cursor is None else view.cursor + 1

    def _title(self) -> Text:
        """What its owner calls it, else the preset from which it came."""
        preset = self._document.preset
        if self._document.experiment.title or preset is None:
            return self._document.experiment.title
        return Bilingual(en=preset.title.get("en", ""), ko=preset.title.get("ko", ""))


def largest(plots: Iterable[Shown]) -> list[Shown]:
    """As many as a scene has, those with the most room first."""
    return sorted(plots, key=_room, reverse=True)[:MOST_PLOTS]


def _room(plot: Shown) -> int:
    return plot.width() * plot.height()


def _as_written(plot: Shown) -> Plot | str:
    """Its name alone where nothing is chosen in it."""
    settings = msgspec.to_builtins(plot.settings)
    return Plot(name=plot.name.instrument, settings=settings) if settings else plot.name.instrument


def _slots(selected: Iterable[int], depth: int) -> tuple[Slot, ...]:
    """As files count them; the output comes after the last layer."""
    slots: list[Slot] = ["output" if slot == depth else slot for slot in sorted(selected)]
    return tuple(slots[:MOST_ENTRIES])
