"""`backscope data`: how a table is read, and what each of its columns is taken for, before anything learns from it."""

from __future__ import annotations

import argparse
from typing import Any

from core.commands.arguments.parser import Examples
from core.commands.columns import padded, width
from core.commands.console import as_json, file_named, say
from core.commands.pictures import FindPictures
from core.components.datasets import Csv, DataError
from core.components.tables import ColumnReading, Reading
from core.components.tables.dialect import COMMENT
from core.experiment.files import FileError
from core.system.streams import streams_beside
from core.wording import filled, shortened, visible

LONGEST = 24  # characters of a name, a value or a class that are shown
MOST_SHOWN = 20  # classes
_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", " ": "space", "|": "bar", ".": "point",
          "'": "apostrophe", None: "none"}  # fmt: skip


EXAMPLES: Examples = (
    ("data prices.csv", "for people"),
    ("data prices.csv --json", "for programs"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `data`."""
    parser.add_argument("file", type=file_named, metavar="FILE", help="the table")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Says it; 0 wherever the file is a table."""
    with streams_beside(""):
        try:
            reading = Csv(path=options.file).reading()
        except DataError as error:
            raise FileError(error.reason) from error
    say(json_text(reading) if options.json else report_text(reading))
    return 0


def json_text(reading: Reading) -> str:
    """The object of `data --json`, on one line."""
    return as_json(
        {
            "encoding": reading.encoding,
            "separator": reading.separator,
            "decimal": reading.decimal,
            "thousands": reading.thousands,
            "header": reading.header,
            "rows": reading.rows,
            "target": reading.target,
            "classes": None if reading.classes is None else dict(reading.classes),
            "columns": [_column(column) for column in reading.columns],
            "features": reading.features,
        }
    )


def _column(column: ColumnReading) -> dict[str, Any]:
    return {
        "name": column.name,
        "role": column.role,
        "kind": column.kind,
        "missing": column.missing,
        "first": list(column.first),
    }


def report_text(reading: Reading) -> str:
    """The same for people: what was found out, a line per column, the classes with their shares."""
    marks = f"decimal mark {_NAMES[reading.decimal]}, thousands mark {_NAMES[reading.thousands]}"
    separator = _NAMES.get(reading.separator, reading.separator)
    names = "names in the first row" if reading.header else "no names, so columns have numbers"
    rows = [("column", "role", "kind", "missing", "first values"), *map(_cells, reading.columns)]
    widths = [max(width(row[i]) for row in rows) for i in range(4)]
    lines = ["  ".join([*map(padded, row, widths), row[4]]).rstrip() for row in rows]
    size = f"{_count(reading.rows, 'row')} × {_count(reading.features, 'feature')}"
    heads = [f"{reading.encoding}, separator {separator}, {marks}; {names}", *_left_out(reading), *_counting(reading)]
    return "\n".join([*heads, f"{size}, {_target(reading)}", "", *lines, *_classes(reading)])


def _left_out(reading: Reading) -> list[str]:
    """What stands in the file beside the table."""
    titles = f"{_count(reading.titles, 'line')} above the table" if reading.titles else ""
    comments = f"lines that begin with {COMMENT}" if reading.comments else ""
    left_out = " and ".join(filter(None, (titles, comments)))
    obeyed = ["the line sep= names the separator"] if reading.obeyed else []
    told = [*obeyed, *([f"left out: {left_out}"] if left_out else [])]
    return ["; ".join(told)] if told else []


def _counting(reading: Reading) -> list[str]:
    """What is to be asked of a column that may be no feature."""
    if reading.counting is None:
        return []
    return [f'column "{_short(reading.counting)}" counts the rows: ignore it if it only says which row it is']


def _cells(column: ColumnReading) -> tuple[str, ...]:
    first = ", ".join("–" if value is None else _short(str(value)) for value in column.first)
    return _short(column.name), column.role, column.kind, str(column.missing), first


def _target(reading: Reading) -> str:
    told = "amounts" if reading.classes is None else f"{len(reading.classes)} classes"
    told += ", or amounts under a loss of amounts" if reading.by_loss and reading.classes else ""
    return f"target {_short(reading.target)}: {told}"


def _classes(reading: Reading) -> list[str]:
    classes = sorted(reading.classes or (), key=lambda each: -each[1])
    total = sum(count for _, count in classes)
    shown = [(_short(name), count) for name, count in classes[:MOST_SHOWN]]
    wide = max([width(name) for name, _ in shown], default=0)
    lines = [f"{padded(name, wide)}  {count:>7}  {100 * count / total:5.1f} %" for name, count in shown]
    more = [f"and {len(classes) - MOST_SHOWN} more"] if len(classes) > MOST_SHOWN else []
    return ["", *lines, *more] if lines else []


def _count(number: int, noun: str) -> str:
    return filled(f"{{n}} {{n?{noun}|{noun}s}}", n=str(number))


def _short(text: str) -> str:
    return shortened(visible(text), LONGEST)
