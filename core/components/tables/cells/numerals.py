"""Numerals: how a table writes its numbers, one decision for all of them: decimal mark, thousands mark, units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from core.numerics import Floats

Cells = list[str]

SPACES = " \u00a0\u202f\u2009"
_APOSTROPHES = "'’"
ERRORS = ("#n/a", "#nv", "#div/0!", "#num!", "#value!", "#ref!", "#name?")  # of spreadsheets
MISSING = frozenset({"", "?", "na", "n/a", "n.a.", "<na>", "nan", "-nan", "null", *ERRORS})
GAPS = MISSING | {"-", "--", "–", "—", "−", ".", "..", "…", "none"}  # among numbers
_SIGNS = "+-−"
_PLAIN = re.compile(r"[+\-−]?([0-9]*)(?:([.,])([0-9]*))?([eE][+-]?[0-9]+)?")  # most of them are
_MANTISSA = re.compile(r"([0-9]*(?:[.,][0-9]*)*)((?:[eE][+-]?[0-9]+)?)")
_SPACED = re.compile(rf"[1-9][0-9]{{0,2}}(?:([{SPACES}'’])[0-9]{{3}})(?:\1[0-9]{{3}})*(?:[.,][0-9]+)?")
LONGEST = 100  # characters of a number with its unit
_UNIT = r"[^\W\d_]{1,6}[²³]?|[\u3371-\u33df℃℉]|[%‰°]C?|[^\W\d_]{1,4}/[^\W\d_]{1,4}[²³]?"
_CODED = "USD|EUR|GBP|JPY|KRW|CNY|CHF|CAD|AUD|INR|SEK|NOK|DKK|PLN|CZK"  # others need a space: ABC001 is no amount
_CURRENCY = rf"[$€£¥₩₹₽¢฿]|US\$|{_CODED}|[A-Z]{{3}}(?=[{SPACES}])"
_WITH_UNIT = re.compile(
    rf"([+\-−]?)({_CURRENCY})?[{SPACES}]?([+\-−]?[0-9.,][0-9.,{SPACES}'’]*?)[{SPACES}]?({_UNIT}|{_CURRENCY})?"
)
_SHAPES = str.maketrans("23456789", "1" * 8)
_WHOLE = re.compile(r"[+\-−]?[0-9]{1,18}")


class Form(NamedTuple):
    """What one cell tells of the marks in numbers."""

    digits: int  # before any mark
    decimal: str = ""  # a mark that can only be that
    thousands: str = ""
    either: str = ""  # a mark that can be one as well as the other: 1,425


def form_of(cell: str) -> Form | None:
    """The form of a number, in whatever way it is written; None where it is none."""
    core = cell.strip()
    if (plain := _PLAIN.fullmatch(core)) is not None:
        return _plain_form(*plain.groups())
    core = core[1:] if core[:1] and core[0] in _SIGNS else core
    if (spaced := _SPACED.fullmatch(core)) is not None:
        mark = next((each for each in ".," if each in core), "")
        return Form(3, decimal=mark, thousands="'" if spaced[1] in _APOSTROPHES else " ")
    found = _MANTISSA.fullmatch(core)
    if found is None or not any(map(str.isdigit, found[1])) or found[1].endswith(","):
        return None
    marks = [each for each in found[1] if each in ".,"]
    groups = re.split("[.,]", found[1])
    if not marks:
        return Form(len(groups[0]))
    grouped = 1 <= len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(each) == 3 for each in groups[1:-1])
    last, before = marks[-1], set(marks[:-1])
    threes = len(groups[-1]) == 3 and not found[2]
    if not before:
        return Form(len(groups[0]), either=last) if grouped and threes else Form(len(groups[0]), decimal=last)
    if not grouped or len(before) > 1:
        return None
    if last in before:
        return Form(3, thousands=last) if threes else None
    return Form(3, decimal=last, thousands=before.pop())


def _plain_form(before: str, mark: str | None, behind: str | None, power: str | None) -> Form | None:
    """The form of a number with one mark or none."""
    if not (before or behind) or (mark == "," and not behind):
        return None
    if mark is None:
        return Form(len(before))
    either = 1 <= len(before) <= 3 and before[0] != "0" and behind is not None and len(behind) == 3 and not power
    return Form(len(before), either=mark) if either else Form(len(before), decimal=mark)


class Unit(NamedTuple):
    """What stands before and behind each number of a column."""

    before: str
    behind: str


def unit_of(cells: Sequence[str]) -> Unit | None:
    """The unit that all cells, none of which is missing, have; None where there is none."""
    if any(len(cell) > LONGEST for cell in cells):
        return None
    found = [_WITH_UNIT.fullmatch(cell.strip()) for cell in cells]
    units = {Unit(each[2] or "", each[4] or "") for each in found if each is not None}
    if None in found or len(units) != 1 or units == {Unit("", "")}:
        return None
    if any(each is not None and form_of(each[3]) is None for each in found):
        return None
    return units.pop()


def bare(cell: str, unit: Unit | None) -> str:
    """The number in a cell, without its unit; what is no number in any way of writing stays whole."""
    if unit is None:
        return cell
    stripped = cell.strip() if len(cell) <= LONGEST else cell
    sign, begin, end = _cut(stripped, unit)
    return cell if end - begin == len(stripped) else stripped[:sign] + stripped[begin:end]


def bare_of(cells: Cells, unit: Unit | None) -> Cells:
    """The same of many cells without spaces around them; one that is no number in any way of writing stays whole."""
    if unit is None:
        return cells
    shapes = shapes_of(cells)
    cuts = {shape: _cut(shape, unit) for shape in {*shapes}}
    parts = zip(cells, map(cuts.__getitem__, shapes), strict=True)
    return [cell[:sign] + cell[begin:end] for cell, (sign, begin, end) in parts]


def _cut(cell: str, unit: Unit) -> tuple[int, int, int]:
    """Where in a cell its sign ends, and where its figures begin and end."""
    found = _WITH_UNIT.fullmatch(cell) if len(cell) <= LONGEST else None
    if found is None or Unit(found[2] or "", found[4] or "") != unit or form_of(found[1] + found[3]) is None:
        return 0, 0, len(cell)
    return found.end(1), *found.span(3)


def shapes_of(cells: Cells) -> Cells:
    """Each cell with 1 for any figure but 0: what kind of number it is, if it is one, does not depend on which."""
    shapes = "\0".join(cells).translate(_SHAPES).split("\0")
    return shapes if len(shapes) == len(cells) else cells


class Numerals(NamedTuple):
    """The marks of a table; None where its numbers have none."""

    decimal: str | None = None
    thousands: str | None = None

    def met_in(self, text: str) -> Numerals:
        """Those of its marks that stand in the text, which read it in the same way."""
        decimal = self.decimal if self.decimal and self.decimal in text else None
        return Numerals(decimal, self.thousands if self._parts(text) else None)

    def number(self, cell: str) -> float:
        """The number in a cell; ValueError where there is none."""
        if "_" in cell:
            raise ValueError(cell)  # 1_000 is a number to Python only
        text = cell.strip().replace("−", "-")
        if self._parts(text):
            text = self._without_thousands(text)
        if self._foreign(text):
            raise ValueError(cell)
        return float(text.replace(",", "."))

    def is_number(self, cell: str) -> bool:
        """Whether the cell holds a number, and a known one."""
        try:
            self.number(cell)
        except ValueError:
            return False
        return not is_missing(cell)

    def numbers(self, cells: Cells) -> Floats:
        """Many cells as what `number` makes of each; ValueError where one is no number."""
        written = "\n".join(cells)
        if self._parts(written):
            whole = self._without_marks(written).split("\n")
            if len(whole) != len(cells) or self._misplaced(f"\n{written}"):
                return np.fromiter(map(self.number, cells), np.float64, len(cells))
            return Numerals(self.decimal).numbers(whole)
        if "_" in written or "−" in written:
            return np.fromiter(map(self.number, cells), np.float64, len(cells))
        if self._foreign(written):
            raise ValueError(written[:20])
        if "," in written:
            cells = [cell.replace(",", ".") for cell in cells]
        return np.fromiter(map(float, cells), np.float64, len(cells))

    def whole(self, cell: str) -> int | None:
        """The number, where it is written without a decimal mark."""
        text = cell.strip().replace("−", "-")
        if self._parts(text):
            text = self._without_thousands(text)
        return int(text) if _WHOLE.fullmatch(text) else None

    def _parts(self, text: str) -> bool:
        """Whether a thousands mark stands in the text."""
        return self.thousands is not None and any(mark in text for mark in self._marks())

    def _without_marks(self, text: str) -> str:
        for mark in self._marks():
            text = text.replace(mark, "")
        return text

    def _misplaced(self, written: str) -> bool:
        """Whether anywhere in some lines a thousands mark does not part three digits from three."""
        return _misplaced(self._marks(), self.decimal or "\n").search(written) is not None

    def _marks(self) -> str:
        """The thousands mark in all of its forms."""
        return {None: "", " ": SPACES, "'": _APOSTROPHES}.get(self.thousands, self.thousands or "")

    def _foreign(self, text: str) -> bool:
        """Whether there is a mark that the table's numbers have not."""
        return ("," in text and self.decimal != ",") or ("." in text and self.decimal != ".")

    def _without_thousands(self, text: str) -> str:
        form = form_of(text)
        assert self.thousands is not None
        if form is None or self.thousands not in (form.thousands, form.either):
            raise ValueError(text)
        return self._without_marks(text)


