"""Tables as people keep them in text files: commas or tabs, names or none, and what is wrong in which row."""

from __future__ import annotations

from core.components.tables.dialect import is_number, number_in
from core.components.tables.faults import not_finite
from core.components.tables.progress import Progress, told
from core.components.tables.source import DataError, Stamp, stamp_of, without_home
from core.components.tables.table import Table, read_table
from core.components.tables.target import FEW, MOST_CLASSES, refuse_words

__all__ = [
    "FEW",
    "MOST_CLASSES",
    "DataError",
    "Progress",
    "Stamp",
    "Table",
    "is_number",
    "not_finite",
    "number_in",
    "read_table",
    "refuse_words",
    "stamp_of",
    "told",
    "without_home",
]
