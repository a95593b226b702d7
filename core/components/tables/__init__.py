"""Tables as people keep them in text files: commas or tabs, names or none, and what is wrong in which row."""

from __future__ import annotations

from core.components.tables.dialect import is_number
from core.components.tables.source import DataError, Stamp, stamp_of, without_home
from core.components.tables.table import Table, no_number, not_finite, read_table

__all__ = [
    "DataError",
    "Stamp",
    "Table",
    "is_number",
    "no_number",
    "not_finite",
    "read_table",
    "stamp_of",
    "without_home",
]
