"""Tables that are refused, each for another reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.components.datasets import Csv, DataError
from core.wording import Reason

TABLES: dict[str, str | bytes] = {
    "table.empty": "",
    "table.one_column": "a\n1\n2\n",
    "table.no_row": "a,b\n",
    "table.width": "a,b,c\n1,2,3\n4,5\n",
    "table.quotes": 'a,b\n1,2\n3,"4\n',
    "table.other_marks": "a;b\n0.5;1\n1.5;2\n2,5;3\n",
    "table.no_number": "a,b\n1,2\nred,4\n",
    "table.no_number_in_target": "x,y\n" + "".join(f"{i},{i}.5\n" for i in range(150)) + "7,1O.5\n",
    "table.not_finite": "a,b\n1,2\n1e999,3\n",
    "table.gap": "a,b\n1,2\n,3\n",
    "table.gaps": "a,b\n1,2\n,3\n,4\n",
    "table.no_text": b"a,b\n1,\x81\n",
    "table.workbook": b"PK\x03\x04",
    "table.marks": "a;b\n1,425;1\n2,850;2\n",
    "table.no_feature": "x,y\n" + "".join(f"{i},name{i}\n" for i in range(9)),
    "table.one_class": "x,y\n1,a\n2,a\n",
    "table.many_columns": "1," * 100_001,
    "place.column_number": "1,2\n3,4\nred,6\n",
}
TARGETS = {
    "table.no_column": ("a,b\n1,2\n", "colour"),
    "table.no_column_number": ("1,2\n3,4\n", "9"),
    "table.twin_columns": ("x,y,x\n1,2,3\n", "x"),
}
WISHES: dict[str, tuple[str, Csv]] = {
    "table.no_encoding": ("a,b\n1,2\n", Csv(encoding="utf-9")),
    "table.same_marks": ("a;b\n1;2\n", Csv(decimal=",", thousands=",")),
    "table.two_targets": ("a,b,c\n1,2,3\n", Csv(columns={"a": "target", "b": "target"})),
    "table.two_roles": ("a,b,c\n1,2,3\n", Csv(target="a", columns={"a": "ignore"})),
    "table.no_value": ("a,b\n,2\n?,3\n", Csv(columns={"a": "feature"}, missing="mean")),
    "table.all_gaps": ("a,b\n,2.5\n1,\n", Csv(missing="drop")),
    "table.unique_texts": ("x,y\n" + "".join(f"{i},name{i}\n" for i in range(9)), Csv(target="y")),
    "table.many_classes": ("x,y\n" + "".join(f"{i},name{i // 2}\n" for i in range(2200)), Csv(target="y")),
    "table.many_categories": ("x,y\n" + "".join(f"{i},{i}.5\n" for i in range(1001)), Csv(columns={"x": "category"})),
    "table.much_room": (
        "x,y\n" + "".join(f"{i % 1000},{i}.5\n" for i in range(50_001)),
        Csv(columns={"x": "category"}),
    ),
}


def refused_tables(folder: Path) -> Iterator[Reason]:
    """The reasons behind all of these."""
    plain = [(content, Csv()) for content in TABLES.values()]
    aimed = [(content, Csv(target=target)) for content, target in TARGETS.values()]
    for i, (content, data) in enumerate([*plain, *aimed, *WISHES.values()]):
        path = folder / f"table{i}.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        with pytest.raises(DataError) as refusal:
            replace(data, path=str(path)).shape()
        yield refusal.value.reason
