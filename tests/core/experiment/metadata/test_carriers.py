"""A file is what it begins with, and else what it is called."""

from __future__ import annotations

from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from typing import cast

import pytest

from core.experiment import ExperimentError
from core.experiment.metadata.carriers import SUFFIXES, carried_text, is_carrier, is_table
from core.experiment.metadata.table import csv_header


def opened(content: bytes) -> BufferedReader:
    """A file with that content."""
    return BufferedReader(cast(RawIOBase, BytesIO(content)))


@pytest.mark.parametrize(
    "name, content, carries",
    [
        ("a.json", b"{}", False),
        ("a", b"  {}", False),
        ("a.json", b"<html>", False),
        ("a.png", b'{"format": 1}', False),
        ("a.csv", b"\xef\xbb\xbf{}", False),
        ("a.json", b"\x89PNG\r\n\x1a\n", True),
        ("a", b"%PDF-1.7", True),
        ("a", b"\xef\xbb\xbf<?xml version='1.0'?>", True),
        ("a.txt", b"<svg>", True),
        ("A.CSV", b"step,loss\n", True),
        ("a.png", b"", True),
    ],
)
def test_a_file_is_what_it_begins_with_and_else_what_it_is_called(name: str, content: bytes, carries: bool) -> None:
    assert is_carrier(opened(content), name) is carries


@pytest.mark.parametrize(
    "suffix, kind", [(".png", "picture"), (".svg", "picture"), (".pdf", "document"), (".csv", "table")]
)
def test_what_was_not_made_here_is_said_in_one_sentence(suffix: str, kind: str) -> None:
    content = {".svg": b"<svg></svg>", ".pdf": b"%PDF-1.4"}.get(suffix, b"something, else")

    with pytest.raises(ExperimentError, match=f"this {kind} was not made by Backscope"):
        carried_text(opened(content), f"mine{suffix}")


def test_every_kind_is_listed() -> None:
    assert SUFFIXES == (".png", ".svg", ".pdf", ".csv")


def test_what_is_carried_is_read() -> None:
    assert carried_text(opened(csv_header(["step"], '{"a":1}').encode()), "a.csv") == '{"a":1}'


@pytest.mark.parametrize(
    ("name", "content", "table"),
    [
        ("a.csv", "x,y\n1,2\n", True),
        ("a.TSV", "x\ty\n1\t2\n", True),
        ("a.txt", '{"format": "backscope-experiment"}', False),
        ("a.json", "x,y\n1,2\n", False),
        ("a.csv", csv_header(["step"], '{"experiment": {}}') + "1,\n", False),
    ],
)
def test_a_table_is_what_is_called_one_and_carries_no_experiment(
    tmp_path: Path, name: str, content: str, table: bool
) -> None:
    path = tmp_path / name
    path.write_text(content)

    assert is_table(path) == table


def test_what_is_not_there_is_no_table(tmp_path: Path) -> None:
    assert not is_table(tmp_path / "a.csv")
