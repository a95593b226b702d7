"""What is open already has many names, and a file that is named like it is none of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.system.descriptors import INPUT, OUTPUT, descriptor_of

LINUX = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs the names that Linux gives")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs the names that Unix gives")
@pytest.mark.parametrize(
    "path, number",
    [("/dev/stdin", 0), ("/dev/stdout", 1), ("/dev/stderr", 2), ("/dev/fd/63", 63), ("/dev/../dev/fd/7", 7)],
)
def test_the_names_of_what_is_open(path: str, number: int) -> None:
    assert descriptor_of(path, INPUT) == number


@LINUX
def test_links_may_lead_there(tmp_path: Path) -> None:
    (tmp_path / "first").symlink_to("/proc/self/fd/5")
    (tmp_path / "second").symlink_to("first")

    assert descriptor_of(str(tmp_path / "second"), INPUT) == 5
    assert descriptor_of(f"/proc/{os.getpid()}/fd/6", INPUT) == 6


def test_a_dash_is_the_standard_one() -> None:
    assert descriptor_of("-", INPUT) == 0
    assert descriptor_of("-", OUTPUT) == 1


def test_files_are_no_descriptors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "circle").symlink_to("circle")

    for name in ("1", "./-", "circle", "", "/dev/null", "/dev/fd", "/dev/fd/x", str(tmp_path / "1")):
        assert descriptor_of(name, INPUT) is None
