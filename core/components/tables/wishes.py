"""Wishes: what a person has said of a table; all else is found out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, NoReturn, TypeAlias

from core.components.tables.cells.numerals import Numerals
from core.components.tables.faults import QUOTED
from core.components.tables.source import DataError
from core.wording import Field, Listed, Reason, shortened

Role: TypeAlias = Literal["feature", "category", "ignore", "target"]
Missing: TypeAlias = Literal["refuse", "drop", "mean"]
TargetAs: TypeAlias = Literal["classes", "amounts"]

QUOTED_NAMES = 10


class Roles(dict[str, Role]):
    """Roles by columns, a value like any other part of an experiment: it has a hash, and nobody changes it."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return Roles, (dict(self),)

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("roles are a value: make others instead")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse


class Wishes(NamedTuple):
    """What is wished of a table."""

    target: str | None = None  # the name or the number, from 1, of a column
    columns: Mapping[str, Role] = Roles()
    encoding: str | None = None
    numerals: Numerals = Numerals()

    def refuse_same_marks(self) -> None:
        """DataError where one mark is to be two."""
        if self.numerals.decimal is not None and self.numerals.decimal == self.numerals.thousands:
            raise DataError(Reason("table.same_marks").at(Field("thousands")))

    def roles(self, names: Sequence[str] | None, width: int) -> dict[int, Role]:
        """Roles by the columns' places, from 0; DataError where there is no such column, or two are the target."""
        found = dict[int, Role]()
        for name, role in self.columns.items():
            place = place_of(name, names, width, Field("columns"))
            if found.setdefault(place, role) != role:
                raise DataError(Reason("table.two_roles", word=shortened(name, QUOTED)).at(Field("columns")))
        if self.target is not None and self.target.strip():
            place = place_of(self.target, names, width, Field("target"))
            if found.setdefault(place, "target") != "target":
                raise DataError(Reason("table.two_roles", word=shortened(self.target, QUOTED)).at(Field("columns")))
        if list(found.values()).count("target") > 1:
            raise DataError(Reason("table.two_targets").at(Field("columns")))
        return found


NONE = Wishes()


def place_of(wanted: str, names: Sequence[str] | None, width: int, field: Field) -> int:
    """Which column is meant, from 0; DataError, at the field that names it, where there is none or more than one."""
    wanted = wanted.strip()
    found = [i for i, name in enumerate(names or []) if name.strip() == wanted]
    if len(found) > 1:
        raise DataError(Reason("table.twin_columns", word=shortened(wanted, QUOTED)).at(field))
    if not found and wanted.isdecimal() and len(wanted) < 9 and 1 <= int(wanted) <= width:
        found = [int(wanted) - 1]
    if not found:
        raise DataError(_no_column(shortened(wanted, QUOTED), names, width).at(field))
    return found[0]


def _no_column(word: str, names: Sequence[str] | None, count: int) -> Reason:
    if names is None:
        return Reason("table.no_column_number", word=word, last=count)
    quoted = [shortened(name.strip(), QUOTED) for name in names[:QUOTED_NAMES]]
    more = ["…"] if len(names) > QUOTED_NAMES else []
    return Reason("table.no_column", word=word, columns=Listed((*quoted, *more)))
