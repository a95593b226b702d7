"""Ends commands at random moments, as Ctrl+C and `kill` do: `python -m tests.hostile.interrupts --cases 400`."""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from core.components.datasets import Csv
from core.components.initializers import Lsuv, Orthogonal
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.layers import Dense
from tests.hostile.standing import Patience
from tests.house.sources import ROOT

MOST_S = 1.0
SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143}
OLD = b"what stood here before\n"
OUTPUTS = ("run.csv", "run.svg", "run.json")
PICTURE = re.compile(r"gradient-profile(-[0-9]+)?\.png")  # of a run without a display, under a name that was free
LONG = 10**7  # steps, which nobody waits for
EXPERIMENTS: Mapping[str, Experiment] = {
    "wide": Experiment(layers=(Dense(units=2048),) * 4, batch=600),
    "orthogonal": Experiment(layers=(Dense(units=4096, initializer=Orthogonal()),) * 2),
    "lsuv": Experiment(layers=(Dense(units=1024, initializer=Lsuv()),) * 10),
    "deep": Experiment(layers=(Dense(units=8),) * 5000),
    "table": Experiment(layers=(Dense(units=8),), data=Csv(path="table.csv")),
    "checked": Experiment(layers=(Dense(units=32),) * 6),
    "small": Experiment(layers=(Dense(units=8),) * 4),
}
WRITTEN = ("--csv", OUTPUTS[0], "--plot", OUTPUTS[1], "--save", OUTPUTS[2])
COMMANDS: Mapping[tuple[str, ...], float] = {  # and how many seconds they are left alone at most
    ("run", "small.json", "--steps", "30", *WRITTEN): 4.0,
    ("run", "small.json", "--steps", str(LONG), *WRITTEN): 2.0,
    ("run", "wide.json", "--steps", str(LONG), *WRITTEN): 3.0,
    ("run", "orthogonal.json", "--steps", str(LONG)): 8.0,
    ("run", "lsuv.json", "--steps", str(LONG)): 4.0,
    ("run", "deep.json", "--steps", str(LONG), "--json"): 4.0,
    ("run", "table.json", "--steps", str(LONG), *WRITTEN): 4.0,
    ("check", "checked.json"): 3.0,
    ("presets",): 0.8,
    ("--help",): 0.3,
    ("--version",): 0.3,
    (): 3.0,  # without a display: a run, and a picture
}


class Case:
    """One command, one signal, some moment."""

    def __init__(self, folder: Path, rng: random.Random) -> None:
        self.command, most = rng.choice(list(COMMANDS.items()))
        self.signal, self.code = rng.choice(list(SIGNALS.items()))
        self.times, self.pause_s = rng.choice((1, 1, 1, 2, 3)), rng.random() * most
        self.folder = folder

    def __str__(self) -> str:
        name = f"{signal.Signals(self.signal).name} × {self.times}"
        return f"backscope {' '.join(self.command)}: {name} after {self.pause_s:.3f} s"

    def faults(self) -> tuple[list[str], float, int]:
        """What was wrong, the seconds that the end took of what others left of the processors, and the exit code."""
        kept, temporary = self._prepare()
        began = subprocess.Popen(
            [sys.executable, "-m", "app", *self.command],
            cwd=kept, env=_environment(temporary), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        until_it_listens(began)
        wait(began, self.pause_s)
        patience = Patience(began)
        for _ in range(self.times):
            began.send_signal(self.signal)
        try:
            took = patience.end_s(20)
            _, said = began.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            began.kill()
            began.communicate(timeout=20)
            return ["it hung"], 20.0, -9
        finished = began.returncode == 0
        return [
            *([f"exit code {began.returncode}"] if began.returncode not in (self.code, 0) else []),
            *([f"on standard error: {said.decode('utf-8', 'replace')!r}"] if said else []),
            *([f"{took:.2f} s"] if took > MOST_S else []),
            *self._left(kept, temporary, finished),
        ], took, began.returncode  # fmt: skip

    def _prepare(self) -> tuple[Path, Path]:
        kept, temporary = self.folder / "kept", self.folder / "temporary"
        for each in (kept, temporary):
            each.mkdir(exist_ok=True)
        for name in OUTPUTS:
            (kept / name).write_bytes(OLD)
        return kept, temporary

    def _left(self, kept: Path, temporary: Path, finished: bool) -> list[str]:
        """What lies about, and outputs that are neither as before nor whole."""
        names = {"table.csv", *OUTPUTS, *(f"{name}.json" for name in EXPERIMENTS)}
        about = [path.name for path in (*kept.iterdir(), *temporary.iterdir()) if path.name not in names]
        about = [name for name in about if not PICTURE.fullmatch(name)]
        ends = {"run.csv": b"\n", "run.svg": b"</svg>\n", "run.json": b"}\n"}
        contents = {name: (kept / name).read_bytes() for name in OUTPUTS}
        torn = [
            name for name, found in contents.items() if found != OLD and not found.rstrip(b" ").endswith(ends[name])
        ]
        return [f"{name} lies about" for name in about] + [f"{name} is torn" for name in torn]


def _environment(temporary: Path) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    inherited.pop("QT_QPA_PLATFORM", None)
    return {**inherited, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1"}


def until_it_listens(process: subprocess.Popen[bytes]) -> None:
    """Before its first line a program cannot hear anything: that is Python, which begins."""
    status = Path(f"/proc/{process.pid}/status")
    end = time.monotonic() + 10
    while time.monotonic() < end and process.poll() is None and status.exists():
        caught = next((line for line in status.read_text().splitlines() if line.startswith("SigCgt")), "SigCgt 0")
        if int(caught.split()[1], 16) & 1 << (signal.SIGTERM - 1):
            return
        wait(process, 0.0005)


def wait(process: subprocess.Popen[Any], seconds: float) -> None:
    """Until then, or until it ends."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)


def _write_inputs(folder: Path) -> None:
    kept = folder / "kept"
    kept.mkdir()
    for name, experiment in EXPERIMENTS.items():
        write_experiment(kept / f"{name}.json", replace(experiment, test_share=0.2))
    rows = "".join(f"{i},{i * i % 97},{i * 7 % 31}.5,{'abc'[i % 3]}\n" for i in range(200_000))
    (kept / "table.csv").write_text("a,b,c,y\n" + rows)


def main() -> int:
    """Cases in a row, each told where something was wrong; 1 then."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.interrupts", description=__doc__)
    parser.add_argument("--cases", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rng, codes, longest, wrong = random.Random(options.seed), Counter[int](), 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        _write_inputs(Path(folder))
        for number in range(options.cases):
            case = Case(Path(folder), rng)
            faults, took, code = case.faults()
            codes[code] += 1
            longest, wrong = max(longest, took), wrong + bool(faults)
            if faults:
                print(f"case {number} of seed {options.seed}, {case}: {'; '.join(faults)}", flush=True)
    print(f"{options.cases} cases, {wrong} wrong; exit codes {dict(codes)}; the longest end took {longest:.2f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
