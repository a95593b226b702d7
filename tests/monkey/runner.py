"""The runner: starts the window's process, waits for its end, and tells what went wrong, be it the end itself."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tests.hostile.heard import heard
from tests.monkey.hand import Plan
from tests.monkey.journal import ACTS, LAID_BY, LEFT, PLAN, Failure, acts_of, failed, told
from tests.monkey.remains import TEMPORARY, remains
from tests.monkey.windows import Windows

ROOT = Path(__file__).resolve().parents[2]
PLACE = {"x": 0, "y": 0, "width": 1920, "height": 1080}
SCREEN = {"screens": [{"name": "one", **PLACE, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}
FROZEN_S, LOOK_S = 90.0, 0.2  # without a word in the journal; how often it is looked at
WINDOW = ("-m", "tests.monkey.window_process")
TOLD = 20  # of the last acts


@dataclass(frozen=True)
class Outcome:
    """How a process of random hands has ended."""

    plan: Plan
    language: str
    folder: Path
    code: int
    failures: tuple[Failure, ...]

    @property
    def acts(self) -> int:
        """How many there were."""
        return len(acts_of(told(self.folder)))


def run(plan: Plan, language: str, folder: Path, window: tuple[str, ...] = WINDOW) -> Outcome:
    """Run one process to its end, in a folder that holds its home, its settings and all that it writes."""
    for name in ("files", TEMPORARY):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / PLAN).write_bytes(msgspec.json.encode(plan))  # a command line has no room for the acts of an hour
    arguments, others = [sys.executable, "-W", "default", *window, str(folder), language], Windows(folder / TEMPORARY)
    with (folder / "output.txt").open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            arguments, cwd=ROOT, env=surroundings(folder), stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        frozen = _wait(process, folder, others)
    others.end()
    try:
        failures = [*failed(folder), *_end(folder, process, frozen, others.closed)]
    finally:
        _end_all(process.pid)
    return Outcome(plan, language, folder, process.returncode, tuple(failures))


def _end(folder: Path, process: subprocess.Popen[bytes], frozen: bool, closed: int) -> list[Failure]:
    """What was wrong with how it ended, and what it has left behind."""
    lines, said = told(folder), heard((folder / "output.txt").read_text("utf-8", errors="replace"))
    act = acts_of(lines)[-1][0] if acts_of(lines) else 0
    if frozen:
        return [Failure("freeze", f"nothing for {FROZEN_S:g} s", said, act)]
    if process.returncode:
        return [Failure("exit", f"the process ended with {process.returncode}", said, act)]
    laid_by = closed + sum(int(line.rpartition(" ")[2]) for line in lines if LAID_BY in line)
    found = remains(folder, process.pid, act, laid_by)
    if not any(line.endswith(LEFT) for line in lines):
        found.append(Failure("exit", "the window was gone before it was left", said, act))
    if said:
        found.append(Failure("output", said.splitlines()[-1], said, act))
    return found


def surroundings(folder: Path) -> dict[str, str]:
    """A home of its own, and a screen: the real one where there is one."""
    places = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    found = {**os.environ, **places, "HOME": str(folder / "files"), "LC_ALL": "C.UTF-8"}
    found["TMPDIR"] = str(folder / TEMPORARY)
    if "DISPLAY" in os.environ:
        found.pop("QT_QPA_PLATFORM", None)
    else:
        screen = folder / "screen.json"
        screen.write_text(json.dumps(SCREEN), "utf-8")
        found["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    return found


def report(outcome: Outcome) -> str:
    """What went wrong, each cause once, with the seed, the last acts and all that is known; or that nothing did."""
    plan = outcome.plan
    head = f"seed {plan.seed}, {outcome.language}: {outcome.acts} acts, exit {outcome.code}"
    causes: dict[tuple[str, str], list[Failure]] = {}
    for failure in outcome.failures:
        causes.setdefault(failure.cause, []).append(failure)
    parts = [f"{head}, {len(causes)} kinds of failure" if causes else f"{head}, nothing failed"]
    lines = told(outcome.folder)
    for same in causes.values():
        first = same[0]
        parts.append(f"\n--- {first.kind}, {len(same)} times: {first.what}\n{first.detail.strip()}\nthe last acts:")
        parts += before(lines, first.act)
    sizes = [line for line in lines if "\t#\t" in line]
    parts += ["", *(sizes if len(sizes) < 9 else [*sizes[:4], "…", *sizes[-4:]])]
    return "\n".join([*parts, f"all of it again: --replay {outcome.folder / ACTS}"])


def before(lines: list[str], act: int) -> list[str]:
    """The last lines up to an act."""
    upto = [line for line in lines if line.partition("\t")[0].isdigit() and int(line.partition("\t")[0]) <= act]
    return upto[-TOLD:]


def _wait(process: subprocess.Popen[bytes], folder: Path, others: Windows) -> bool:
    """Wait for the end; whether it had to be ended because nothing was heard of it any more."""
    begun = time.monotonic()
    while True:
        try:
            process.wait(LOOK_S)
        except subprocess.TimeoutExpired:
            others.close_old()
            heard = max((path.stat().st_mtime for path in folder.glob("acts.log")), default=0.0)
            if time.time() - heard > FROZEN_S and time.monotonic() - begun > FROZEN_S:
                process.send_signal(signal.SIGABRT)  # it says where it is
                process.wait()
                return True
        else:
            return False


def _end_all(group: int) -> None:
    """Engines that have lost their window."""
    try:
        os.killpg(group, signal.SIGCONT)
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
