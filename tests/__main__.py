"""`python -m tests`: every check that a change has to pass, and one summary at the end."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from app import system

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "build" / "tests.xml"
WORKERS = min((os.cpu_count() or 1) + 1, 4)  # one more than there are cores: tests wait for timers and processes
PATIENCE_S = 600  # for a single test: one that never ends ends its worker, and says where it stood
# Where a worker falls the others end what they have begun: of what it has left, xdist would make units that never end.
ON_ALL_CORES = (
    f"--numprocesses={WORKERS}", "--dist=loadfile", "--no-loadscope-reorder", "--max-worker-restart=0",
    "-o", f"faulthandler_timeout={PATIENCE_S}", "-o", "faulthandler_exit_on_timeout=true",
)  # fmt: skip
CHECKS: Mapping[str, Sequence[str]] = {
    "style": ("-m", "ruff", "check", "--quiet"),
    "format": ("-m", "ruff", "format", "--check", "--quiet"),
    "types": ("-m", "mypy"),
    "layers": ("-c", "from importlinter.cli import lint_imports_command as check; check()", "--no-cache"),
    "tests": ("-m", "pytest", "-q", *ON_ALL_CORES, f"--junit-xml={RESULTS}"),
}
TOOLS = ("ruff", "mypy", "importlinter", "pytest", "pytestqt", "xdist", "hypothesis", "hatchling")


def main() -> int:
    """Runs all checks, whatever fails before; 0 if all pass."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes would each compile everything anew
    if sentence := lacking():
        print(f"The tests cannot run: {sentence}", file=sys.stderr)
        return 1
    RESULTS.unlink(missing_ok=True)
    failed = run(CHECKS)
    print(*left_out(RESULTS), sep="\n")
    return 1 if failed else 0


def lacking() -> str | None:
    """What this machine lacks for the tests, in one sentence with the way out; None where it lacks nothing."""
    absent = [tool for tool in TOOLS if find_spec(tool) is None]
    if absent:
        return f"{', '.join(absent)} cannot be imported by {sys.executable}; make test installs what is needed"
    if not os.access(ROOT, os.W_OK):
        return f"{ROOT} cannot be written; take a copy: cp -r . ~/backscope && cd ~/backscope && make test"
    try:
        tempfile.gettempdir()
    except FileNotFoundError:
        return "there is no folder for temporary files; name one: TMPDIR=~/tmp make test"
    return system.lacking(display=False, tools=True)


def run(checks: Mapping[str, Sequence[str]]) -> list[str]:
    """Runs each check in a Python of its own, the last beside the others; prints the summary, returns what failed."""
    *others, last = checks
    with ThreadPoolExecutor(1) as beside:
        told = [beside.submit(_checked, name, checks[name], subprocess.PIPE) for name in others]
        print(f"\n== {last}", flush=True)
        live = _checked(last, checks[last], None)
        done = [*(each.result() for each in told), live]
    for each in done[:-1]:
        print(f"\n== {each.name}", each.output, sep="\n", end="")
    lines = (f"{each.name:<8}{'passed' if each.passed else 'FAILED':<8}{each.seconds:6.1f} s" for each in done)
    print("\n== summary", *lines, sep="\n")
    return [each.name for each in done if not each.passed]


class Done(NamedTuple):
    """How a check has ended, and what it has said, unless that was seen as it came."""

    name: str
    passed: bool
    seconds: float
    output: str


def _checked(name: str, arguments: Sequence[str], output: int | None) -> Done:
    start, errors = time.perf_counter(), None if output is None else subprocess.STDOUT
    process = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, check=False, text=True, stdout=output, stderr=errors
    )
    return Done(name, process.returncode == 0, time.perf_counter() - start, process.stdout or "")


def left_out(results: Path) -> Iterator[str]:
    """How many tests were left out, for each reason: a line, the reason a sentence with the way out."""
    if not results.is_file():
        return
    skipped = Counter(each.get("message", "") for each in ElementTree.parse(results).iter("skipped"))
    for reason, count in skipped.items():
        yield f"left out: {count} {'test' if count == 1 else 'tests'}, for {reason}"


if __name__ == "__main__":
    sys.exit(main())
