"""Each contestant in a process of its own, all in lock-step: one runs while the others wait, round after round."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from time import perf_counter

from tests.benchmarks.cases import CASES, Case

ROOT = Path(__file__).resolve().parent.parent.parent
WARM_S, BURST_S = 0.04, 0.1  # the idle threads of another's BLAS spin for some 25 ms
Step = Callable[[], object]


class Lane:
    """A contestant's process: `burst` lets it make some steps."""

    def __init__(self, contestant: str, case: Case, threads: int) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.lanes", contestant, case.name, str(threads)]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=_environment(threads), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.loss = self._answer()  # of the first step; NaN where there is none

    def burst(self) -> float:
        """Seconds for one step, over a burst of them."""
        assert self.process.stdin is not None
        print("go", file=self.process.stdin, flush=True)
        return self._answer()

    def _answer(self) -> float:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.process.args!r} ended with {self.process.wait()}")
        return float(line)


@contextmanager
def lanes(contestants: Sequence[str], case: Case, threads: int) -> Iterator[dict[str, Lane]]:
    """The contestants, ready to run; their processes end with the block."""
    with ExitStack() as stack:
        made = {}
        for contestant in contestants:
            made[contestant] = Lane(contestant, case, threads)
            stack.callback(_end, made[contestant].process)
        yield made


def rounds(made: dict[str, Lane], count: int) -> dict[str, list[float]]:
    """Seconds per step of each contestant in each round; the order turns round, so that drifts fall on all alike."""
    times: dict[str, list[float]] = {contestant: [] for contestant in made}
    for turn in range(count):
        order = list(made)
        for contestant in order if turn % 2 == 0 else reversed(order):
            times[contestant].append(made[contestant].burst())
    return times


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def _environment(threads: int) -> dict[str, str]:
    """The same number of threads for everybody's products."""
    counts = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), str(threads))
    alone = {"XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"} if threads == 1 else {}
    return os.environ | counts | alone | {"JAX_PLATFORMS": "cpu"}


def main(contestant: str, name: str, threads: int) -> None:
    """The far end: makes a burst of steps for each line that comes, and answers with the seconds of one step."""
    step, loss = import_module(f"tests.benchmarks.contestants.{contestant}").contestant(CASES[name], threads)
    print(loss, flush=True)
    count = _affordable(step)
    for _ in sys.stdin:
        _run_for(step, WARM_S)
        begun = perf_counter()
        for _ in range(count):
            step()
        print((perf_counter() - begun) / count, flush=True)


def _affordable(step: Step) -> int:
    """Steps in a burst."""
    _run_for(step, 0.5)
    done, begun = 0, perf_counter()
    while perf_counter() - begun < BURST_S:
        step()
        done += 1
    return done


def _run_for(step: Step, seconds: float) -> None:
    begun = perf_counter()
    while perf_counter() - begun < seconds:
        step()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
