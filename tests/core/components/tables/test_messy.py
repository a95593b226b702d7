"""Tables in which everything is met at once are read as they were written."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.components.tables import read_table, reading_of
from tests.core.components.tables.files import table_file
from tests.core.components.tables.messy import messy


@pytest.mark.parametrize("seed", range(120))
def test_a_messy_table_is_read_as_it_was_written(tmp_path: Path, seed: int) -> None:
    table = messy(seed)

    found = reading_of(read_table(table_file(tmp_path, table.content)), None)

    assert (found.separator, found.header, found.rows) == (table.separator, True, table.rows)
    for column, held in zip(found.columns, table.columns, strict=False):
        assert (column.name, column.kind, column.missing) == (held.name, held.kind, held.missing)
        if held.kind == "number":
            assert column.first == pytest.approx(tuple(held.numbers[:3]))
