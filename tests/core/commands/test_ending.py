"""Signals end the program by an exit code, at once and without a word, whatever it is in the midst of."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.house.sources import ROOT
from tests.systems import UNIX
from tests.waiting import comes_about

pytestmark = UNIX

BEGIN = """
import os, signal, sys
from core.commands.ending import end_on_signals
end_on_signals()
def by(number):
    os.kill(os.getpid(), number)
"""
LONG_PRODUCT = """
import numpy as np
from threading import Timer
a = np.ones((6000, 6000))
Timer(0.1, lambda: by(signal.SIGINT)).start()
while True:
    a @ a
"""


def ended(script: str, folder: Path, *shell: str) -> subprocess.CompletedProcess[str]:
    """How a program ends that hears of signals."""
    command = [*shell, sys.executable, "-c", BEGIN + script]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    "script, code",
    [
        ("by(signal.SIGINT)\nwhile True: pass", 130),
        ("by(signal.SIGTERM)\nwhile True: pass", 143),
        ("by(signal.SIGHUP)\nwhile True: pass", 129),
        (LONG_PRODUCT, 130),
        ("try:\n by(signal.SIGINT)\n while True: pass\nexcept BaseException as e:\n print(e)", 130),
    ],
)
def test_a_signal_is_an_exit_code_and_nothing_else(tmp_path: Path, script: str, code: int) -> None:
    found = ended(script, tmp_path)

    assert (found.returncode, found.stdout, found.stderr) == (code, "", "")


def test_what_is_being_written_is_not_and_what_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    script = (
        "from core.system.replacing import replacement\n"
        "with replacement('file') as file:\n"
        " file.write(b'new')\n by(signal.SIGTERM)\n while True: pass"
    )

    assert ended(script, tmp_path).returncode == 143
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("file", "old")]


CALLED = (
    BEGIN
    + """
from core.commands.ending import CALLER, end_with_caller
from core.system.replacing import replacement
end_with_caller()
with replacement('file') as file:
    print(os.environ.get(CALLER), flush=True)
    while True: pass
"""
)
CALLING = """
import os, signal, subprocess, sys
from core.commands.ending import CALLER
called = subprocess.Popen([sys.executable, "-c", {called!r}], env=os.environ | {{CALLER: str(os.getpid())}},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
print(called.pid, called.stdout.readline().strip(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_who_works_for_a_process_ends_when_that_is_killed_and_leaves_nothing_half_done(tmp_path: Path) -> None:
    found = ended(CALLING.format(called=CALLED), tmp_path)

    pid, caller = found.stdout.split()
    assert caller == "None"  # whom it begins itself works for it
    assert comes_about(lambda: not psutil.pid_exists(int(pid)) or _is_over(int(pid)), 30.0)
    assert list(tmp_path.iterdir()) == []


def _is_over(pid: int) -> bool:
    """Whether it has ended; nobody may have taken note of it yet."""
    with suppress(psutil.NoSuchProcess):
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    return True


def test_who_takes_a_signal_over_hears_of_it_alone(tmp_path: Path) -> None:
    script = "signal.signal(signal.SIGINT, lambda *_: print('mine'))\nby(signal.SIGINT)"

    found = ended(script, tmp_path)

    assert (found.returncode, found.stdout) == (0, "mine\n")


def test_what_nohup_protects_goes_on(tmp_path: Path) -> None:
    script = "by(signal.SIGHUP)\nprint('goes on')"

    assert ended(script, tmp_path, "nohup").stdout.endswith("goes on\n")


def test_a_closed_stream_gives_its_number_to_no_file(tmp_path: Path) -> None:
    script = "print(open('a', 'w').fileno() > 2, file=sys.stderr)"

    assert ended(script, tmp_path, "sh", "-c", '"$0" "$@" >&-').stderr == "True\n"


def test_what_takes_its_place_takes_nothing_either(tmp_path: Path) -> None:
    script = "import os\ntry: os.write(1, b'x')\nexcept OSError as e: print(e.strerror, file=sys.stderr)"

    assert ended(script, tmp_path, "sh", "-c", '"$0" "$@" >&-').stderr == "Bad file descriptor\n"


def test_who_leaves_has_said_everything(tmp_path: Path) -> None:
    found = ended("from core.commands.ending import leave\nsys.stdout.write('last words')\nleave(5)", tmp_path)

    assert (found.returncode, found.stdout) == (5, "last words")
