"""Ends the window as `kill` and a terminal do, whatever it is at: `python -m tests.hostile.endings --cases 40`."""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from app.state.aside import abandoned
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.layers import Dense
from tests.app.program.windowed import Windowed
from tests.hostile.interrupts import until_it_listens, wait
from tests.house.sources import ROOT

MOST_S = 2.0
SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143}
STARTING = "start"
DOINGS = (STARTING, "play", "dialog", "menu", "stopped", "export", "busy")
DEEP = Experiment(layers=(Dense(units=8),) * 1000)


class Case:
    """One window, one signal, some moment."""

    def __init__(self, number: int, rng: random.Random, platform: str) -> None:
        self.doing = DOINGS[number % len(DOINGS)]
        self.signal, self.code = rng.choice(list(SIGNALS.items()))
        self.pause_s, self.platform = rng.random() * (4 if self.doing == STARTING else 2), platform

    def __str__(self) -> str:
        return f"{self.doing}: {self.signal.name} after {self.pause_s:.3f} s"

    def faults(self, home: Path) -> tuple[list[str], float]:
        """What was wrong, and the seconds that the end took."""
        write_experiment(home / "deep.json", DEEP)
        return self._at_start(home) if self.doing == STARTING else self._at_work(home)

    def _at_start(self, home: Path) -> tuple[list[str], float]:
        began = subprocess.Popen(
            [sys.executable, "-m", "app", str(home / "deep.json")],
            cwd=ROOT, env=_environment(home, self.platform), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        until_it_listens(began)
        wait(began, self.pause_s)
        sent = time.monotonic()
        began.send_signal(self.signal)
        try:
            _, said = began.communicate(timeout=20)
        finally:
            began.kill()
        return self._wrong(time.monotonic() - sent, began.returncode, said.decode("utf-8", "replace"))

    def _at_work(self, home: Path) -> tuple[list[str], float]:
        window = Windowed(self.doing, home, str(home / "deep.json"), platform=self.platform)
        try:
            wait(window.process, self.pause_s)
            sent = time.monotonic()
            code, said = window.end(self.signal)
            faults, took = self._wrong(time.monotonic() - sent, code, said)
            lasting = [] if window.engine_is_gone() else ["the engine outlived the window"]
        finally:
            window.kill()
        kept = [aside.read().experiment.seed for aside in abandoned(home / "state" / "backscope" / "unsaved")]
        torn = [f"left {path.name}" for path in home.rglob(".backscope-*")]
        return [*faults, *lasting, *torn, *([f"kept aside: {kept}"] if kept != [99] else [])], took

    def _wrong(self, took: float, code: int, said: str) -> tuple[list[str], float]:
        return [
            *([f"exit code {code}"] if code != self.code else []),
            *([f"on standard error: {said!r}"] if said else []),
            *([f"{took:.2f} s"] if took > MOST_S else []),
        ], took  # fmt: skip


def _environment(home: Path, platform: str) -> dict[str, str]:
    folders = {f"XDG_{each}_HOME": str(home / each.lower()) for each in ("CONFIG", "DATA", "STATE")}
    return {**os.environ, **folders, "HOME": str(home), "QT_QPA_PLATFORM": platform}


def main() -> int:
    """Cases in a row, each told where something was wrong; 1 then."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.endings", description=__doc__)
    parser.add_argument("--cases", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--platform", default="xcb", help="of Qt; a start without a display is no window's")
    options = parser.parse_args()
    rng, wrong, seconds = random.Random(options.seed), 0, defaultdict[str, list[float]](list)
    for number in range(options.cases):
        case = Case(number, rng, options.platform)
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            faults, took = case.faults(Path(home))
        seconds[case.doing].append(took)
        wrong += bool(faults)
        if faults:
            print(f"case {number} of seed {options.seed}, {case}: {'; '.join(faults)}", flush=True)
    for doing, all_of_them in seconds.items():
        print(f"{doing:8} {' '.join(f'{took:.2f}' for took in sorted(all_of_them))}")
    print(f"{options.cases} cases, {wrong} wrong; the longest end took {max(map(max, seconds.values())):.2f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
