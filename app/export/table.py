"""The numbers of a plot as CSV, unrounded: empty where nothing is and for an exact zero, whose state says so."""

from __future__ import annotations

import csv
import io
import math
import os

from app.plots.card import Cell
from app.plots.plot import Plot
from core.experiment.files import replacing


def write_table(plot: Plot, path: str | os.PathLike[str]) -> None:
    """Write the plot's table; FileError says in a sentence why it could not."""
    content = csv_of(plot).encode("utf-8")
    with replacing(path) as file:
        file.write(content)


def csv_of(plot: Plot) -> str:
    """Header and rows, every number with all of its digits."""
    header, rows = plot.table()
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return text.getvalue()


def _written(cell: Cell) -> Cell:
    return "" if isinstance(cell, float) and not math.isfinite(cell) else cell
