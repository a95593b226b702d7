"""A run of a scene: a document of its own, beside the one that is worked on, and the player that trains it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from app.playback.destination import Destination
from app.playback.player import Player
from app.state.document import Document
from app.state.patience import Patiently, directly
from app.state.selection import Selection
from app.state.source import Source
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.expected import Slot
from core.scenes.scene import Scene

PACE = 30.0  # steps a second of runs side by side: slow enough for each of them


class SceneRun(QObject):
    """Every scene begins anew in it; what is changed meanwhile is of that scene alone."""

    def __init__(
        self, engine: Engine, experiment: Experiment, parent: QObject | None = None, patiently: Patiently = directly
    ) -> None:
        super().__init__(parent)
        self.player, self.document = Player(engine, self), Document(experiment)
        self.document.setParent(self)
        self.document.patiently = patiently
        self.selection = Selection(self.document, self)
        self.on = False  # whether the scene shows it
        self.changed = False  # by a button or a hand since the scene began: then the run before is worth comparing with
        self.paced = False  # it is ahead of others beside it, and waits for them
        self._steps, self._plays, self._waits = 0, False, False
        Destination(self.player, self)
        self.player.loaded.connect(self._go_on)
        self.document.changed.connect(self._note_edit)

    @property
    def steps(self) -> int:
        """How many have been measured."""
        return len(self.player.live) if self.player.live is not None else 0

    def begin(self, experiment: Experiment, scene: Scene, waits: bool) -> None:
        """Begin a scene at step 0; where it `waits`, what is to be played is played when the answer is seen."""
        self._steps, self._plays, self._waits = scene.steps, scene.play, waits
        if not self._take(experiment):
            self.rest()
            return
        self.on, self.changed = True, False
        self.selection.select(_positions(scene.highlight, len(experiment.layers)))
        self.player.set_speed(_speed(scene))
        self.player.begin(experiment)

    def change(self, experiment: Experiment, steps: int | None) -> None:
        """Go on with another experiment, as if it had been edited, for as many steps as the scene had."""
        self._steps, self._plays = steps or self._steps, self._plays and steps is None
        if self._take(experiment):
            self.changed = True
            self.player.begin(experiment)

    def train(self, steps: int) -> None:
        """So many steps more."""
        self.player.play(until=self.steps + steps - 1)

    def reveal(self) -> None:
        """What waited for the answer is played."""
        if self._waits:
            self._waits = False
            if self._plays:
                self._go_on()

    def rest(self) -> None:
        """The scene does not show it."""
        self.on, self._steps, self._plays = False, 0, False
        self.player.pause()

    def close(self) -> None:
        """The end of its process."""
        self.player.close()

    def _take(self, experiment: Experiment) -> bool:
        """Nothing that was before can be undone; the player is told by whoever asks for this.

        False where somebody has changed its table since, and nobody waited for that to be read.
        """
        self.player.pause()
        self.document.runner = None
        self.document.undo_stack.clear()
        taken = self.document.begin_from(experiment, Source(None, experiment))
        self.document.undo_stack.clear()
        self.document.runner = self.player.load
        return taken

    def _note_edit(self, _experiment: Experiment) -> None:
        """What is edited while it runs here is changed by a hand."""
        self.changed = self.changed or self.document.runner is not None

    def _go_on(self) -> None:
        """The run stands ready: have it make its steps, or play."""
        if self._plays:
            if not self._waits:
                self.player.play(until=self._steps - 1 if self._steps else None)
        elif self._steps > 1:
            self.player.play(until=self._steps - 1)


def _positions(slots: Iterable[Slot], depth: int) -> list[int]:
    """Where slots stand in the network; the output comes after the last."""
    return [depth if slot == "output" else slot for slot in slots]


def _speed(scene: Scene) -> float | None:
    """How fast it is played; several runs that nobody has given a speed keep one pace, for they are compared."""
    if not scene.play:
        return None
    return PACE if scene.speed is None and scene.runs is not None else scene.speed
