"""Tables on the disk, as tests write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.components.tables import DataError, Samples, Wishes, read_table, samples_of

IRISES = "length,width,species\n5.1,3.5,setosa\n4.9,3.0,setosa\n7.0,3.2,versicolor\n6.3,3.3,virginica\n"


def table_file(folder: Path, content: str | bytes = IRISES, name: str = "table.csv") -> str:
    """The path of a file with that content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def read(path: str, target: str = "") -> Samples:
    """What is learned from the table."""
    return samples_of(read_table(path, Wishes(target or None)), None, "refuse")


def refusal(path: str, target: str = "") -> str:
    """The sentence with which the table is refused."""
    with pytest.raises(DataError) as refused:
        read(path, target)
    return str(refused.value)
