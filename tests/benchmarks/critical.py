"""The critical learning rate, while its point is in sight: what share of the training's time the search takes."""

from __future__ import annotations

from dataclasses import replace
from time import thread_time

from core.engine.live_probes import LiveProbes
from core.engine.sealing import sealed
from core.probes.critical import CriticalRate
from core.training.session import Session
from tests.benchmarks.cases import CASES
from tests.benchmarks.timing import Ratio, quotients

SHARE = 0.01
ROUNDS, SECONDS = 5, 4.0  # of processor time each


def measure() -> list[Ratio]:
    """One promise, for a network of every day."""
    session, probes = Session(CASES["20×64 tanh"].experiment()), LiveProbes(thread_time)
    probes.ask((sealed(CriticalRate()),))
    session.step()
    probes.answers(session, idle=False)  # the first answer waits for nothing
    answering, training = zip(*(_round(session, probes) for _ in range(ROUNDS)), strict=True)
    found = quotients("20×64 tanh: critical rate in sight", answering, training, limit=SHARE)
    return [
        replace(found, median=sum(answering) / sum(training))
    ]  # answers are few: more fall on one round than on another


def _round(session: Session, probes: LiveProbes) -> tuple[float, float]:
    """Seconds of answers and of training; to ask the clock costs something itself, and is not counted."""
    answering, begun = 0.0, thread_time()
    while thread_time() - begun < SECONDS:
        session.step()
        asked = thread_time()
        if probes.answers(session, idle=False):
            answering += thread_time() - asked
    return answering, thread_time() - begun - answering
