"""PyTorch eager without backward hooks: it never learns delta, only the norm of each dL/dW."""

from __future__ import annotations

from tests.benchmarks.cases import Case
from tests.benchmarks.contestants.pytorch import watched
from tests.benchmarks.lanes import Step


def contestant(case: Case, threads: int) -> tuple[Step, float]:
    """A training step that records mean and standard deviation of each signal and the norm of each dL/dW."""
    return watched(case, threads, delta=False)
