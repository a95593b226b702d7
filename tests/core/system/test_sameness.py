"""Two names of one thing are told as such, whether it is a file, open already, or not there yet."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.system.sameness import same_output, takes_place_of
from tests.systems import PIPES


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "file")


def test_one_file_may_have_many_names(file: str, tmp_path: Path) -> None:
    link, hard, gone = (str(tmp_path / name) for name in ("link", "hard", "gone"))
    Path(link).symlink_to(file)
    for same in (same_output, takes_place_of):
        assert same(link, file)  # which is not there yet

    Path(file).touch()
    Path(hard).hardlink_to(file)

    for same in (same_output, takes_place_of):
        assert not same(file, gone)
        assert same(file, os.path.relpath(file))
        assert same(hard, link)
        assert not same("a\0b", file)


def test_the_null_device_takes_everything() -> None:
    assert not same_output(os.devnull, os.devnull)
    assert not takes_place_of(os.devnull, os.devnull)


@PIPES
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_standard_output_has_many_names(name: str) -> None:
    assert same_output("-", "-")
    assert same_output(name, "-")
    assert not same_output(name, "./-")


@PIPES
def test_what_is_open_may_be_a_file_with_a_name(file: str) -> None:
    with open(file, "wb") as first, open(os.devnull, "wb") as null:
        mine, other = (f"/dev/fd/{each.fileno()}" for each in (first, null))

        assert same_output(mine, file)
        assert takes_place_of(file, mine)
        assert not same_output(other, os.devnull)


@PIPES
def test_a_pipe_is_one_output_and_overwrites_nothing(tmp_path: Path) -> None:
    pipe = str(tmp_path / "pipe")
    os.mkfifo(pipe)

    assert same_output(pipe, pipe)
    assert not takes_place_of(pipe, pipe)
