"""A look at a table before anything learns from it: how it is read, and why it could not be used as it stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from msgspec.structs import replace

from app.state.edits import with_data
from core.components.datasets import Csv, DataError
from core.components.tables import ColumnReading, Reading, Role, Roles
from core.experiment import Experiment, ExperimentError, validated
from core.wording import Reason

_OF_OTHER_COLUMNS = ("table.no_column", "table.no_column_number", "table.twin_columns")


class Look(NamedTuple):
    """What is found in a table with certain settings."""

    data: Csv
    reading: Reading | None  # None where it cannot be read in this way
    columns: tuple[ColumnReading, ...]  # then as they are read in another way, so that roles can be changed
    roles: tuple[Role, ...]  # of them, as they are wished or read
    refusal: Reason | None  # why it cannot be used

    @property
    def keys(self) -> list[str]:
        """By which each column is meant."""
        return [column.key for column in self.columns]


def look_at(experiment: Experiment, data: Csv, before: Sequence[ColumnReading] = ()) -> Look:
    """What the experiment would get of the table; `before` are its columns as they were read last."""
    tried = with_data(experiment, data)
    dataset = tried.dataset
    assert isinstance(dataset, Csv)
    try:
        reading = dataset.reading()
    except DataError as error:
        columns = tuple(before) or _in_another_way(data)
        return Look(data, None, columns, _wished(data, columns), _bare(error.reason))
    roles, refusal = tuple(column.role for column in reading.columns), _refusal(tried)
    return Look(data, reading, reading.columns, roles, refusal)


def first_look(experiment: Experiment, data: Csv) -> Look:
    """The same of a table that is chosen: what was set for columns that it does not have is forgotten."""
    look = look_at(experiment, data)
    if look.refusal is not None and look.refusal.code in _OF_OTHER_COLUMNS:
        return look_at(experiment, fresh(data))
    return look


def fresh(data: Csv) -> Csv:
    """The table with everything found out."""
    return Csv(path=data.path)


def with_role(look: Look, place: int, role: Role) -> Csv:
    """The data with another role of the column, by whatever word its role was given before."""
    data, keys = look.data, look.keys
    columns = {word: each for word, each in data.columns.items() if _meant(word, keys) != place}
    target = None if data.target is None or _meant(data.target, keys) == place else data.target
    return replace(data, target=target, columns=Roles(columns)).with_role(keys[place], role)


def _refusal(experiment: Experiment) -> Reason | None:
    try:
        validated(experiment)
    except ExperimentError as error:
        return _bare(error.reason)
    return None


def _bare(reason: Reason) -> Reason:
    """The same without the name of the file, which stands above it anyhow."""
    path = next((i for i, part in enumerate(reason.place) if isinstance(part, str)), None)
    if path is None:
        return reason.clause
    return Reason(reason.code, **dict(reason.values)).at(*reason.place[path + 1 :])


def _wished(data: Csv, columns: Sequence[ColumnReading]) -> tuple[Role, ...]:
    keys = [column.key for column in columns]
    wished = {_meant(word, keys): role for word, role in data.columns.items()}
    if data.target:
        wished[_meant(data.target, keys)] = "target"
    one = "target" in wished.values()  # then what seemed to be the target is none
    read: list[Role] = ["feature" if one and column.role == "target" else column.role for column in columns]
    return tuple(wished.get(place, role) for place, role in enumerate(read))


def _in_another_way(data: Csv) -> tuple[ColumnReading, ...]:
    """Its columns with as much found out as can be; where marks are in doubt, with values as they are written."""
    for other in (fresh(data), replace(fresh(data), encoding=data.encoding)):
        for settled in (other, replace(other, decimal=".")):
            with suppress(DataError):
                columns = settled.reading().columns
                return columns if settled is other else _as_written(other, columns)
    return ()


def _as_written(data: Csv, columns: Sequence[ColumnReading]) -> tuple[ColumnReading, ...]:
    """Of what is ignored, nobody decides which marks it has."""
    ignored: dict[str, Role] = {column.key: "ignore" for column in columns}
    try:
        written = replace(data, columns=Roles(ignored)).reading().columns
    except DataError:
        return tuple(columns)
    return tuple(
        dataclasses.replace(column, first=each.first) for column, each in zip(columns, written, strict=True)
    )  # fmt: skip


def _meant(word: str, keys: Sequence[str]) -> int | None:
    """The place of the column that a name or a number, from 1, means."""
    word = word.strip()
    if word in keys:
        return keys.index(word)
    return int(word) - 1 if word.isdecimal() and len(word) < 9 and 1 <= int(word) <= len(keys) else None
