"""`python -m tests`: every check that a change has to pass, and one summary at the end."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.system import advice, missing_libraries

ROOT = Path(__file__).resolve().parent.parent
CHECKS: Mapping[str, Sequence[str]] = {
    "style": ("-m", "ruff", "check", "--quiet"),
    "format": ("-m", "ruff", "format", "--check", "--quiet"),
    "types": ("-m", "mypy"),
    "layers": ("-c", "from importlinter.cli import lint_imports_command as check; check()", "--no-cache"),
    "tests": ("-m", "pytest", "-q"),
}


def main() -> int:
    """Runs all checks, whatever fails before; 0 if all pass."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sentence := advice(missing_libraries(display=False)):
        print(sentence, file=sys.stderr)
        return 1
    failed = run(CHECKS)
    return 1 if failed else 0


def run(checks: Mapping[str, Sequence[str]]) -> list[str]:
    """Runs each check in a Python of its own, prints the summary, returns the names of those that failed."""
    lines, failed = [], []
    for name, arguments in checks.items():
        print(f"\n== {name}", flush=True)
        start = time.perf_counter()
        passed = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False).returncode == 0
        lines.append(f"{name:<8}{'passed' if passed else 'FAILED':<8}{time.perf_counter() - start:6.1f} s")
        failed += [] if passed else [name]
    print("\n== summary", *lines, sep="\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
