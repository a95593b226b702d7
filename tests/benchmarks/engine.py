"""The engine by itself: what recording, looks and layers cost at any depth, and what a long run leaves in memory."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from time import process_time

import psutil

from core.numerics.scaled import quiet
from core.training.looks import EVERY
from core.training.session import Session
from tests.benchmarks.cases import CASES, Case
from tests.benchmarks.timing import Ratio, paired, quotients

RECORDING, DEPTH = 1.08, 1.15
LAMP = 0.03  # of a run beyond its first steps: what tells whether it learns
SHALLOW, DEEP = 100, 1000
BETWEEN = 16  # steps that are timed beside a look
LONG_RUN, GROWTH_MB = 200_000, 1.0


def measure() -> list[Ratio]:
    """Four promises: recording is cheap, looks are too, depth costs what it must, and nothing piles up."""
    return [_recording(CASES["20×64 tanh"]), _lamp(CASES["20×64 tanh"]), _per_layer(CASES["1000×64 tanh"]), _memory()]


def _recording(case: Case) -> Ratio:
    """A step over the same step that only trains; both need the norms by which numbers are kept in range."""
    full, bare = _warm(case), _warm(case)
    return paired(_many(full.step, 50), _many(_training(bare), 50), 60, name=f"{case.name}: recording", limit=RECORDING)


def _lamp(case: Case) -> Ratio:
    """A look over the steps between two, in processor time."""
    stepping, looking = _warm(case), _warm(case)
    looks = looking.looks

    def look() -> None:
        looks.restart()
        looks.look()

    both = paired(look, _many(stepping.step, BETWEEN), 30, clock=process_time)
    share = BETWEEN / EVERY
    times = (both.median * share, both.minimum * share, both.maximum * share)
    name = f"{case.name}: a look over the {EVERY} steps between two"
    return replace(both, name=name, median=times[0], minimum=times[1], maximum=times[2], limit=LAMP)


def _training(session: Session) -> Callable[[], None]:
    passes, head = session.passes, session.head

    def step() -> None:
        with quiet():
            passes.evaluate(head, *session.samples.next_batch())
            if passes.stacks.first_not_finite(passes.stacks.sums()) is None:
                passes.look()
                session.network.backward(passes)
                session.learner.make_update(session.steps)
                session.learner.apply()
        session.steps += 1

    return step


def _per_layer(case: Case) -> Ratio:
    deep, shallow = _warm(replace(case, depth=DEEP)), _warm(replace(case, depth=SHALLOW))
    rounds = 30
    both = paired(deep.step, _many(shallow.step, DEEP // SHALLOW), rounds)
    name = f"a layer of {DEEP} over one of {SHALLOW}"
    return replace(both, name=name, limit=DEPTH)


def _memory() -> Ratio:
    """Growth of the process over a long run, in units of what is allowed; one page is 4 KB."""
    session = _warm(replace(CASES["8×16 tanh"], depth=2, batch=8))
    _many(session.step, 1000)()
    gc.collect()
    process = psutil.Process()
    before = process.memory_info().rss
    _many(session.step, LONG_RUN)()
    gc.collect()
    grown = max(0, process.memory_info().rss - before) / 1e6
    name = f"memory after {LONG_RUN:,} steps: growth over {GROWTH_MB:.0f} MB"
    return replace(quotients(name, [grown], [GROWTH_MB], limit=1.0), note=f"{grown:.2f} MB")


def _many(action: Callable[[], object], count: int) -> Callable[[], None]:
    def together() -> None:
        for _ in range(count):
            action()

    return together


def _warm(case: Case) -> Session:
    session = Session(case.experiment())
    _many(session.step, 10)()
    return session
