"""The numbers of a plot as CSV, unrounded: empty where nothing is and for an exact zero, whose state says so."""

from __future__ import annotations

from app.plots.plot import Plot
from core.experiment.metadata import table


def csv_of(plot: Plot, text: str) -> bytes:
    """Header and rows, every number with all of its digits; behind them the text that says of what run they are."""
    header, rows = plot.table()
    return (table.csv_header(header, text) + table.csv_lines(rows)).encode()
