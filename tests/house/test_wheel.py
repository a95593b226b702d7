"""What `pip install .` installs is whole: the program, its resources, its command."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import ROOT, sources


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel holds, far from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_every_module_ships(installed: Path) -> None:
    assert [str(path) for path in sources("app", "core") if not (installed / path).is_file()] == []


def test_every_resource_ships_unchanged(installed: Path) -> None:
    files = [path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()]
    resources = [path for path in files if path.parts[1] != "pictures"]  # those are for the README

    assert len(resources) > 3
    assert [str(path) for path in resources if (installed / path).read_bytes() != (ROOT / path).read_bytes()] == []


def test_the_readme_ships_as_a_page_of_the_handbook(installed: Path) -> None:
    assert (installed / "resources/docs/en/readme.md").read_bytes() == (ROOT / "README.md").read_bytes()


def test_nothing_else_ships(installed: Path) -> None:
    assert {path.name.partition("-")[0] for path in installed.iterdir()} == {"app", "core", "resources", "backscope"}


def test_the_console_command_starts_the_program(installed: Path) -> None:
    entry_points = next(installed.glob("*.dist-info")) / "entry_points.txt"

    assert "backscope = app.__main__:main" in entry_points.read_text("utf-8")


def test_an_installed_program_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    script = (
        "import app.resources, core.components.datasets, numpy as np\n"
        "print(app.resources.__file__)\n"
        "print(core.components.datasets.Digits().load(np.random.default_rng(0)).x.shape)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(installed)}

    result = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert result.stderr == ""
    assert result.stdout.splitlines() == [str(installed / "app" / "resources.py"), "(1797, 64)"]
