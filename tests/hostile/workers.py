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
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from random import Random

import psutil

from tests.hostile.heard import heard
from tests.hostile.standing import in_line_s

AT_ONCE, ALL = 2, 1_000_000
MOST_PEAK_MB = 2_000
LOOK_S = 1.0  # at how long it has waited for a processor
ENDING_S = 20.0  # for a process that has told of all its cases
LONGEST = 2_000  # characters of what a process has said

if sys.platform != "win32":
    import resource

Case = Callable[[int, Random, Path], tuple[str, str]]  # by its number: what came of it in a word, and what is wrong


@dataclass(frozen=True)
class Outcome:
    """What became of one case."""

    number: int
    end: str
    fault: str = ""
    cpu_s: float = 0.0
    peak_mb: float = 0.0


@dataclass(frozen=True)
class Set:
    """Cases of one kind: the module that has them as `SET`, and how long one may keep everybody waiting."""

    module: str
    what: str
    cases: int
    patience_s: float
    case: Case
    batch: int = ALL  # cases in one process, unless it falls


def main(of: Set) -> int:
    """The command of a set: runs the cases, tells of each that fails; 0 where none does."""
    parser = argparse.ArgumentParser(prog=f"python -m {of.module}", description=of.what)
    parser.add_argument("--cases", type=int, default=of.cases)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="one case, by its number")
    parser.add_argument("--within", type=Path, help=argparse.SUPPRESS)  # the folder of a process of these
    given = parser.parse_args()
    if given.within is not None:
        return _work(given.within, json.loads(sys.stdin.readline()), given.seed, of.case)
    numbers = list(range(given.cases)) if given.only is None else [given.only]
    began, ends, faults, worst, peak = time.monotonic(), Counter[str](), 0, Outcome(-1, ""), 0.0
    for outcome in outcomes(of, numbers, given.seed):
        ends[outcome.end] += 1
        worst, peak = max(worst, outcome, key=lambda each: each.cpu_s), max(peak, outcome.peak_mb)
        if outcome.fault:
            faults += 1
            print(f"case {outcome.number} ({outcome.end}), seed {given.seed}: {outcome.fault}", flush=True)
    print(f"{len(numbers)} {of.what} in {time.monotonic() - began:.0f} s: {faults} failed; {dict(ends)}")
    print(f"most processor time {worst.cpu_s:.1f} s, in case {worst.number}; most memory {peak:.0f} MB")
    return 1 if faults else 0


def outcomes(of: Set, numbers: list[int], seed: int, at_once: int = AT_ONCE) -> Iterator[Outcome]:
    """What became of these cases, as it comes, in so many processes."""
    told: SimpleQueue[Outcome | None] = SimpleQueue()

    def tell(share: list[int]) -> None:
        try:
            for outcome in _of_share(of, share, seed):
                told.put(outcome)
        finally:
            told.put(None)

    with ThreadPoolExecutor(at_once) as pool:
        shares = [pool.submit(tell, numbers[first::at_once]) for first in range(at_once)]
        for _ in shares:
            yield from iter(told.get, None)
        for share in shares:
            share.result()


def _of_share(of: Set, numbers: list[int], seed: int) -> Iterator[Outcome]:
    while numbers:
        batch, numbers = numbers[: of.batch], numbers[of.batch :]
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            done, why = _process(of, Path(folder), batch, seed)
        yield from done
        left = batch[len(done) :]
        if why:
            yield Outcome(left.pop(0) if left else batch[-1], "fell", why)
        numbers = left + numbers


def _process(of: Set, folder: Path, numbers: list[int], seed: int) -> tuple[list[Outcome], str]:
    """What one process has told, and what was wrong with its end."""
    command = [sys.executable, "-m", of.module, "--within", str(folder), "--seed", str(seed)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "PYTHONFAULTHANDLER": "1"}
    done = list[Outcome]()
    with (folder / "errors").open("w+") as errors, subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment
    ) as process, selectors.DefaultSelector() as selector:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(numbers).encode() + b"\n")
        process.stdin.close()
        selector.register(process.stdout, selectors.EVENT_READ)
        while (answers := _answers(selector, process.pid, of.patience_s)) and (line := process.stdout.readline()):
            done.append(Outcome(**json.loads(line)))
        with suppress(subprocess.TimeoutExpired):
            process.wait(ENDING_S if answers else 0)
        stands = process.poll() is None
        if stands:
            process.kill()
        code = process.wait()
    if code == 0 and done:
        return done, ""
    why = "stood still" if stands else f"ended with {code}"
    return done, f"the process {why}: {(folder / 'errors').read_text('utf-8', 'replace').strip()[-LONGEST:]}"


def _answers(selector: selectors.BaseSelector, pid: int, patience_s: float) -> bool:
    """Whether something comes in time, without the time that other programs had the processor."""
    begun = time.monotonic() - in_line_s(pid)
    while time.monotonic() - in_line_s(pid) - begun < patience_s:
        if selector.select(LOOK_S):
            return True
    return False


def _work(folder: Path, numbers: list[int], seed: int, case: Case) -> int:
    """Each case, told as a line; whatever it says on the console, or is said in its time, is a fault of it."""
    warnings.simplefilter("error", RuntimeWarning)
    for number in numbers:
        began, before = time.process_time(), os.fstat(sys.stderr.fileno()).st_size
        try:
            end, fault = case(number, Random(f"{seed}/{number}"), folder)
        except Exception:  # noqa: BLE001 - it is what is looked for
            end, fault = "raised", traceback.format_exc(limit=-6)
        cpu, peak = time.process_time() - began, peak_mb()
        said = os.pread(sys.stderr.fileno(), 100_000, before).decode("utf-8", "replace")
        fault = heard(said)[-LONGEST:] or fault or (f"needed {peak:.0f} MB" if peak > MOST_PEAK_MB else "")
        print(json.dumps(asdict(Outcome(number, end, fault, round(cpu, 2), round(peak)))), flush=True)
        if peak > MOST_PEAK_MB:
            break  # another process does the rest, for the next need not be to blame
    return 0


def peak_mb() -> float:
    """The most memory that this process has had, or one that it has waited for."""
    if sys.platform == "win32":
        return float(psutil.Process().memory_info().peak_wset) / 1e6
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
