"""Starts the real window with spoiled settings, in processes that may fall: `python -m tests.hostile.settings`."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.hostile.spoiling import spoil
from tests.hostile.workers import peak_mb

AT_ONCE, BATCH = 2, 20  # processes; cases in each, unless one falls
MOST_CPU_S, MOST_PEAK_MB, PATIENCE_S = 10.0, 2_000, 180
KNOWN = "This plugin does not support"  # what the screenless platform says of itself


@dataclass(frozen=True)
class Outcome:
    """What became of one case."""

    number: int
    way: str
    cpu_s: float = 0.0
    peak_mb: float = 0.0
    fault: str = ""


def main() -> int:
    """Run the cases, tell of each that fails; 0 where none does."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.settings", description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="one case, by its number")
    parser.add_argument("--within", type=Path, help=argparse.SUPPRESS)  # the folder of a process of these
    given = parser.parse_args()
    if given.within is not None:
        return in_a_process(given.within, json.loads(sys.stdin.read()), given.seed)
    numbers = range(given.cases) if given.only is None else [given.only]
    began, ways, faults, worst, peak = time.monotonic(), Counter[str](), 0, Outcome(-1, ""), 0.0
    for outcome in outcomes(list(numbers), given.seed):
        ways[outcome.way] += 1
        worst = max(worst, outcome, key=lambda each: each.cpu_s)
        peak = max(peak, outcome.peak_mb)
        if ways.total() % 100 == 0:
            print(f"{ways.total()} done", flush=True)
        if outcome.fault:
            faults += 1
            print(f"case {outcome.number} ({outcome.way}), seed {given.seed}: {outcome.fault}", flush=True)
    print(f"{ways.total()} spoiled settings in {time.monotonic() - began:.0f} s: {faults} failed; {dict(ways)}")
    print(f"most processor time {worst.cpu_s:.1f} s, in case {worst.number}; most memory {peak:.0f} MB")
    return 1 if faults else 0


def outcomes(numbers: list[int], seed: int) -> Iterator[Outcome]:
    """What became of these cases."""
    batches = [numbers[first : first + BATCH] for first in range(0, len(numbers), BATCH)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for batch in pool.map(lambda batch: list(of_batch(batch, seed)), batches):
            yield from batch


def of_batch(numbers: list[int], seed: int) -> Iterator[Outcome]:
    """Cases in one process; where that falls, the case that it was at has failed, and another does the rest."""
    while numbers:
        with tempfile.TemporaryDirectory() as folder:
            code, said, errors = _process(Path(folder), numbers, seed)
        done = [Outcome(**json.loads(line)) for line in said.splitlines() if line.startswith("{")]
        yield from done
        left = numbers[len(done) :]
        if left:
            why = "stood still" if code is None else f"ended with {code}"
            yield Outcome(left[0], "?", fault=f"the process {why}: {errors.strip()[-2_000:]}")
        elif code:
            yield Outcome(numbers[-1], "?", fault=f"the process ended with {code}: {errors.strip()[-2_000:]}")
        numbers = left[1:]


def _process(folder: Path, numbers: list[int], seed: int) -> tuple[int | None, str, str]:
    """Exit code, None where it had to be killed; output; errors."""
    command = [sys.executable, "-m", "tests.hostile.settings", "--within", str(folder), "--seed", str(seed)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "PYTHONFAULTHANDLER": "1"}
    with (folder / "out").open("w+") as out, (folder / "err").open("w+") as err:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, stderr=err, env=environment, text=True)
        try:
            process.communicate(json.dumps(numbers), timeout=PATIENCE_S * len(numbers) / 4)
            code: int | None = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            code = None
        return code, (folder / "out").read_text("utf-8", "replace"), (folder / "err").read_text("utf-8", "replace")


def in_a_process(folder: Path, numbers: list[int], seed: int) -> int:
    """Each case in a folder of its own; one line of JSON tells its outcome."""
    from tests.hostile.visit import visit

    heard = sys.stderr.fileno()
    for number in numbers:
        rng, before = Random(f"{seed}/{number}"), os.fstat(heard).st_size
        os.environ["XDG_CONFIG_HOME"] = str(folder / str(number))
        path = folder / str(number) / "backscope" / "settings.json"
        way = spoil(rng, path)
        began = time.process_time()
        fault = visit(rng, path)
        cpu, peak = time.process_time() - began, peak_mb()
        path.parent.chmod(0o700)
        lines = os.pread(heard, 100_000, before).decode("utf-8", "replace").splitlines()
        fault = "\n".join(line for line in lines if line and not line.startswith(KNOWN)) or fault
        fault = fault or (f"took {cpu:.1f} s" if cpu > MOST_CPU_S else "")
        fault = fault or (f"needed {peak:.0f} MB" if peak > MOST_PEAK_MB else "")
        outcome = {"number": number, "way": way, "cpu_s": round(cpu, 2), "peak_mb": round(peak), "fault": fault}
        print(json.dumps(outcome), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
