"""A file is replaced at once; what a killed program left is swept, and nothing that is not certainly ours."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.system.replacing import replacement, sweep, sweep_later, try_beside
from tests.systems import PIPES

LEFT = f".backscope-{'0' * 32}.part"
WRITER = """
import os, signal, sys
from core.system.replacing import replacement
with replacement(sys.argv[1]) as file:
    file.write(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@PIPES
def test_what_a_killed_writer_left_is_swept_by_the_next(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")
    killed = subprocess.run([sys.executable, "-c", WRITER, str(file)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert file.read_bytes() == b"old"
    assert len(names(tmp_path)) == 2

    with replacement(str(file)) as new:
        new.write(b"new")

    assert names(tmp_path) == ["file"]
    assert file.read_bytes() == b"new"


@PIPES
def test_what_is_being_written_is_not_swept(tmp_path: Path) -> None:
    with replacement(str(tmp_path / "first")) as first:
        sweep(str(tmp_path))
        with replacement(str(tmp_path / "second")) as second:
            second.write(b"2")
        first.write(b"1")

    assert [(tmp_path / name).read_bytes() for name in ("first", "second")] == [b"1", b"2"]
    assert names(tmp_path) == ["first", "second"]


@pytest.mark.parametrize(
    "name", [".backscope-notes", ".backscope-settings", ".backscope-", f"{LEFT}~", LEFT.replace("0", "g"), LEFT[1:]]
)
def test_what_only_sounds_like_ours_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()

    sweep(str(tmp_path))

    assert names(tmp_path) == [name]


@PIPES
def test_what_is_no_file_of_its_own_stays(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"precious")
    (tmp_path / LEFT).symlink_to("file")
    (tmp_path / LEFT.replace("0", "1")).hardlink_to(tmp_path / "file")
    (tmp_path / LEFT.replace("0", "2")).mkdir()
    os.mkfifo(tmp_path / LEFT.replace("0", "3"))
    before = names(tmp_path)

    sweep(str(tmp_path))

    assert names(tmp_path) == before


@PIPES
def test_what_belongs_to_somebody_else_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / LEFT).touch()
    monkeypatch.setattr(os, "geteuid", lambda: 4711)

    sweep(str(tmp_path))

    assert names(tmp_path) == [LEFT]


def test_a_folder_that_is_not_there_is_swept_silently(tmp_path: Path) -> None:
    sweep(str(tmp_path / "gone"))

    assert names(tmp_path) == []


def test_several_folders_are_swept_in_the_background(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / LEFT).touch()

    sweep_later([str(tmp_path / "gone"), str(tmp_path / "one"), str(tmp_path / "two")]).join()

    assert [names(tmp_path / name) for name in ("one", "two")] == [[], []]


def test_trying_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")

    try_beside(str(tmp_path / "file"))

    assert names(tmp_path) == ["file"]
    with pytest.raises(IsADirectoryError):
        try_beside(str(tmp_path))
