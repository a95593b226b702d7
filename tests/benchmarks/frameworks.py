"""A step against PyTorch's and JAX's, with the same measures recorded, and over its bare matrix products."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.util import find_spec

from tests.benchmarks.cases import CASES, Case
from tests.benchmarks.lanes import lanes, rounds
from tests.benchmarks.timing import Ratio, quotients

ROUNDS = 15
OURS = "backscope"
PACKAGES = {"pytorch": "torch", "pytorch_lean": "torch", "jax_jit": "jax"}
NAMES = {"pytorch": "PyTorch eager", "pytorch_lean": "PyTorch eager without δ", "jax_jit": "JAX jit"}
DEEPEST_COMPILED = 200  # layers; beyond, XLA compiles for minutes
TOLERANCE = 1e-4  # by which the first losses may differ


def measure() -> list[Ratio]:
    """All networks on one thread and on two; what is not installed is left out, and said."""
    for contestant in (one for one in PACKAGES if find_spec(PACKAGES[one]) is None):
        print(f"{NAMES[contestant]} is left out: it is not installed (pip install .[bench])", file=sys.stderr)
    return [ratio for case in CASES.values() for threads in (1, 2) for ratio in _compared(case, threads)]


def _compared(case: Case, threads: int) -> Iterator[Ratio]:
    with lanes(_contestants(case), case, threads) as made:
        for contestant in PACKAGES.keys() & made.keys():
            difference = abs(made[contestant].loss - made[OURS].loss)
            assert difference < TOLERANCE, f"{contestant} computes something else for {case.name}"
        times = rounds(made, ROUNDS)
    where, ours, targets = f"{case.name}, {threads} thread{'s' * (threads > 1)}", times.pop(OURS), case.targets
    for contestant, theirs in times.items():
        if contestant == "products":
            yield quotients(f"{where}: over bare products", ours, theirs, limit=targets.products)
        else:
            target = {"pytorch": targets.pytorch, "jax_jit": targets.jax}.get(contestant)
            yield quotients(f"{where}: {NAMES[contestant]} over ours", theirs, ours, floor=target)


def _contestants(case: Case) -> list[str]:
    present = [one for one, package in PACKAGES.items() if find_spec(package) is not None]
    if case.depth >= DEEPEST_COMPILED:
        present = [one for one in present if one != "jax_jit"]
    return [OURS, *present, "products"]
