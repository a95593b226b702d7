"""The numbers of a plot as CSV, unrounded: empty where nothing is and for an exact zero, whose state says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.plots.cells import Cell
from app.plots.plot import Plot
from core.experiment.metadata import table


def content_of(plot: Plot, text: str) -> Callable[[], bytes]:
    """The numbers as they are now, to be made a file of in whatever thread has time."""
    return partial(_csv, *plot.numbers(), text)


def csv_of(plot: Plot, text: str) -> bytes:
    """Header and rows, every number with all of its digits; behind them the text that says of what run they are."""
    return content_of(plot, text)()


def _csv(header: list[str], rows: list[list[Cell]], text: str) -> bytes:
    return (table.csv_header(header, text) + table.csv_lines(rows)).encode()
