"""A file is safe on the disk once it is written, whoever has seen to that."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.experiment.disk import write_bytes, write_still
from core.system.flushing import flushed_by


def test_whoever_writes_waits_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited = list[int]()
    monkeypatch.setattr(os, "fsync", waited.append)

    write_bytes(tmp_path / "a", b"new")

    assert len(waited) == 1


def test_somebody_else_can_do_it_for_as_long_as_that_is_wished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited, others = list[int](), list[int]()
    monkeypatch.setattr(os, "fsync", waited.append)

    with flushed_by(others.append):
        write_bytes(tmp_path / "a", b"new")
        write_still(tmp_path / "b", b"new", lambda: None)
    meanwhile = len(waited), len(others)
    write_bytes(tmp_path / "c", b"new")

    assert (meanwhile, len(waited), len(others)) == ((0, 3), 1, 3)
    assert {each.read_bytes() for each in tmp_path.iterdir()} == {b"new"}


def test_who_ends_it_ends_the_writing_and_the_old_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def give_up(_number: int) -> None:
        raise LookupError

    with flushed_by(give_up), pytest.raises(LookupError):
        write_bytes(tmp_path / "a", b"new")

    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]
