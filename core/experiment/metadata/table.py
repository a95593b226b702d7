"""CSV: the text stands as the name of a last, empty column, so that the header stays the first line."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from typing import IO, TypeAlias

from core.experiment.experiment import ExperimentError
from core.experiment.metadata import LARGEST_TEXT, NAME
from core.wording import Reason

Cell: TypeAlias = str | int | float
BEGINS_A_FORMULA = ("=", "+", "-", "−", "@", "\t", "\r")  # in a spreadsheet, which would work it out
_MARK = f'"{NAME} {{'.encode()


def csv_lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as lines, numbers with all of their digits; empty is what is not finite, and the last column."""
    return _lines([*map(cell_text, row), ""] for row in rows)


def csv_header(columns: Sequence[str], text: str) -> str:
    """The first line: the columns, and the text, if there is one, in the name of the last."""
    return _lines([[*map(cell_text, columns), f"{NAME} {text}".rstrip()]])


def cell_text(cell: Cell) -> str:
    """A cell as it is written: nothing that a spreadsheet would take for a formula."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(BEGINS_A_FORMULA) else cell
    return repr(cell) if math.isfinite(cell) else ""


def text_in(file: IO[bytes]) -> str | None:
    """The text that the first line of a table carries, or None; ExperimentError where it is cut off.

    Found by its quotation marks alone, for a spreadsheet may have parted the columns in its own way.
    """
    line = file.readline(LARGEST_TEXT)
    begin = line.rfind(_MARK)
    if begin < 0:
        return None
    end = line.rfind(b'}"')
    if end < begin:
        raise ExperimentError(Reason("table.damaged"))
    written = line[begin + len(_MARK) - 1 : end + 1]
    return written.replace(b'""', b'"').decode("utf-8", "replace")


def _lines(rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
