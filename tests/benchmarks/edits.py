"""An edit is instant: the first frame after it, in the engine, over a fresh start, and over what it may take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import numpy as np
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.datasets import AnyDataset, Csv, Digits, forget_table
from core.experiment import Experiment
from core.layers import Dense
from core.training.kept import Kept
from core.training.session import Session
from tests.benchmarks.timing import Action, Ratio, against, quotients

ROWS, COLUMNS = 100_000, 30
DIGITS_S, TABLE_S = 0.015, 0.060  # of the processor, until the first frame
DIGITS_SHARE, TABLE_SHARE = 0.5, 0.1  # of a fresh start
FRESH_STARTS, EDITS = 5, 21


def measure() -> list[Ratio]:
    """Of 8×16 on digits, and on a large table."""
    with _table() as path:
        return [
            *_instant("8×16 on digits", Digits(), DIGITS_SHARE, DIGITS_S),
            *_instant(f"8×16 on {ROWS:,}×{COLUMNS}", Csv(path=str(path)), TABLE_SHARE, TABLE_S),
        ]


def _instant(name: str, data: AnyDataset, share: float, seconds: float) -> list[Ratio]:
    experiment = Experiment(data=data, layers=(Dense(units=16),) * 8)
    edit = _edits(experiment)
    edit()
    fresh = [_seconds(lambda: _begun_anew(experiment)) for _ in range(FRESH_STARTS)]
    edits = [_seconds(edit) for _ in range(FRESH_STARTS)]
    return [
        quotients(f"{name}: first frame after an edit over a fresh start", edits, fresh, limit=share),
        against(seconds, edit, EDITS, name=f"{name}: first frame after an edit", clock=process_time),
    ]


def _edits(experiment: Experiment) -> Action:
    """Another network every time, beside what is kept of the data."""
    kept, widths = Kept(), count(1)

    def edit() -> None:
        layers = (Dense(units=15 + next(widths) % 3), *experiment.layers[1:])
        Session(replace(experiment, layers=layers), kept).step()

    return edit


def _begun_anew(experiment: Experiment) -> None:
    forget_table()
    Session(experiment).step()


def _seconds(action: Callable[[], object]) -> float:
    begun = process_time()
    action()
    return process_time() - begun


@contextmanager
def _table() -> Iterator[Path]:
    rng = default_rng(0)
    columns = np.column_stack([rng.standard_normal((ROWS, COLUMNS - 1)), rng.integers(0, 3, ROWS)])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        np.savetxt(path, columns, delimiter=",", fmt=["%.6f"] * (COLUMNS - 1) + ["%d"])
        yield path
