"""The hand: one step of an act in each pass of the event loop, until the time is over or the acts are done."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

import msgspec
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.monkey.act import Act, Moment, Steps, World
from tests.monkey.acts.table import ACTS, BY_NAME
from tests.monkey.growth import Size, detail, growth, measured
from tests.monkey.journal import LAID_BY, LEFT, Journal
from tests.monkey.reach import moment
from tests.monkey.reversal import give_up, leave, named_action, put_away, reverse, settle
from tests.monkey.watch import Watch

ROUND = "round"  # what comes between acts goes by this name
DEEPEST = 6  # questions within questions, before they are given up
WARM_S = 120.0  # until the memory is taken that the end is compared with
BEGIN_MS = 300  # until the window is there
ENDING = ("quit", "close")  # actions that end the window
NESTED_S = 2.0  # a step that has not come back after that waits for an answer
PATIENCE_S = 20.0  # for the window to be gone once it was closed


class Plan(msgspec.Struct, frozen=True):
    """What a process is to do: with a replay exactly these acts, else so many, or for so long."""

    seed: int
    seconds: float = 0.0
    acts: int = 0
    round_: int = 600  # acts before everything is undone and compared
    longest_pause_ms: int = 25
    most_ms: float = 300.0  # until the event loop must have come round, see watch.py
    replay: tuple[tuple[int, str], ...] = ()


@dataclass
class UnderWay:
    """An act that has begun."""

    number: int
    name: str
    steps: Steps
    alone: bool = False
    since: float = 0.0  # when its present step began; 0 while it waits for its turn
    question: QWidget | None = None  # what was asked then

    def has_the_hands(self) -> bool:
        """Whether its step has not come back, and not because it has opened a question or waits for an answer."""
        opened = QApplication.activeModalWidget() is not self.question
        waits = opened or time.monotonic() - self.since > NESTED_S
        return bool(self.since) and (self.alone or not waits)


class Hand(QObject):
    """Chooses by the seed and by what there is, and writes down what it will do before it does it."""

    def __init__(self, world: World, plan: Plan, journal: Journal, watch: Watch) -> None:
        super().__init__(world.program)
        self._world, self._plan, self._journal, self._watch = world, plan, journal, watch
        self._first = world.program.document.experiment
        self._begun = time.monotonic()
        self._order, self._pause = self._ordered(), Random(plan.seed)
        self._under_way: list[UnderWay] = []
        self._leaving = False
        self._warm: Size | None = None  # how large the process was after the first minutes
        self._latest: Size | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def begin(self, language: str) -> None:
        """In this language, as soon as the window is there, which is ended when the run is over and not before."""
        for name in ENDING:
            named_action(self._world, name).setEnabled(False)
        if self._world.program.language.current != language:
            named_action(self._world, "language").trigger()
        self._timer.start(BEGIN_MS)

    def _go_on(self) -> None:
        """One step; the timer is set before it: a step may open a question and come back when it is answered."""
        self._timer.start(self._pause.randint(0, self._plan.longest_pause_ms))
        if self._under_way and self._under_way[-1].has_the_hands():
            return  # a step lets the event loop go round by itself
        if not self._under_way or self._under_way[-1].since:
            self._begin_next()
            return
        now = self._under_way[-1]
        now.since, now.question = time.monotonic(), QApplication.activeModalWidget()
        try:
            said = next(now.steps, None)
        finally:
            now.since, now.question = 0.0, None
        if said is None:
            self._under_way.remove(now)
        elif said:
            self._journal.tell(now.number, now.name, said)

    def _begin_next(self) -> None:
        """Another act, be it in the midst of one; or an end to what is asked, where it is time to come back."""
        turning = any(each.name == ROUND for each in self._under_way)
        if self._leaving or turning or len(self._under_way) >= DEEPEST:
            if (question := QApplication.activeModalWidget()) is not None:
                give_up(question)
            return
        with self._watch.excused():
            chosen = self._chosen()
        if chosen is not None:
            self._under_way.append(chosen)

    def _chosen(self) -> UnderWay | None:
        now = moment()
        if self._under_way and now is Moment.WINDOW:
            now = Moment.CARRYING
        number, steps = next(self._order)
        return self._begun_act(number, steps, now)

    def _begun_act(self, number: int, wanted: str | Steps, now: Moment) -> UnderWay | None:
        """The first that has something to do; what it will do is written down here."""
        if not isinstance(wanted, str):
            self._journal.act = number
            return UnderWay(number, ROUND, wanted)
        rng = Random(f"{self._plan.seed}/{number}")
        for act in (BY_NAME[wanted],) if wanted else shuffled(now, rng):
            steps = act.do(self._world, rng)
            said = next(steps, None)
            if said is not None:
                self._journal.tell(number, act.name, said)
                return UnderWay(number, act.name, steps, act.alone)
        return None

    def _ordered(self) -> Iterator[tuple[int, str | Steps]]:
        """Acts by number: whatever comes, or those of a replay; after each round the way back, in the end out."""
        numbers = iter(self._plan.replay) if self._plan.replay else ((number, "") for number in count(1))
        done = 0
        for number, name in numbers:
            done += name != ROUND
            yield number, self._round() if name == ROUND else name
            if self._is_round(done):
                yield number, self._round()
            if self._is_over(done):
                break
        else:
            yield done, self._round()
        yield done, self._end()

    def _is_round(self, done: int) -> bool:
        """A replay has its own; else every so many acts, when it is time for the first look at the memory, and last."""
        due = self._warm is None and self._lasts_s > WARM_S
        return not self._plan.replay and (done % self._plan.round_ == 0 or due or self._is_over(done))

    @property
    def _lasts_s(self) -> float:
        return time.monotonic() - self._begun

    def _is_over(self, done: int) -> bool:
        by_number = self._plan.acts and done >= self._plan.acts
        by_time = self._plan.seconds and self._lasts_s > self._plan.seconds
        return not self._plan.replay and bool(by_number or by_time)

    def _round(self) -> Steps:
        """Put everything away, undo it all, and look how large the process has become."""
        yield from put_away(self._world, self._journal)
        yield from reverse(self._world, self._journal, self._first)
        yield from settle(self._world)
        with self._watch.excused():
            size = measured()
        self._journal.remark(str(size))
        if self._warm is None and self._lasts_s > WARM_S:
            self._warm = size
        self._latest = size

    def _end(self) -> Steps:
        """Compare the memory, and quit."""
        if self._warm is not None and self._latest is not None:
            for what in growth(self._warm, self._latest):
                self._journal.fail("growth", what, detail(self._warm, self._latest))
        self._leaving = True
        self._journal.remark(LEFT)
        self._journal.remark(f"{LAID_BY} {self._world.program.keeping.laid_by}")
        QTimer.singleShot(round(1e3 * PATIENCE_S), self._give_up)
        yield from leave(self._world)

    def _give_up(self) -> None:
        self._journal.fail("exit", f"the window is still there {PATIENCE_S:g} s after it was closed")
        QApplication.exit(1)


def shuffled(now: Moment, rng: Random) -> list[Act]:
    """The acts that can be done now, in an order in which the heavier ones tend to come first."""
    able = [act for act in ACTS if now in act.moments]
    return sorted(able, key=lambda act: -(rng.random() ** (1 / act.weight)))
