"""The contestants run one after the other, and compute the same."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

import pytest

from tests.benchmarks.cases import CASES, Case, Targets
from tests.benchmarks.frameworks import OURS, PACKAGES, TOLERANCE
from tests.benchmarks.lanes import lanes, rounds

TINY = Case("tiny", 2, 4, 8, Targets())


def test_contestants_in_lock_step_answer_with_the_time_of_a_step() -> None:
    case = CASES["8×16 tanh"]

    with lanes((OURS, "products"), case, threads=1) as made:
        times = rounds(made, 1)

    assert made[OURS].loss == pytest.approx(2.4, abs=0.5)
    assert [len(seconds) for seconds in times.values()] == [1, 1]
    assert times[OURS][0] > times["products"][0] > 0


@pytest.mark.parametrize("contestant", PACKAGES)
@pytest.mark.filterwarnings("ignore")
def test_the_frameworks_compute_what_we_compute(contestant: str) -> None:
    if find_spec(PACKAGES[contestant]) is None:
        pytest.skip("PyTorch and JAX are not here: pip install '.[bench]'")
    ours, theirs = (import_module(f"tests.benchmarks.contestants.{name}") for name in (OURS, contestant))

    assert theirs.contestant(TINY, 1)[1] == pytest.approx(ours.contestant(TINY, 1)[1], abs=TOLERANCE)
