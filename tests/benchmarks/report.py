"""Finds the benchmarks, and says what they measured: a table for people, JSON for programs."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

from tests.benchmarks.timing import Ratio

HEADER = ("benchmark", "median", "min", "max", "at most", "at least", "")


def benchmarks(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of `package` that have a function `measure() -> list[Ratio]`, in the order of their names."""
    for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        if found.name.startswith(("test_", "__")):
            continue
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        if hasattr(module, "measure"):
            yield module


def table(ratios: Sequence[Ratio]) -> str:
    """One line per ratio, the columns aligned."""
    rows = [HEADER, *map(_row, ratios)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    return "\n".join(_line(row, widths) for row in rows)


def write(ratios: Sequence[Ratio], path: Path) -> None:
    """The ratios as a list of objects."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(ratio) for ratio in ratios], indent=2, ensure_ascii=False) + "\n", "utf-8")


def _row(ratio: Ratio) -> tuple[str, ...]:
    numbers = (f"{value:.3f}" for value in (ratio.median, ratio.minimum, ratio.maximum))
    bounds = ("" if bound is None else f"{bound:.3f}" for bound in (ratio.limit, ratio.floor))
    return (ratio.name, *numbers, *bounds, f"{ratio.note} MISSED".strip() if ratio.missed else ratio.note)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name, *numbers, note = row
    aligned = (number.rjust(width) for number, width in zip(numbers, widths[1:-1], strict=True))
    return "  ".join((name.ljust(widths[0]), *aligned, note)).rstrip()
