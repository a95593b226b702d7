"""Cases in two processes that may fall: each is told as a line, and where a process falls another does the rest."""

from __future__ import annotations

import argparse
import json
import os
import selectors
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import psutil

AT_ONCE = 2
MOST_PEAK_MB = 2_000

if sys.platform != "win32":
    import resource

Case = Callable[[Random, Path], tuple[str, str]]  # in a folder: what came of it in a word, and what is wrong


@dataclass(frozen=True)
class Outcome:
    """What became of one case."""

    number: int
    end: str
    fault: str = ""
    cpu_s: float = 0.0
    peak_mb: float = 0.0


def main(module: str, what: str, cases: int, patience_s: float, case: Case) -> int:
    """The command of a set: runs the cases, tells of each that fails; 0 where none does."""
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=what)
    parser.add_argument("--cases", type=int, default=cases)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="one case, by its number")
    parser.add_argument("--within", type=Path, help=argparse.SUPPRESS)  # the folder of a process of these
    given = parser.parse_args()
    if given.within is not None:
        return _work(given.within, json.loads(sys.stdin.readline()), given.seed, case)
    numbers = list(range(given.cases)) if given.only is None else [given.only]
    began, ends, faults, worst, peak = time.monotonic(), Counter[str](), 0, Outcome(-1, ""), 0.0
    for outcome in outcomes(module, numbers, given.seed, patience_s):
        ends[outcome.end] += 1
        worst, peak = max(worst, outcome, key=lambda each: each.cpu_s), max(peak, outcome.peak_mb)
        if outcome.fault:
            faults += 1
            print(f"case {outcome.number}, seed {given.seed}: {outcome.fault}", flush=True)
    print(f"{ends.total()} {what} in {time.monotonic() - began:.0f} s: {faults} failed; {dict(ends)}")
    print(f"most processor time {worst.cpu_s:.1f} s, in case {worst.number}; most memory {peak:.0f} MB")
    return 1 if faults else 0


def outcomes(module: str, numbers: list[int], seed: int, patience_s: float) -> Iterator[Outcome]:
    """What became of these cases; one that takes longer than that stands still."""
    shares = [numbers[first::AT_ONCE] for first in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for share in pool.map(lambda share: list(_of_share(module, share, seed, patience_s)), shares):
            yield from share


def _of_share(module: str, numbers: list[int], seed: int, patience_s: float) -> Iterator[Outcome]:
    while numbers:
        with tempfile.TemporaryDirectory() as folder:
            done, why = _process(module, Path(folder), numbers, seed, patience_s)
        yield from done
        numbers = numbers[len(done) :]
        if numbers:
            yield Outcome(numbers[0], "fell", why)
            numbers = numbers[1:]


def _process(module: str, folder: Path, numbers: list[int], seed: int, patience_s: float) -> tuple[list[Outcome], str]:
    """What one process has told, and why it has not told of all."""
    command = [sys.executable, "-m", module, "--within", str(folder), "--seed", str(seed)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "PYTHONFAULTHANDLER": "1"}
    done = list[Outcome]()
    with (folder / "errors").open("w+") as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(numbers).encode() + b"\n")
        process.stdin.close()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while selector.select(patience_s) and (line := process.stdout.readline()):
                done.append(Outcome(**json.loads(line)))
        stands = process.poll() is None and len(done) < len(numbers)
        if stands:
            process.kill()
        process.stdout.close()
        code = process.wait()
        why = f"stood still for {patience_s} s" if stands else f"ended with {code}"
        return done, f"the process {why}: {(folder / 'errors').read_text('utf-8', 'replace').strip()[-1_000:]}"


def _work(folder: Path, numbers: list[int], seed: int, case: Case) -> int:
    """Each case, told as a line."""
    warnings.simplefilter("error", RuntimeWarning)
    for number in numbers:
        began = time.process_time()
        try:
            end, fault = case(Random(f"{seed}/{number}"), folder)
        except Exception:  # noqa: BLE001 - it is what is looked for
            end, fault = "raised", traceback.format_exc(limit=-6)
        cpu, peak = time.process_time() - began, peak_mb()
        fault = fault or (f"needed {peak:.0f} MB" if peak > MOST_PEAK_MB else "")
        print(json.dumps(asdict(Outcome(number, end, fault, round(cpu, 2), round(peak)))), flush=True)
        if peak > MOST_PEAK_MB:
            return 1  # another process, for the next need not be to blame
    return 0


def peak_mb() -> float:
    """The most memory that this process has had."""
    if sys.platform == "win32":
        return float(psutil.Process().memory_info().peak_wset) / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
