"""Verdict changes: at which steps what is said of a run became another, by either lamp."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import msgspec

from core.diagnosis.health import diagnose
from core.record.view import View

EACH = 16  # first steps that are judged one by one: there most of what goes wrong does so
MOST = 200  # changes that are remembered; of more, the earliest and the latest


class VerdictChange(msgspec.Struct, frozen=True):
    """From that step on, the run had that verdict."""

    step: int
    verdict: str


class LearningChange(msgspec.Struct, frozen=True):
    """From that step on, the second lamp said that, and led with that cause; "" where it had none."""

    step: int
    state: str
    cause: str


class Told(NamedTuple):
    """What both lamps say of a step."""

    step: int
    verdict: str
    learning: tuple[str, str]  # state and cause

    def says(self, other: Told) -> bool:
        """Whether it is the same as at another step."""
        return self[1:] == other[1:]


class Between(NamedTuple):
    """A change stands after one step, up to another and what is said there; and the latest that is known."""

    before: int
    after: Told
    latest: Told


class VerdictChanges:
    """Judges a run as often as it is asked to, and finds the step of each change by bisection.

    The verdict of step k is `diagnose(run.at(k))`. After the first steps, one that stood only between two looks
    is not seen.
    """

    def __init__(self, run: View) -> None:
        self.told: tuple[Told, ...] = ()  # whenever it was something else
        self._run = run
        self._judged = -1  # the latest step whose verdict is known
        self._between: Between | None = None  # where a change is looked for

    @property
    def found(self) -> tuple[VerdictChange, ...]:
        """The changes of the verdict, from the first step on."""
        return tuple(VerdictChange(told.step, told.verdict) for told in _firsts(self.told, attrgetter("verdict")))

    @property
    def learning(self) -> tuple[LearningChange, ...]:
        """The changes of the second lamp, from the first step on."""
        return tuple(LearningChange(told.step, *told.learning) for told in _firsts(self.told, attrgetter("learning")))

    @property
    def first_sick(self) -> VerdictChange | None:
        """The first verdict that was not healthy."""
        return next((change for change in self.found if change.verdict != "healthy"), None)

    def look(self) -> None:
        """Judges what has come since it looked last."""
        while self.look_once():
            pass

    def look_once(self) -> bool:
        """Judges one step, as a diagnosis of a thousand layers takes its time; whether there is more to be judged."""
        newest = len(self._run) - 1
        if self._between is not None:
            self._halve(self._between)
        elif self._judged < min(newest, EACH - 1):
            self._judged += 1
            self._note(self._tell(self._judged))
        elif self._judged < newest:
            if not (latest := self._tell(newest)).says(self.told[-1]):
                self._between = Between(self._judged, latest, latest)
            self._judged = newest
        return self._between is not None or self._judged < newest

    def _tell(self, step: int) -> Told:
        diagnosis = diagnose(self._run.at(step))
        lead = diagnosis.learning.lead
        return Told(step, diagnosis.verdict, (diagnosis.learning.state, lead.verdict if lead is not None else ""))

    def _halve(self, between: Between) -> None:
        """Come nearer to the first step that says something else; then to the next, up to the latest that is known."""
        before, after, latest = between
        middle = (before + after.step) // 2
        if middle == before:
            self._note(after)
            self._between = None if after.says(latest) else Between(after.step, latest, latest)
        elif (found := self._tell(middle)).says(self.told[-1]):
            self._between = between._replace(before=middle)
        else:
            self._between = between._replace(after=found)

    def _note(self, told: Told) -> None:
        if not self.told or not self.told[-1].says(told):
            self.told = (*self.told, told)
        if len(self.told) > MOST:
            self.told = (*self.told[: MOST // 2], *self.told[MOST // 2 + 1 :])


def _firsts(told: Iterable[Told], said: Callable[[Told], object]) -> Iterator[Told]:
    """The first of all that say the same, one after the other."""
    return (next(alike) for _, alike in groupby(told, said))
