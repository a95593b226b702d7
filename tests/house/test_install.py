"""What a machine lacks for the installation is named in one line, with the command that helps."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from tests.systems import UNIX

pytestmark = UNIX
GOOD = 'case "$*" in *version_info*|*ensurepip*) exit 0;; esac\n'
MAKES_ENVIRONMENTS = GOOD + 'mkdir -p "$4/bin" && cp "$0-inside" "$4/bin/python"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the project's lock, and nothing installed."""
    (tmp_path / "requirements.lock").touch()
    return tmp_path


def program(folder: Path, name: str, script: str) -> str:
    """A stand-in for a program, and the path to call it by."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}", "utf-8")
    path.chmod(0o755)
    return str(path)


def installed(folder: Path, *pythons: str, tools: str = "") -> subprocess.CompletedProcess[str]:
    """What .ci/install does with these Pythons; `tools` come first in the path."""
    path = os.pathsep.join(filter(None, (tools, os.environ["PATH"])))
    return subprocess.run(
        ["sh", str(ROOT / ".ci/install"), ".venv", *pythons],
        cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def only_line(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a refusal."""
    assert done.returncode == 1
    assert done.stderr.startswith("Backscope cannot be installed: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_no_python_that_is_new_enough(folder: Path) -> None:
    old = program(folder, "python3", "exit 1\n")

    line = only_line(installed(folder, old, "python3.99"))

    assert "needs Python 3.11 to 3.14" in line
    assert "apt-get install python3 python3-venv" in line


def test_a_python_without_venv_is_named(folder: Path) -> None:
    bare = program(folder, "python3.12", 'case "$*" in *version_info*) exit 0;; esac\nexit 1\n')

    assert "apt-get install python3.12-venv" in only_line(installed(folder, bare))


def test_a_python_that_can_make_environments_wins(folder: Path) -> None:
    bare = program(folder, "python3.12", 'case "$*" in *version_info*) exit 0;; esac\nexit 1\n')
    program(folder, "python3.11-inside", "exit 0\n")
    whole = program(folder, "python3.11", MAKES_ENVIRONMENTS)

    done = installed(folder, bare, whole)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Installing into .venv, once; this takes a minute.\n"
    assert (folder / ".venv" / ".installed").exists()


def test_a_full_disk(folder: Path) -> None:
    tools = folder / "tools"
    tools.mkdir()
    program(tools, "df", 'echo Filesystem\necho "/dev/x 100 90 20480 90% /"\n')

    line = only_line(installed(folder, program(folder, "python3", GOOD), tools=str(tools)))

    assert "900 MB are needed here, 20 MB are free" in line
    assert not (folder / ".venv").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is locked to this user")
def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    folder.chmod(0o555)

    line = only_line(installed(folder, "python3"))

    folder.chmod(0o755)
    assert "cannot be written" in line
    assert "cp -r . ~/backscope" in line


def test_no_network(folder: Path) -> None:
    says = "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError'"
    program(folder, "python3-inside", f'case "$*" in *--version*) exit 0;; esac\necho "{says}"\nexit 1\n')

    done = installed(folder, program(folder, "python3", MAKES_ENVIRONMENTS))

    assert "no package index answers" in only_line(done)
    assert says in (folder / "build" / "install.log").read_text("utf-8")
    assert not (folder / ".venv" / ".installed").exists()


def test_any_other_failure_of_pip_is_told_in_its_words(folder: Path) -> None:
    says = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"
    program(folder, "python3-inside", f'case "$*" in *--version*) exit 0;; esac\necho "{says}"\nexit 1\n')

    assert says in only_line(installed(folder, program(folder, "python3", MAKES_ENVIRONMENTS)))
