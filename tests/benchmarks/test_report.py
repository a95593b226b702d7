"""The runner finds what measures, prints it aligned, and leaves it behind as JSON."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.benchmarks.report import benchmarks, table, write
from tests.benchmarks.timing import Ratio


def test_only_modules_that_measure_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "some_benchmarks"
    package.mkdir()
    for name, text in {
        "__init__": "",
        "tool": "x = 1",
        "steps": "def measure(): return []",
        "test_tool": "1 / 0",
    }.items():
        (package / f"{name}.py").write_text(text, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    found = [module.__name__ for module in benchmarks(import_module("some_benchmarks"))]

    assert found == ["some_benchmarks.steps"]
    for name in [name for name in sys.modules if name.startswith("some_benchmarks")]:
        monkeypatch.delitem(sys.modules, name)


def test_the_table_is_aligned_and_says_what_is_missed() -> None:
    lines = table([Ratio("deep sigmoid", 1.2, 1.1, 1.3, 1.15, "6 ms against 5 ms"), Ratio("start", 0.5, 0.4, 0.6)])

    assert lines.splitlines() == [
        "benchmark     median    min    max  at most  at least",
        "deep sigmoid   1.200  1.100  1.300    1.150            6 ms against 5 ms MISSED",
        "start          0.500  0.400  0.600",
    ]


def test_programs_read_the_same_numbers(tmp_path: Path) -> None:
    write([Ratio("start", 0.5, 0.4, 0.6, 1.0, "0.7 s")], tmp_path / "build" / "benchmarks.json")

    assert json.loads((tmp_path / "build" / "benchmarks.json").read_text("utf-8")) == [
        {"name": "start", "median": 0.5, "minimum": 0.4, "maximum": 0.6, "limit": 1.0, "note": "0.7 s", "floor": None}
    ]
