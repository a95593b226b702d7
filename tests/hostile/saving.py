"""Kills processes while they save: the file is the old one or the new, and what they left is swept."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from core.layers import Dense
from core.system.replacing import sweep_later

KILLS, LONGEST_S = 1_000, 0.03
SMALL, LARGE = Experiment(layers=(Dense(units=8),)), Experiment(layers=(Dense(units=9),) * 2_000)


def main() -> int:
    """Kill as often as was asked for; 0 where nothing was lost and nothing stays."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.saving", description=__doc__)
    parser.add_argument("--kills", "--cases", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    began = time.monotonic()
    left, faults = killed(given.kills, given.seed)
    for fault in faults:
        print(f"seed {given.seed}: {fault}")
    print(f"{given.kills} kills in {time.monotonic() - began:.0f} s: {left} left a file behind, {len(faults)} failed")
    return 1 if faults else 0


def killed(kills: int, seed: int) -> tuple[int, list[str]]:
    """How many left something behind, and what was wrong after all."""
    rng, left, faults = Random(seed), 0, list[str]()
    for number in range(kills):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "experiment.json")
            write_experiment(file, SMALL)
            fell = _kill(_saver(file), rng.uniform(0, LONGEST_S))
            left += len(os.listdir(folder)) > 1
            fault = fell or _lost(file) or _stays(file, rng.choice((_save_again, _start_again)))
            if fault:
                faults.append(f"kill {number}: {fault}")
    return left, faults


def _saver(file: Path) -> int:
    """A process that saves the one and the other for ever; its number, once it does."""
    ready, begun = os.pipe()
    number = os.fork()
    if number == 0:
        try:
            os.write(begun, b"!")
            while True:
                write_experiment(file, LARGE)
                write_experiment(file, SMALL)
        finally:
            os._exit(1)  # whatever happens, it is not the program that it was forked from
    os.close(begun)
    os.read(ready, 1)
    os.close(ready)
    return number


def _kill(number: int, after_s: float) -> str:
    """What was wrong, where it had ended before."""
    signal.sigtimedwait([], after_s)
    os.kill(number, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
    return "" if code == -signal.SIGKILL else f"the process that saves ended with {code}"


def _lost(file: Path) -> str:
    found = read_experiment(file)
    return "" if found in (SMALL, LARGE) else "what is in the file was never saved"


def _stays(file: Path, act: Callable[[Path], None]) -> str:
    act(file)
    others = sorted(each for each in os.listdir(file.parent) if each != file.name)
    return f"{others} stay after {act.__name__}" if others else ""


def _save_again(file: Path) -> None:
    write_experiment(file, SMALL)


def _start_again(file: Path) -> None:
    sweep_later([str(file.parent)]).join()


if __name__ == "__main__":
    sys.exit(main())
