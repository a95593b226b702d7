"""Live probes: the probes that somebody is looking at, and when it is time to answer them again."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from core.engine.attempt import attempted
from core.engine.sealing import failed, opened, sealed
from core.numerics.scaled import quiet
from core.training.session import Session
from core.training.threads import use_threads

INTERVAL_S = 1 / 30  # a changing picture is seen as motion from about here on
SHARE = 0.08  # of the engine's time that answers may take
RETRY_S = 1.0  # before a probe that failed is asked again, doubled each time it fails once more
MOST_DOUBLINGS = 6  # about a minute, after which what was wrong may have passed


class Question:
    """A probe, sealed as it came, and how long it is left alone after it failed."""

    def __init__(self, parcel: bytes) -> None:
        self.parcel, self.not_before = parcel, 0.0
        self.rests_until = 0.0  # while it trains
        self.step = -1  # at which it was asked last
        self._share, self._failures = 1.0, 0

    def wakes(self, now: float, idle: bool) -> bool:
        """Whether it may be asked: one that is costly rests, but not while nothing is trained."""
        return now >= self.not_before and (idle or now >= self.rests_until)

    def answer(self, session: Session, clock: Callable[[], float]) -> tuple[bytes, float]:
        """The sealed answer or failure, and the seconds that an answer took; empty where the question does not fit."""
        begun = clock()
        found = attempted(partial(self._answer, session))
        took = clock() - begun
        if isinstance(found, Exception):
            self.not_before = clock() + max(RETRY_S, took / SHARE) * 2**self._failures
            self._failures = min(self._failures + 1, MOST_DOUBLINGS)
            return sealed(failed(found)), 0.0  # it pays by itself, with its distance
        self._failures, self.rests_until = 0, clock() + took / self._share
        return found, took

    def _answer(self, session: Session) -> bytes:
        probe = opened(self.parcel)
        self._share = probe.share
        if session.ended and not probe.outlives_overflow:
            return b""
        with quiet():  # what overflows shows as such in the picture
            answer = probe.answer(session.trace)
        return b"" if answer is None else sealed(answer)


class LiveProbes:
    """Answers probes as often as the eye can use it, but never for more than a small share of the time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._questions: dict[bytes, Question] = {}
        self._clock, self._next_at, self._answered = clock, 0.0, -1

    def ask(self, parcels: tuple[bytes, ...]) -> None:
        """These sealed probes from now on, and at once; one that failed and is still asked is not hurried."""
        self._questions = {parcel: self._questions.get(parcel) or Question(parcel) for parcel in parcels}
        for question in self._questions.values():
            question.step = -1
        self._next_at, self._answered = 0.0, -1

    def answers(self, session: Session, idle: bool) -> tuple[tuple[bytes, bytes], ...]:
        """Sealed probes and answers for the last frame, if due; when idle, as soon as there is something new to see."""
        if not self._questions or session.last is None or session.last.step == self._answered:
            return ()
        begun = self._clock()
        if not idle and begun < self._next_at:
            return ()
        use_threads(session.threads)  # another session may have trained since
        step, questions = session.last.step, self._questions.values()
        asked = [question for question in questions if question.step != step and question.wakes(begun, idle)]
        found = [(question.parcel, *question.answer(session, self._clock)) for question in asked]
        for question in asked:
            question.step = step
        self._answered = step if idle or len(asked) == len(questions) else -1
        self._next_at = begun + max(INTERVAL_S, sum(took for _, _, took in found) / SHARE)
        return tuple((parcel, answer) for parcel, answer, _ in found if answer)
