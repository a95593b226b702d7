"""The critical learning rate, while its point is in sight: what share of the training's time the search takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from time import process_time

from core.engine.live_probes import LiveProbes
from core.engine.sealing import sealed
from core.probes.critical import CriticalRate
from core.training.session import Session
from tests.benchmarks.cases import CASES, Case, Targets
from tests.benchmarks.timing import Ratio, quotients

SHARE = 0.01
ANSWERS = 2  # after the first, which waits for nothing
MADE = {  # of how many steps one is made: the others are taken to last as long
    CASES["20×64 tanh"]: 1,
    Case("6×512 tanh", 6, 512, 64, Targets()): 50,
    Case("6×2048 tanh", 6, 2048, 64, Targets()): 200,
}


def measure() -> list[Ratio]:
    """One promise, for a network of every day and for two wide ones."""
    return [_share(case, made) for case, made in MADE.items()]


def _share(case: Case, made: int) -> Ratio:
    """Of processor time, on one thread: others of a BLAS spin while they wait."""
    session = Session(case.experiment())
    session.threads = 1
    watch = _Watch(session, LiveProbes(lambda: process_time() + watch.skipped), made)
    watch.answer()
    answering, training = zip(*(watch.answer() for _ in range(ANSWERS)), strict=True)
    return replace(
        quotients(f"{case.name}: critical rate in sight", answering, training, limit=SHARE),
        median=sum(answering) / sum(training),  # one search takes more forward passes than another
    )


@dataclass
class _Watch:
    """A session that trains and is asked."""

    session: Session
    probes: LiveProbes
    made: int  # of so many steps one
    skipped: float = 0.0  # seconds of steps that are not made

    def answer(self) -> tuple[float, float]:
        """The seconds that the next answer takes, and those for which it is trained from one answer to the next."""
        self.probes.ask((sealed(CriticalRate()),))
        answering = training = 0.0
        for _ in count():
            begun = process_time()
            self.session.step()
            stepped = process_time()
            self.skipped += (self.made - 1) * (stepped - begun)
            training += self.made * (stepped - begun)
            was_at_work, answers = self.probes.at_work, self.probes.answers(self.session, idle=False)
            if was_at_work or answers or self.probes.at_work:  # else it was only asked for the time
                answering += process_time() - stepped
            if answers:
                break
        return answering, training