def marks_in(text: str) -> str:
    """Every mark that stands in the text, once."""
    return "".join(mark for mark in f",.{SPACES}{_APOSTROPHES}" if mark in text)


@cache
def _misplaced(marks: str, decimal: str) -> re.Pattern[str]:
    """Tells from what stands before and behind a mark, which it looks for first."""
    mark, point, other = f"[{re.escape(marks)}]", re.escape(decimal), rf"[^\d{re.escape(marks)}]"
    before = ["\\d{4}", *(f"{other}0" + r"\d" * i for i in range(3)), *(point + r"\d" * i for i in range(1, 4))]
    wrong = [r"(?!\d{3}(?!\d))", rf"(?<!\d{mark})", *(f"(?<={each}{mark})" for each in before)]
    return re.compile(f"{mark}(?:{'|'.join(wrong)})")


def is_missing(cell: str) -> bool:
    """Whether the cell says that its value is not known."""
    return cell.strip().lower() in MISSING


def is_gap(cell: str) -> bool:
    """Whether the cell says so where numbers or dates stand; among words, some of these are words."""
    return cell.strip().lower() in GAPS


def is_numeric(cell: str) -> bool:
    """Whether the cell is a number in one way of writing or another, or says that it is missing."""
    if is_missing(cell) or form_of(cell) is not None:
        return True
    try:
        float(cell)
    except ValueError:
        return False
    return "_" not in cell
