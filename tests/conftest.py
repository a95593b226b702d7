"""What holds for every test: no screen, no trace in the person's own settings, the same examples in every run of CI."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Settings are kept where nobody looks: set before Qt is imported, and inherited by the programs under test.
SETTINGS = tempfile.TemporaryDirectory(prefix="backscope-tests-")
for folder in ("config", "data", "state"):
    os.environ[f"XDG_{folder.upper()}_HOME"] = str(Path(SETTINGS.name) / folder)

if hasattr(signal, "SIGHUP"):  # under nohup it is ignored, and so it would be by the programs under test
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# Two shared cores make single examples slow at random; CI must not fail on a coincidence that nobody can repeat.
settings.register_profile("whole", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("house", settings.get_profile("whole"), max_examples=25)
settings.load_profile("house")

PATIENCE_MS = 30_000  # what comes at all comes at once; but not on a machine that others use as well
READ_BEFORE = Path(".hypothesis", "constants")  # what whoever has read the tests leaves
TOGETHER = ("tests/house/",)  # folders of files that read the same
# Folders of files with a few tests that take long.
LONG = {"monkey", "hostile", "house", "benchmarks", "facts", "battery", "remedies", "critical"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--whole` tries every case, also of tests of which else only a sample is tried."""
    every = "every case of the tests marked sampled(n), not one in n; and 100 examples of a law, not 25"
    parser.addoption("--whole", action="store_true", help=every)


def pytest_configure(config: pytest.Config) -> None:
    """Declares the marks of tests; and waits longer for Qt than five seconds."""
    if config.getoption("--whole"):
        settings.load_profile("whole")
    config.addinivalue_line("markers", "own_window: a window of its own, where else a module shares one")
    config.addinivalue_line("markers", "sampled(n): one case in n, always the same, unless --whole is given")
    for wait in (QtBot.waitSignal, QtBot.waitSignals, QtBot.waitUntil):
        wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": PATIENCE_MS}


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Where nothing has been compiled yet, one process does it for all workers: beside each other they all would."""
    if not ((config.rootpath / READ_BEFORE).is_dir() or sys.dont_write_bytecode):
        collect = [sys.executable, "-m", "pytest", "--collect-only", "--quiet", *config.args]
        subprocess.run(collect, cwd=config.invocation_params.dir, stdout=subprocess.DEVNULL, check=False)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Whole files go to a worker each; the rules of the house to one, which reads every source for all of them."""
    if config.getoption("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    scheduler = LoadFileScheduling(config, log)
    scheduler._split_scope = unit
    return scheduler


def unit(nodeid: str) -> str:
    """What a test is done together with: its file, or its folder."""
    return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid.partition("::")[0])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long ones first, or one core would wait for them in the end."""
    if not config.getoption("--whole"):
        tests = groupby(items, key=lambda item: item.nodeid.partition("[")[0])
        items[:] = [case for _, cases in tests for case in sample(tuple(cases))]
    items.sort(key=lambda item: LONG.isdisjoint(item.path.parts))


def sample(cases: Sequence[pytest.Item]) -> Sequence[pytest.Item]:
    """The cases of a test that are tried in every run: one in n, and one at least.

    They are drawn by what they are cases of: so tests of the same presets try the same ones, and share their runs.
    """
    if (mark := cases[0].get_closest_marker("sampled")) is None:
        return cases
    drawn = sorted(cases, key=lambda case: crc32(case.name.partition("[")[2].encode()))[
        : ceil(len(cases) / mark.args[0])
    ]
    return [case for case in cases if case in drawn]


def pytest_collection() -> None:
    """While the tests are found nothing is given up that Python would have to look for."""
    gc.disable()


def pytest_collection_finish() -> None:
    """What was read to find them stays to the end: no collection of garbage needs to go through it."""
    gc.freeze()
    gc.enable()
