"""The lesson: a lecture that is being given; its verbs lead on, and each scene begins with what it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.lectures.place import Place
from app.lectures.reading import Opened
from app.lectures.scene_run import SceneRun
from core.engine import Engine
from core.experiment import ExperimentError, small_experiment
from core.scenes.staging import after_action

FROZEN = "frozen"  # who holds the run then


class Lesson(QObject):
    """Knows the place, and has the run beside it; who shows both is told."""

    entered = Signal()  # another scene, or the same one anew
    changed = Signal()  # an answer, or hands
    froze = Signal()  # nothing moves, or all moves again
    refused = Signal(object)  # Reason: why a button does nothing

    def __init__(self, opened: Opened, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self.place = opened, Place.begun(opened.lecture)
        self.run = SceneRun(engine, small_experiment(), self)
        self.frozen = False

    def begin(self) -> None:
        """The first scene."""
        self._enter(self.place)

    def next(self) -> None:
        """The answer, or the next scene."""
        self._go(self.place.next())

    def back(self) -> None:
        """One step back."""
        self._go(self.place.back())

    def jump(self, index: int) -> None:
        """To the beginning of a scene, also of this one."""
        self._enter(self.place.at(index))

    def count_hand(self, choice: int) -> None:
        """One hand more."""
        self._go(self.place.with_hand(choice))

    def count_hands(self, choice: int, count: int) -> None:
        """So many hands in all."""
        self._go(self.place.with_hands(choice, count))

    def press(self, action: int) -> None:
        """Do what a button of the scene says."""
        pressed = self.place.scene.actions[action]
        self.freeze(False)
        if pressed.experiment is None and pressed.changes is None:
            self.run.train(pressed.steps or 0)
            return
        try:
            staged = after_action(self.place.lecture, self.place.index, action, self._opened.folder)
        except ExperimentError as error:  # its file has been changed since the lecture was opened
            self.refused.emit(error.reason)
        else:
            self.run.change(staged[0].experiment, pressed.steps)

    def freeze(self, frozen: bool) -> None:
        """Have nothing move, or all go on."""
        if frozen != self.frozen:
            self.frozen = frozen
            self.run.player.hold(frozen, FROZEN)
            self.froze.emit()

    def close(self) -> None:
        """The end of the lecture and of its process."""
        self.run.close()

    def _go(self, place: Place) -> None:
        """To a place; another scene begins there."""
        if place.index != self.place.index:
            self._enter(place)
        elif place != self.place:
            answered, self.place = place.revealed and not self.place.revealed, place
            if answered:
                self.freeze(False)
                self.run.reveal()
            self.changed.emit()

    def _enter(self, place: Place) -> None:
        self.freeze(False)
        self.place = place
        runs = self._opened.runs[place.index]
        if runs:
            self.run.begin(runs[0].experiment, place.scene, waits=place.asked is not None)
        else:
            self.run.rest()
        self.entered.emit()
