"""The data of an experiment: synthetic sets, famous measured ones, and tables of one's own."""

from __future__ import annotations

from core.components.datasets.csv_file import Csv, See, Seen, forget_table, kept_sheets, seen_by, seen_here
from core.components.datasets.dataset import NAMELESS, Data, Dataset, Names
from core.components.datasets.drawn import Blobs, Circles, MadeUp, Moons, Noise, Sine, Spirals, Xor
from core.components.datasets.measured import RESOURCES, Digits, Iris, Wine
from core.components.tables import DataError

AnyDataset = Spirals | Moons | Circles | Xor | Blobs | Sine | Noise | Digits | Iris | Wine | MadeUp | Csv

__all__ = [
    "NAMELESS",
    "RESOURCES",
    "AnyDataset",
    "Blobs",
    "Circles",
    "Csv",
    "Data",
    "DataError",
    "Dataset",
    "Digits",
    "Iris",
    "MadeUp",
    "Moons",
    "Names",
    "Noise",
    "See",
    "Seen",
    "Sine",
    "Spirals",
    "Wine",
    "Xor",
    "forget_table",
    "kept_sheets",
    "seen_by",
    "seen_here",
]
