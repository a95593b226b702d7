"""The data of an experiment: synthetic sets, famous measured ones, and tables of one's own."""

from __future__ import annotations

from core.components.datasets.csv_file import Csv, forget_table
from core.components.datasets.dataset import Data, Dataset
from core.components.datasets.drawn import Blobs, Circles, MadeUp, Moons, Noise, Sine, Spirals, Xor
from core.components.datasets.measured import RESOURCES, Digits, Iris, Wine
from core.components.tables import DataError

AnyDataset = Spirals | Moons | Circles | Xor | Blobs | Sine | Noise | Digits | Iris | Wine | MadeUp | Csv

__all__ = [
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
    "Noise",
    "Sine",
    "Spirals",
    "Wine",
    "Xor",
    "forget_table",
]
