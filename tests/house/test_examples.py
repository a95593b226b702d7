"""The examples that the README and docstrings show run as they are written, and give what they say."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from core.experiment import Experiment
from core.experiment.files import found_in
from core.record.frame import MEASURES, SCALARS, Frame
from core.training.session import Session
from tests.house.sources import ROOT, modules, text

PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = [path for path in modules("app", "core") if ">>> " in text(path)]


@pytest.mark.parametrize("path", SHOWN, ids=str)
def test_the_examples_of_docstrings_give_what_they_say(path: Path) -> None:
    module = import_module(".".join(path.with_suffix("").parts))

    tried = doctest.testmod(module)

    assert tried.attempted > 0
    assert tried.failed == 0


@pytest.mark.parametrize("public", [Experiment, Session, Frame])
def test_whoever_asks_for_help_is_shown_an_example(public: type) -> None:
    assert ">>> " in (public.__doc__ or "")


def test_a_frame_says_of_every_number_what_it_is() -> None:
    told = set(re.findall(r"`(\w+)`", Frame.__doc__ or ""))

    assert {*MEASURES, *SCALARS} <= told


def test_what_the_readme_shows_runs_without_a_screen(tmp_path: Path) -> None:
    program = "\n".join(PYTHON.findall(text(Path("README.md"))))

    done = python(program, tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("vanishing -1")
    assert found_in(tmp_path / "sigmoid.svg")[0] == found_in(tmp_path / "sick.json")[0]
    assert found_in(tmp_path / "relu.svg")[0] != found_in(tmp_path / "sick.json")[0]


def test_only_a_picture_needs_qt(tmp_path: Path) -> None:
    example = "import app.run, core.health, core.files, sys; print([name for name in sys.modules if 'PySide6' in name])"

    assert python(example, tmp_path).stdout == "[]\n"


def python(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What comes of a program, where a warning ends it."""
    command = [sys.executable, "-W", "error", "-c", program]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=120, check=False)
