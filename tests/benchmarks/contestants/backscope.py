"""Ourselves: a step of a session, with all that its frame holds."""

from __future__ import annotations

from core.training.session import Session
from tests.benchmarks.cases import Case
from tests.benchmarks.lanes import Step


def contestant(case: Case, threads: int) -> tuple[Step, float]:
    """The step, and the loss of the first one; as many threads as the shapes deserve, but at most `threads`."""
    session = Session(case.experiment())
    session.threads = min(session.threads, threads)
    return session.step, session.step().loss
