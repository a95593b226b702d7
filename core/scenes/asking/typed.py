"""Guesses as text: a number as people type it, and files with one guess a line."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from core.experiment import ExperimentError
from core.experiment.disk import AnyPath, FileError, named, reading
from core.record.frame import SCALARS
from core.scenes.asking.truth import is_logarithm
from core.scenes.guess import LARGEST_NUMBER, MOST_GUESSES, Choice, Guess, Number, Profile, fits
from core.scenes.scene import Question
from core.wording import Reason, shortened

SHARES = tuple(name for name in SCALARS if name.endswith(("_share", "accuracy")))
LARGEST_FILE = 4_000_000  # bytes: ten thousand profiles of sixty layers
LETTERS, FIRST = 26, ord("A")
_RAISED, _FIGURES = "⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789"
_SIGNS = str.maketrans(_RAISED + "−·×", _FIGURES + "-**")
_EXPONENT = re.compile(f"(?<=10)([{_RAISED}]+)")
_POWER = re.compile(r"(?:([-+]?\d+(?:\.\d+)?)\s*\*\s*)?10\s*(?:\^|\*\*)\s*\(?([-+]?\d+(?:\.\d+)?)\)?")
_PLAIN = re.compile(r"([-+]?(?:\d+(?:\.\d*)?|\.\d+))(e[-+]?\d+)?\s*(%)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;\t]\s*|\s+")


class Line(NamedTuple):
    """What stands in a file as one guess, and where."""

    number: int  # from 1
    text: str


def number_typed(text: str, measure: str) -> float | None:
    """A number in the unit of the measure, as Frame has it; None where it is none.

    Of a measure that is a power of ten both are understood: the exponent, as it is written above the bars, and the
    number itself where it is written as such, with an e or as a power. Shares may be given in per cent.

    >>> number_typed("-12", "log10_delta"), number_typed("1e-12", "log10_delta"), number_typed("10⁻¹²", "log10_delta")
    (-12.0, -12.0, -12.0)
    >>> number_typed("1e-12", "loss"), number_typed("92 %", "accuracy"), number_typed("much", "loss")
    (1e-12, 0.92, None)
    """
    cleaned = _EXPONENT.sub(r"^\1", text.strip()).translate(_SIGNS)
    if power := _POWER.fullmatch(cleaned):
        return _of_power(float(power[1] or 1), float(power[2]), measure)
    plain = _PLAIN.fullmatch(cleaned)
    if plain is None:
        return None
    if plain[3]:
        return float(plain[1] + (plain[2] or "")) / 100 if measure in SHARES else None
    if plain[2]:
        return _of_power(float(plain[1]), float(plain[2][1:]), measure)
    return _bounded(float(plain[1]))


def guesses_in(content: bytes, question: Question, slots: int) -> Iterator[Guess]:
    """The guesses of a file, one after the other; ExperimentError says which line is none at this question.

    A line has a choice by its number from 1 or by its letter, a number, or the numbers of a profile; so has an entry of
    a JSON list, which is told as a line. A first line of words is a heading.
    """
    count, heading = 0, False
    for line in _lines(content):
        guess = guess_typed(line.text, question, slots)
        if guess is None and not count and not heading and _is_heading(line.text):
            heading = True
            continue
        if guess is None:
            raise ExperimentError(_fault(line, question, slots))
        count += 1
        if count > MOST_GUESSES:
            raise ExperimentError(Reason("guess.too_many", most=MOST_GUESSES))
        yield guess
    if not count:
        raise ExperimentError(Reason("guess.none"))


def guess_typed(text: str, question: Question, slots: int) -> Guess | None:
    """What somebody has written, as a guess at this question; None where it is none."""
    found: Guess | None = None
    if question.choices is not None:
        found = _choice(text.strip())
    elif question.measure is not None:
        value = number_typed(text, question.measure)
        found = None if value is None else Number(value)
    else:
        points = [number_typed(part, "log10_weight_gradient") for part in _parts(text)]
        found = None if None in points else Profile(tuple(point for point in points if point is not None))
    return found if found is not None and fits(found, question, slots) else None


def read_guesses(path: AnyPath) -> bytes:
    """A file of guesses as it stands; FileError says why it cannot be read. Nobody is waited for."""
    with reading(path, 0.0) as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise FileError(Reason("guess.too_large", limit=LARGEST_FILE // 10**6).at(named(path)))
    return content


def _choice(text: str) -> Choice | None:
    if len(text) <= 3 and text.isascii() and text.isdecimal():
        return Choice(int(text) - 1)
    letter = ord(text.upper()) - FIRST if len(text) == 1 and text.isascii() else -1
    return Choice(letter) if 0 <= letter < LETTERS else None


def _of_power(mantissa: float, exponent: float, measure: str) -> float | None:
    """mantissa · 10^exponent, or its logarithm."""
    if is_logarithm(measure):
        return _bounded(math.log10(mantissa) + exponent) if mantissa > 0 else None
    return _bounded(mantissa * 10**exponent) if abs(exponent) < 100 else None


def _bounded(value: float) -> float | None:
    return value if abs(value) <= LARGEST_NUMBER else None


def _lines(content: bytes) -> Iterator[Line]:
    text = content.decode("utf-8-sig", "replace")
    if text.lstrip().startswith("[") and (entries := _entries(text)) is not None:
        yield from (Line(number, entry) for number, entry in enumerate(entries, 1))
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield Line(number, line)


def _entries(text: str) -> list[str] | None:
    """Those of a JSON list, as they would stand in a line; None where it is none."""
    try:
        found = json.loads(text, parse_float=str, parse_int=str)  # as they are written
    except (ValueError, RecursionError):
        return None
    return [_as_line(entry) for entry in found] if isinstance(found, list) else None


def _as_line(entry: object) -> str:
    return ", ".join(map(str, entry)) if isinstance(entry, list) else str(entry)


def _parts(text: str) -> list[str]:
    return _BETWEEN.split(text.strip().strip('[]"').strip())


def _is_heading(text: str) -> bool:
    """A word or several, and no slip in a number or a letter."""
    words = text.replace("_", " ").split()
    return len(text.strip()) > 1 and all(word.isalpha() for word in words)


def _fault(line: Line, question: Question, slots: int) -> Reason:
    word = shortened(line.text.strip())
    if question.choices is not None:
        count = len(question.choices)
        last = chr(FIRST + min(count, LETTERS) - 1)
        return Reason("guess.choice", line=line.number, word=word, count=count, last=last)
    if question.measure is not None:
        return Reason("guess.number", line=line.number, word=word)
    return Reason("guess.profile", line=line.number, word=word, count=slots)
