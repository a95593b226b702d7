"""A process of the program does not hear the terminal, and its parent does again."""

from __future__ import annotations

import subprocess
import sys

import pytest

from core.engine.quiet import deaf_to_the_terminal

BLOCKED = "import signal; print(int(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())))"


def run(script: str, *options: str) -> str:
    return subprocess.run([sys.executable, *options, "-c", script], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no thread can be deaf by itself")
def test_only_what_begins_in_it_is_deaf() -> None:
    with deaf_to_the_terminal():
        inside = run(BLOCKED)

    assert (inside.strip(), run(BLOCKED).strip()) == ("1", "0")


@pytest.mark.parametrize(("options", "shown"), [((), 0), (("-W", "always"), 1)])
def test_it_warns_nobody_unless_somebody_wants_that(options: tuple[str, ...], shown: int) -> None:
    script = (
        "import warnings; from core.engine.quiet import without_warnings; warnings.showwarning = "
        "lambda *_: print('warned'); without_warnings(); warnings.warn('of something')"
    )

    assert run(script, *options).count("warned") == shown
