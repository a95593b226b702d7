"""Marks: which of them are decimal and which part thousands, as the cells of a table tell, or where that is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.components.tables.cells.numerals import Form, Numerals, form_of
from core.components.tables.faults import cell_at
from core.components.tables.source import DataError
from core.wording import Phrase, Reason, shortened


class Doubt(NamedTuple):
    """A number that can be read in two ways."""

    row: int
    column: Phrase
    cell: str

    def refusal(self) -> DataError:
        """What is said of it."""
        reason = Reason("table.marks", word=shortened(self.cell.strip(), 20))
        return DataError(reason.at(cell_at(self.row, self.column)))


class Evidence(NamedTuple):
    """What the known cells of a column of numbers tell of their marks."""

    decimal: Counter[str]
    thousands: Counter[str]
    marked: bool  # whether all have some
    either: list[tuple[str, int, str]]  # ambiguous marks, with row and cell of the first
    forms: tuple[Form, ...]  # of all cells

    def with_cell(self, cell: str, form: Form, row: int) -> Evidence:
        """The same with a cell before the others, all taken to be in its row."""
        decimal, thousands = (Counter([mark] if mark else ()) for mark in (form.decimal, form.thousands))
        decimal.update(self.decimal)
        thousands.update(self.thousands)
        firsts = {mark: other for mark, _, other in self.either} | ({form.either: cell} if form.either else {})
        marked = self.marked and bool(form.either or form.decimal or form.thousands)
        either = [(mark, row, firsts[mark]) for mark in ",." if mark in firsts]
        return Evidence(decimal, thousands, marked, either, (form, *self.forms))


def evidence_of(cells: Sequence[str], rows: Sequence[int]) -> Evidence:
    """What those cells tell; of what is missing, nothing."""
    forms = [form_of(cell) for cell in cells]
    known = [form for form in forms if form is not None]
    firsts = {form.either: i for i, form in reversed([*enumerate(forms)]) if form is not None}
    either = [(mark, rows[firsts[mark]], cells[firsts[mark]]) for mark in ",." if mark in firsts]
    return Evidence(
        Counter(form.decimal for form in known if form.decimal),
        Counter(form.thousands for form in known if form.thousands),
        all(form.either or form.decimal or form.thousands for form in known),
        either,
        tuple(known),
    )


class Marks:
    """Takes what columns of numbers tell, and says how all of them are written."""

    def __init__(self, separator: str, given: Numerals) -> None:
        """`given`: what a person has said of it, which is not found out."""
        self._separator, self._given = separator, given
        self._decimal, self._thousands = Counter[str](), Counter[str]()
        self._heard, self._marked = set[Phrase](), set[Phrase]()  # columns, and those with marks
        self._either: dict[str, list[tuple[Doubt, Sequence[Form]]]] = {",": [], ".": []}

    def take(self, evidence: Evidence, column: Phrase) -> None:
        """What a column of numbers tells."""
        self._heard.add(column)
        if evidence.marked:
            self._marked.add(column)
        self._decimal.update(evidence.decimal)
        self._thousands.update(evidence.thousands)
        for mark, row, cell in evidence.either:
            self._either[mark].append((Doubt(row, column, cell), evidence.forms))

    def told(self) -> tuple[Numerals, Doubt | None]:
        """How numbers are written, and what leaves that open."""
        decimal = self._given.decimal or _proven(self._decimal, self._given.thousands)
        thousands = self._given.thousands or _proven(self._thousands, decimal)
        if decimal is None and thousands in (",", ".") and self._either[_other(thousands)]:
            decimal = _other(thousands)
        if decimal is not None and thousands is None and self._either[_other(decimal)]:
            thousands = _other(decimal)
        if decimal is not None or thousands in (",", "."):
            return Numerals(decimal, thousands), None
        return self._guessed(thousands)

    def _guessed(self, thousands: str | None) -> tuple[Numerals, Doubt | None]:
        """Where nothing but numbers like 1,425 have marks."""
        commas, points = self._either[","], self._either["."]
        if self._separator == "," and thousands is None:  # as in English: a comma in quotation marks parts thousands
            return Numerals("." if points else None, "," if commas else None), None
        if commas and points:
            return Numerals(), commas[0][0]
        for mark, found in ((",", commas), (".", points)):
            if found:
                return self._of_one(mark, found, thousands)
        return Numerals(None, thousands), None

    def _of_one(self, mark: str, found: Iterable[tuple[Doubt, Sequence[Form]]], thousands: str | None
                ) -> tuple[Numerals, Doubt | None]:  # fmt: skip
        unmarked = [form.digits for _, forms in found for form in forms if not (form.either or form.decimal)]
        if any(digits > 3 for digits in unmarked) or thousands is not None:
            return Numerals(mark, thousands), None  # 2000 beside 1,425: thousands are not parted
        if any(digits == 3 for digits in unmarked):
            return Numerals(None, mark), None  # 950 beside 1,425: whole below a thousand, parted above
        if mark == "." and (self._separator != ";" or 1 < len(self._heard) == len(self._marked)):
            return Numerals(mark), None  # three digits behind each point, as programs write them
        return Numerals(), next(iter(found))[0]


def _proven(found: Counter[str], other: str | None) -> str | None:
    """The mark that is met most, but for the one that has the other part."""
    return next((mark for mark, _ in found.most_common() if mark != other), None)


def _other(mark: str) -> str:
    return "." if mark == "," else ","
