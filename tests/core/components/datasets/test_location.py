"""A table beside its experiment is found from there, wherever both are taken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.components.datasets.location import located, portable


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, in which a table lies that is not beside the experiment."""
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    (tmp_path / "here" / "ours.csv").touch()
    (tmp_path / "there" / "theirs.csv").touch()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def test_a_relative_path_starts_beside_the_experiment_then_where_we_are(tmp_path: Path) -> None:
    there = str(tmp_path / "there")

    assert located("theirs.csv", there) == str(tmp_path / "there" / "theirs.csv")
    assert located("ours.csv", there) == str(tmp_path / "here" / "ours.csv")
    assert located("../here/ours.csv", there) == str(tmp_path / "here" / "ours.csv")
    assert located("gone.csv", there) == str(tmp_path / "there" / "gone.csv")


@pytest.mark.parametrize("path", ["", "-", "/dev/stdin", "~/a.csv", "/tmp/a.csv", "a\0b"])
def test_other_paths_stay_as_they_are(path: str, tmp_path: Path) -> None:
    if "\0" not in path:
        assert located(path, str(tmp_path)) == path
    if not path.startswith("/tmp"):
        assert "\0" in path or portable(path, "/nowhere") == path


def test_what_lies_beside_or_below_is_named_from_there(tmp_path: Path) -> None:
    assert portable(str(tmp_path / "here" / "ours.csv"), str(tmp_path / "here")) == "ours.csv"
    assert portable(str(tmp_path / "here" / "ours.csv"), str(tmp_path)) == "here/ours.csv"
    assert portable("ours.csv", str(tmp_path)) == "here/ours.csv"
    assert portable(str(tmp_path / "here" / "ours.csv"), str(tmp_path / "there")) == str(tmp_path / "here" / "ours.csv")


@pytest.mark.skipif(sys.platform == "win32", reason="there the current folder cannot be removed")
def test_where_there_is_no_current_folder_any_more_paths_stay_as_they_are(tmp_path: Path, here: Path) -> None:
    (here / "ours.csv").unlink()
    here.rmdir()

    assert located("ours.csv", str(tmp_path / "there")) == "ours.csv"
    assert portable("ours.csv", str(tmp_path / "there")) == "ours.csv"
