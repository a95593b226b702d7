"""Roles: what each column of a table seems to be for, as long as nobody has said it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.components.tables.cells.nature import Kind, nature_of
from core.components.tables.cells.numerals import Unit
from core.components.tables.headers import TARGETS, TRUTHS
from core.components.tables.wishes import Role

FEWEST, ALMOST = 5, 0.9  # texts, and the share of them that differ, where almost every row has its own
MOST_CATEGORIES = 50  # that are guessed
_KEY = re.compile(r"(?:^|.*[\s_-])(?:id|idx|uuid|guid)|.*[a-z]I[dD]|(?:.*\s*)번호|순번|연번|아이디|식별자")
_CODE = re.compile(r"(\D{1,20})[0-9]{2,20}")  # c0 and c1 are classes
_COUNTERS = frozenset({  # names of what counts the rows
    "", "#", "index", "no", "no.", "nr", "nr.", "row", "unnamed: 0", "number", "row number", "rownumber", "rownum",
    "line", "sample", "case", "record", "observation", "obs", "entry", "serial", "key", "nummer", "zeile", "lfd. nr.",
    "n°", "s.no", "s.no.", "s. no.", "sno", "sl no", "sl. no.", "sr no", "sr. no.", "serial no", "serial no.",
    "serial number", "subject", "participant", "patient", "person", "respondent", "student", "customer", "proband",
    "행", "표본", "샘플", "사례", "순서", "고객", "환자", "학생", "피험자", "참가자", "대상자", "응답자",
})  # fmt: skip


class Look(NamedTuple):
    """What the first rows of a column show."""

    name: str
    kind: Kind
    unit: Unit | None
    known: Sequence[str]  # its cells that are not missing
    is_solid: bool = False  # whether all of them are plain numbers

    @classmethod
    def at(cls, name: str, cells: Sequence[str]) -> Look:
        """What some cells of that column show."""
        nature = nature_of(cells)
        known = [cell.strip() for cell in cells if not nature.is_gap(cell)]
        return cls(name, nature.kind, nature.unit, known, nature.is_solid)

    @property
    def can_be_target(self) -> bool:
        """Whether there is something to be learned of it: a date, and what has a text of its own in almost every row,
        is guessed never."""
        if self.kind == "text":
            return bool(self.known) and not almost_all_differ(len(set(self.known)), len(self.known))
        return self.kind == "number" and bool(self.known) and not is_key(self.name, self.known)


def almost_all_differ(distinct: int, count: int) -> bool:
    """Whether almost every row has a text of its own."""
    return count >= FEWEST and distinct >= ALMOST * count


def is_key(name: str, cells: Sequence[str]) -> bool:
    """Whether whole numbers only say which row it is."""
    if len(cells) < FEWEST - 2 or not all(cell.isdecimal() for cell in cells) or len(set(cells)) < len(cells):
        return False
    numbers = [int(cell) for cell in cells if len(cell) < 19]
    counting = numbers == [*range(numbers[0], numbers[0] + len(cells))] if numbers else False
    bare = name.strip()
    return bool(_KEY.fullmatch(bare) or _KEY.fullmatch(bare.lower())) or (counting and bare.lower() in _COUNTERS)


def are_codes(cells: Sequence[str]) -> bool:
    """Whether each row has one word with another number, such as A17."""
    found = [_CODE.fullmatch(cell) for cell in cells]
    words = {each[1] for each in found if each is not None}
    return None not in found and len(words) == 1 and 1 < len(cells) == len(set(cells))


def are_truths(cells: Sequence[str]) -> bool:
    """Whether all of them are True or False."""
    return bool(cells) and {cell.casefold() for cell in cells} <= TRUTHS


def guessed_target(looks: Sequence[Look], roles: Mapping[int, Role]) -> int:
    """The column that is to be predicted: by its name, or the only one of texts, or else the last that can be."""
    said = next((place for place, role in roles.items() if role == "target"), None)
    if said is not None:
        return said
    free = [i for i in range(len(looks)) if i not in roles] or [*range(len(looks))]
    able = [i for i in free if looks[i].can_be_target]
    for name in TARGETS:
        for i in able:
            if looks[i].name.strip().casefold() == name:
                return i
    able = [i for i in able if looks[i].kind != "text" or not are_codes(looks[i].known)] or able
    texts = [i for i in able if looks[i].kind == "text" and not are_truths(looks[i].known)]
    return texts[0] if len(texts) == 1 else (able or free)[-1]


def guessed_role(kind: Kind, name: str, texts: Sequence[str], count: int) -> Role:
    """What a column that is not the target seems to be for; `texts` are the different ones, `count` how many there
    are of any."""
    if not count or kind == "date":
        return "ignore"
    if kind == "number":
        return "ignore" if is_key(name, texts) and len(texts) == count else "feature"
    own = almost_all_differ(len(texts), count) or (len(texts) == count and are_codes(texts))
    few = len(texts) <= MOST_CATEGORIES and not own
    return "category" if few or are_truths(texts) else "ignore"
