"""Tables as people keep them in text files: commas or tabs, names or none, and what is wrong in which row."""

from __future__ import annotations

from core.components.tables.cells.numerals import Numerals
from core.components.tables.column import MOST_CLASSES
from core.components.tables.features import MOST_NUMBERS, Samples, samples_of
from core.components.tables.progress import Progress, Tell, told
from core.components.tables.reading import ColumnReading, Reading, reading_of
from core.components.tables.sheet import Sheets
from core.components.tables.source import DataError, Stamp, stamp_of, without_home
from core.components.tables.table import Table, read_kept, read_table
from core.components.tables.target import FEW
from core.components.tables.wishes import Missing, Role, Roles, TargetAs, Wishes

__all__ = [
    "FEW",
    "MOST_CLASSES",
    "MOST_NUMBERS",
    "ColumnReading",
    "DataError",
    "Missing",
    "Numerals",
    "Progress",
    "Reading",
    "Role",
    "Roles",
    "Samples",
    "Sheets",
    "Stamp",
    "Table",
    "TargetAs",
    "Tell",
    "Wishes",
    "read_kept",
    "read_table",
    "reading_of",
    "samples_of",
    "stamp_of",
    "told",
    "without_home",
]
