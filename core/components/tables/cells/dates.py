"""Dates: told from how they are written, and as numbers: days since 1970."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

_HALF = r"(am|pm|AM|PM|a\.m\.|p\.m\.|오전|오후)"
_TIME = (
    rf"(?:[T ]\s*(?:{_HALF}\s*)?(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?:[.,]\d+)?)?"
    rf"\s*{_HALF}?\s*(?:Z|[+-]\d{{2}}:?\d{{2}})?)?"
)
_YEAR_FIRST = re.compile(r"(\d{4})\s*([-/.년])\s*(\d{1,2})(?:\s*[-/.월]\s*(\d{1,2})\s*[.일]?)?" + _TIME)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])\s*(\d{1,2})\2\s*(\d{4}|\d{2})" + _TIME)
_NAMED = re.compile(r"(?:(\d{1,2})\.?[ -])?([A-Za-z]{3})[a-z]*\.?[ -](?:(\d{1,2}),?[ -])?(\d{4}|\d{2}(?<=-..))" + _TIME)
_BARE = re.compile(r"((?:19|20)[0-9]{2}|2100)([0-9]{2})([0-9]{2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = 31  # of the longest month
LONGEST = 60  # characters of a date, however many spaces there are in it
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Day = Callable[[str], float]  # ValueError where it is no date


def day_of(cells: Iterable[str]) -> Day | None:
    """How the dates in some cells, none of which is missing, are read as days; None where they are none.

    Whether the day or the month comes first is told by all of them; where nothing tells, a slash means the month,
    as in America, unless the year has a point: then the day does. Eight digits alone are dates where all can be, and
    differ. Months before two digits, as Jan-15, are dates where these can only be years.
    """
    written = [cell.strip() for cell in cells]
    if not written or max(map(len, written)) > LONGEST:
        return None
    if all(map(_is_year_first, written)):
        return _year_first
    if all(map(_NAMED.fullmatch, written)):
        return _named if all(_reads(_named, each) for each in written) and not _perhaps_days(written) else None
    if all(map(_BARE.fullmatch, written)):
        return _bare if len(set(written)) > 1 and all(_reads(_bare, each) for each in written) else None
    found = [_YEAR_LAST.fullmatch(each) for each in written]
    pairs = [(int(each[1]), int(each[3])) for each in found if each is not None]
    if len(pairs) < len(written):
        return None
    first = found[0]
    day_first = any(one > 12 for one, _ in pairs) or (
        all(other <= 12 for _, other in pairs) and first is not None and first[2] != "/"
    )
    read = _day_first if day_first else _month_first
    return read if all(_reads(read, each) for each in written) else None


def _perhaps_days(written: Sequence[str]) -> bool:
    """Whether two digits behind a month may count its days: none is beyond them, nor do months follow each other."""
    found = [_matched(_NAMED, each) for each in written]
    if any(each[1] or each[3] or len(each[4]) == 4 for each in found):
        return False
    months = [(int(_century(each[4])), _MONTHS.index(each[2].lower())) for each in found]
    if any(not 1 <= year % 100 <= DAYS for year, _ in months):
        return False
    repeated = len({year for year, _ in months}) < len(set(months))
    return not repeated or months not in (sorted(months), sorted(months, reverse=True))


def _reads(read: Day, cell: str) -> bool:
    try:
        read(cell)
    except ValueError:
        return False
    return True


def _is_year_first(cell: str) -> bool:
    return _YEAR_FIRST.fullmatch(cell) is not None and _reads(_year_first, cell)


def _year_first(cell: str) -> float:
    found = _matched(_YEAR_FIRST, cell)
    if found[4] is None and found[2] == ".":
        raise ValueError(cell)  # 2024.5 is a number
    return _days(found[1], found[3], found[4] or "1", found.groups()[4:])


def _day_first(cell: str) -> float:
    found = _matched(_YEAR_LAST, cell)
    return _days(_century(found[4]), found[3], found[1], found.groups()[4:])


def _month_first(cell: str) -> float:
    found = _matched(_YEAR_LAST, cell)
    return _days(_century(found[4]), found[1], found[3], found.groups()[4:])


def _named(cell: str) -> float:
    found = _matched(_NAMED, cell)
    month = _MONTHS.index(found[2].lower()) + 1
    return _days(_century(found[4]), str(month), found[1] or found[3] or "1", found.groups()[4:])


def _bare(cell: str) -> float:
    found = _matched(_BARE, cell)
    return _days(found[1], found[2], found[3], ())


def _matched(pattern: re.Pattern[str], cell: str) -> re.Match[str]:
    found = pattern.fullmatch(cell.strip()) if len(cell) <= LONGEST else None
    if found is None:
        raise ValueError(cell)
    return found


def _century(year: str) -> str:
    return year if len(year) == 4 else f"{2000 + int(year) - 100 * (int(year) >= 70)}"


def _days(year: str, month: str, day: str, time: Sequence[str | None]) -> float:
    """`time`: none, or hour, minute and second, between the words for half a day before and behind them."""
    before, hour, *others, behind = time or [None] * 5
    minute, second = (int(each or 0) for each in others)
    then = datetime(int(year), int(month), int(day), _hour(hour, before or behind), minute, second, tzinfo=UTC)
    return (then - _EPOCH).total_seconds() / 86_400


def _hour(hour: str | None, half: str | None) -> int:
    """Of 24, where it is told in which half of the day it is: 12 of 12 begins each."""
    if half is None:
        return int(hour or 0)
    if not 1 <= int(hour or 0) <= 12:
        raise ValueError(hour)
    return int(hour or 0) % 12 + 12 * (half[0] in "pP" or half == "오후")
