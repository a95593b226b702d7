"""Live probes: the probes that somebody is looking at, and when it is time to answer them again."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

from core.engine.attempt import attempted
from core.engine.sealing import failed, opened, sealed
from core.numerics.scaled import quiet
from core.training.session import Session
from core.training.threads import use_threads

INTERVAL_S = 1 / 30  # a changing picture is seen as motion from about here on
SHARE = 0.08  # of the engine's time that answers may take
AT_ONCE_S = 1 / 60  # that an answer in pieces may take before orders are heard and the run goes on
RETRY_S = 1.0  # before a probe that failed is asked again, doubled each time it fails once more
MOST_DOUBLINGS = 6  # about a minute, after which what was wrong may have passed


class Question:
    """A probe, sealed as it came, what it is at work on, and how long it is left alone after it failed."""

    def __init__(self, parcel: bytes) -> None:
        self.parcel, self.not_before = parcel, 0.0
        self.rests_until = 0.0  # while it trains
        self.step = -1  # of which it was asked last
        self.begun_at = -1  # the step that it is, or was last, at work on
        self._pieces: Generator[None, None, Any] | None = None
        self._took, self._share, self._failures = 0.0, 1.0, 0

    @property
    def at_work(self) -> bool:
        """Whether there is more to be done for an answer that has been begun."""
        return self._pieces is not None

    def wakes(self, step: int, now: float, idle: bool) -> bool:
        """Whether it may go on, or be asked of a step: one that is costly rests, but not while nothing is trained."""
        if idle and self.begun_at != step:
            self._pieces = None  # the step that stays is to be seen first
        rested = now >= self.not_before and (idle or now >= self.rests_until)
        return self.at_work or (self.step != step and rested)

    def answer(self, session: Session, step: int, clock: Callable[[], float]) -> tuple[bytes, float]:
        """The sealed answer or failure, and the seconds that this took; empty where nothing can be said of this step,
        and where there is more to be done."""
        if not self.at_work:
            self.begun_at, self._took = step, 0.0
        self.step, begun = self.begun_at, clock()
        found = attempted(partial(self._work, session, begun + AT_ONCE_S, clock))
        took = clock() - begun
        self._took += took
        if isinstance(found, Exception):
            self._pieces = None
            self.not_before = clock() + max(RETRY_S, self._took / SHARE) * 2**self._failures
            self._failures = min(self._failures + 1, MOST_DOUBLINGS)
            return sealed(failed(found)), 0.0  # it pays by itself, with its distance
        if not self.at_work:
            self._failures, self.rests_until = 0, clock() + self._took / self._share
        return found, took

    def _work(self, session: Session, until: float, clock: Callable[[], float]) -> bytes:
        if self._pieces is None:
            probe = opened(self.parcel)
            self._share = probe.share
            if session.ended and not probe.outlives_overflow:
                return b""
            self._pieces = probe.pieces(session.trace)
        try:
            with quiet():  # what overflows shows as such in the picture
                next(self._pieces)
                while clock() <= until:
                    next(self._pieces)
        except StopIteration as end:
            self._pieces = None
            return sealed(end.value)  # None: the question does not fit
        return b""


class LiveProbes:
    """Answers probes as often as the eye can use it, but never for more than a small share of the time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._questions: dict[bytes, Question] = {}
        self._clock, self._next_at, self._answered = clock, 0.0, -1

    @property
    def at_work(self) -> bool:
        """Whether an answer has been begun and is not there yet."""
        return any(question.at_work for question in self._questions.values())

    def ask(self, parcels: tuple[bytes, ...]) -> None:
        """These sealed probes from now on, and at once; one that failed and is still asked is not hurried."""
        self._questions = {parcel: self._questions.get(parcel) or Question(parcel) for parcel in parcels}
        for question in self._questions.values():
            question.step = -1
        self._next_at, self._answered = 0.0, -1

    def answers(
        self, session: Session, idle: bool, at_leisure: bool = False
    ) -> dict[int, tuple[tuple[bytes, bytes], ...]]:
        """By step, sealed probes and answers, if due: of the last frame, or of the one for which they were begun.

        When idle, as soon as there is something new to see; what has been begun goes on also where the run is at
        leisure, for it costs the run nothing while that waits for its clock.
        """
        if not self._questions or session.last is None or session.last.step == self._answered:
            return {}
        begun = self._clock()
        due = idle or begun >= self._next_at
        if not due and not (at_leisure and self.at_work):
            return {}
        use_threads(session.threads)  # another session may have trained since
        step, questions = session.last.step, self._questions.values()
        asked = [each for each in questions if (each.wakes(step, begun, idle) if due else each.at_work)]
        found = [(question, *question.answer(session, step, self._clock)) for question in asked]
        all_told = (idle or all(question.step == step for question in questions)) and not self.at_work
        self._answered = step if all_told else -1
        if due:
            self._next_at = begun + max(INTERVAL_S, sum(took for _, _, took in found) / SHARE)
        told = [(question.begun_at, (question.parcel, answer)) for question, answer, _ in found if answer]
        return {of: tuple(each for at, each in told if at == of) for of, _ in told}
