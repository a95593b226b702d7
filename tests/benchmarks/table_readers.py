"""Our own sniffing beside what is kept elsewhere, on tables of which it is known how they are to be read.

`python -m tests.benchmarks.table_readers`: clevercsv, charset-normalizer, pandas and polars are needed by nothing else;
those that are not installed are left out.
"""

from __future__ import annotations

import csv
import importlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from core.components.tables import DataError, read_table, reading_of
from tests.core.components.tables.many import Known, known

Right = Callable[[Known], bool]
START = "import time; began = time.process_time(); import {}; print(time.process_time() - began)"


def main() -> int:
    """A line for each reader: how many tables it reads right, and what it costs."""
    tables = [*known()]
    readers: list[tuple[str, str, Right]] = [
        ("core.components.tables", "separator, header and encoding", _ours),
        ("core.components.tables", "values of the first row", _our_values),
        ("csv", "separator", _sniffer),
        ("clevercsv", "separator", _clevercsv),
        ("charset_normalizer", "encoding", _charset_normalizer),
        ("pandas", "values of the first row, encoding known", _pandas),
        ("polars", "values of the first row, encoding known", _polars),
    ]
    for module, what, right in readers:
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"{module}: not installed")
            continue
        began = time.process_time()
        found = sum(map(right, tables))
        each = 1e3 * (time.process_time() - began) / len(tables)
        print(f"{module}: {what}: {found} of {len(tables)} right, {each:.1f} ms each; import {_start(module):.2f} s")
    return 0


def _start(module: str) -> float:
    """Seconds of processor time that importing it takes."""
    return float(subprocess.run([sys.executable, "-c", START.format(module)], capture_output=True, check=True).stdout)


def _reading(table: Known) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "table.csv")
        path.write_bytes(table.content)
        try:
            return reading_of(read_table(str(path)), None)
        except DataError:
            return None


def _ours(table: Known) -> bool:
    found, style = _reading(table), table.style
    told = (style.separator, table.header, style.encoding)
    return found is not None and (found.separator, found.header, found.encoding) == told


def _our_values(table: Known) -> bool:
    found = _reading(table)
    return found is not None and tuple(column.first[0] for column in found.columns) == table.last


def _sniffer(table: Known) -> bool:
    try:
        return csv.Sniffer().sniff(_text(table)).delimiter == table.style.separator
    except csv.Error:
        return False


def _clevercsv(table: Known) -> bool:
    found = importlib.import_module("clevercsv").Sniffer().sniff(_text(table))
    return found is not None and found.delimiter == table.style.separator


def _charset_normalizer(table: Known) -> bool:
    best = importlib.import_module("charset_normalizer").from_bytes(table.content).best()
    return best is not None and _same_text(table, best.encoding)


def _same_text(table: Known, encoding: str) -> bool:
    """Whether the letters are right, whatever the encoding is called."""
    return table.content.decode(encoding, "replace").lstrip("\ufeff") == _text(table)


def _pandas(table: Known) -> bool:
    def first(path: StringIO) -> Iterable[Any]:
        frame = importlib.import_module("pandas").read_csv(path, sep=None, engine="python")
        return list(frame.iloc[0])

    return _has_values(table, lambda: first(StringIO(_text(table))))


def _polars(table: Known) -> bool:
    def first() -> Iterable[Any]:
        return list(importlib.import_module("polars").read_csv(BytesIO(_text(table).encode())).row(0))

    return _has_values(table, first)


def _has_values(table: Known, read: Callable[[], Iterable[Any]]) -> bool:
    try:
        return [*map(_plain, read())] == [*map(_plain, table.last)]
    except Exception:  # noqa: BLE001  (whatever a foreign reader raises, it has not read the table)
        return False


def _plain(value: Any) -> Any:
    """Whole or not, a number is a number."""
    return value if isinstance(value, str) else str(value) if str(value) in ("True", "False") else float(value)


def _text(table: Known) -> str:
    return table.content.decode(table.style.encoding).lstrip("\ufeff")


if __name__ == "__main__":
    sys.exit(main())
