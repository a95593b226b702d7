"""What the README tells a newcomer to type is what the project and its CI do."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from app.system import LIBRARIES, TOOL_LIBRARIES, WINDOW_LIBRARIES
from tests.house.sources import ROOT

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="CI runs in bash: apt-get install bash")


@pytest.fixture(scope="module")
def commands() -> list[str]:
    """The commands that .ci/run finds in the README: the libraries', then the tests'."""
    result = subprocess.run(["bash", ".ci/run", "--show"], cwd=ROOT, capture_output=True, text=True, check=True)
    return result.stdout.splitlines()


def test_ci_calls_the_test_command_of_the_readme(commands: list[str]) -> None:
    assert commands[-1] == "make test"


def test_the_readme_names_every_system_library(commands: list[str]) -> None:
    packages = commands[0].removeprefix("apt-get install --yes ").split()

    assert {*LIBRARIES.values(), *WINDOW_LIBRARIES.values(), *TOOL_LIBRARIES.values()} <= set(packages)
