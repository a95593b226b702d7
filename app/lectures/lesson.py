"""The lesson: a lecture that is being given; its verbs lead on, and each scene begins with what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.lectures.pace import keep_pace
from app.lectures.place import Place
from app.lectures.question.ballot import ELSEWHERE
from app.lectures.reading import Opened
from app.lectures.scene_run import SceneRun
from app.playback.navigation import StepNavigation
from app.state.patience import GivenUp, Patiently, directly
from app.widgets.pacing.afterwards import afterwards
from core.engine import Engine
from core.experiment import ExperimentError, small_experiment
from core.scenes.guess import Guess, fits, weighted
from core.scenes.staging import Staged, after_action
from core.scenes.text import Text

FROZEN = "frozen"  # who holds the run then


class Lesson(QObject):
    """Knows the place, and has the run beside it; who shows both is told."""

    entered = Signal()  # another scene, or the same one anew
    changed = Signal()  # an answer, or guesses
    froze = Signal()  # nothing moves, or all moves again
    refused = Signal(object)  # Reason: why a button does nothing
    grew = Signal(object)  # SceneRun: there is one more, for a scene that shows several

    def __init__(
        self, opened: Opened, engine: Callable[[], Engine], parent: QObject | None = None,
        patiently: Patiently = directly,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._patiently = patiently  # how a table is read that somebody has changed since
        self._opened, self._engine, self.place = opened, engine, Place.begun(opened.lecture)
        self.runs = [self._made()]
        self.frozen = self._closed = False
        self._coming: Place | None = None  # where it goes once there are as many runs as are shown there

    @property
    def folder(self) -> str:
        """Where the lecture was read, from which its tables are named."""
        return self._opened.folder

    @property
    def run(self) -> SceneRun:
        """The first of them, which most scenes show alone."""
        return self.runs[0]

    @property
    def shown(self) -> tuple[SceneRun, ...]:
        """Those that this scene shows."""
        return tuple(run for run in self.runs if run.on)

    @property
    def labels(self) -> tuple[Text, ...]:
        """What its runs are called, where it shows several."""
        return tuple(staged.label for staged in self._opened.runs[self.place.index]) if len(self.shown) > 1 else ()

    @property
    def shows(self) -> tuple[Staged, ...]:
        """What this scene begins with."""
        return self._opened.runs[self.place.index]

    @property
    def slots(self) -> tuple[int, ...]:
        """The positions of what has weights in the run that this scene shows: a drawn profile has a point for each."""
        return weighted(self.shows[0].experiment) if self.shows else ()

    def rewrite(self, opened: Opened, index: int, anew: bool) -> None:
        """Go on with the lecture as it has been edited, at that scene; unless it begins `anew`, its run goes on."""
        self._opened, place = opened, self.place.rewritten(opened.lecture, index)
        if anew:
            while len(self.runs) < len(opened.runs[index]):
                self._grow()  # what is shown is of this lecture from now on
            self._enter(place.at(index))
        else:
            self.place = place
            self.changed.emit()

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

    def hear(self, guesses: Iterable[Guess], source: str = ELSEWHERE) -> None:
        """All that has been guessed elsewhere, in place of what was heard from there before.

        What is no guess at this question is left out; while nothing is asked, nothing is heard.
        """
        question, slots = self.place.asked, len(self.slots)
        if question is not None:
            heard = tuple(guess for guess in guesses if fits(guess, question, slots))
            self._go(self.place.with_heard(heard, source))

    def vote_again(self) -> None:
        """Have the room vote a second time, before the answer; or no longer, before anybody has."""
        self._go(self.place.again())

    def press(self, action: int) -> None:
        """Do what a button of the scene says."""
        pressed = self.place.scene.actions[action]
        self.freeze(False)
        if pressed.experiment is None and pressed.changes is None:
            for run in self.shown:
                run.train(pressed.steps or 0)
            return
        try:
            staged = self._patiently(
                partial(after_action, self.place.lecture, self.place.index, action, self._opened.folder)
            )
        except GivenUp:
            pass
        except ExperimentError as error:  # its file has been changed since the lecture was opened
            self.refused.emit(error.reason)
        else:
            for run, found in zip(self.shown, staged, strict=False):  # one experiment is that of the first
                run.change(found.experiment, pressed.steps)

    def freeze(self, frozen: bool) -> None:
        """Have nothing move, or all go on."""
        if frozen != self.frozen:
            self.frozen = frozen
            for run in self.runs:
                run.player.hold(frozen, FROZEN)
            self.froze.emit()

    def close(self) -> None:
        """The end of the lecture and of its processes."""
        self._closed = True
        for run in self.runs:
            run.close()

    def prepare(self) -> bool:
        """Begin one more process, if a scene shows more runs than there are; whether there was any."""
        lacks = not self._closed and len(self.runs) < max(map(len, self._opened.runs))
        if lacks:
            self._grow()
        return lacks

    def play_or_pause(self) -> None:
        """Train all that is shown, or hold all of it still."""
        moving = self.is_moving
        for run in self.shown:
            navigation = StepNavigation(run.player)
            if navigation.is_moving() == moving:
                navigation.play_or_pause()

    @property
    def is_moving(self) -> bool:
        """Whether anything that is shown trains, or is replayed."""
        return any(StepNavigation(run.player).is_moving() for run in self.shown)

    def _go(self, place: Place) -> None:
        """To a place; another scene begins there."""
        if place.index != self.place.index:
            self._enter(place)
        elif place != self.place:
            answered, self.place = place.revealed and not self.place.revealed, place
            if answered:
                self.freeze(False)
                for run in self.shown:
                    run.reveal()
            self.changed.emit()

    def _enter(self, place: Place) -> None:
        """Another scene, or this one anew; as long as it shows more runs than there are, one is made in each pass."""
        self._coming = place
        if len(self.runs) < len(self._opened.runs[place.index]):
            self._grow()
            afterwards(self, partial(self._come, place))
        else:
            self._show(place)

    def _come(self, place: Place) -> None:
        if place is self._coming and not self._closed:
            self._enter(place)

    def _show(self, place: Place) -> None:
        self._coming = None
        self.freeze(False)
        self.place = place
        staged = self._opened.runs[place.index]
        for run, found in zip(self.runs, staged, strict=False):
            run.begin(found.experiment, place.scene, waits=place.asked is not None)
        for run in self.runs[len(staged) :]:
            run.rest()
        self.entered.emit()

    def _grow(self) -> None:
        self.runs.append(self._made())
        self.grew.emit(self.runs[-1])

    def _made(self) -> SceneRun:
        run = SceneRun(self._engine(), small_experiment(), self, self._patiently)
        run.player.refreshed.connect(self._keep_pace)
        run.player.state_changed.connect(self._keep_pace)
        return run

    def _keep_pace(self) -> None:
        keep_pace(self.runs)
