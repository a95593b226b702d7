"""Guesses as text: a number as people type it, and files with one guess a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from core.experiment import ExperimentError
from core.experiment.disk import AnyPath, FileError, named, reading
from core.record.frame import MEASURES, SCALARS
from core.scenes.asking.numerals import Scale, number_in
from core.scenes.asking.truth import is_logarithm
from core.scenes.guess import MOST_GUESSES, Choice, Guess, Number, Profile, fits
from core.scenes.scene import Question
from core.wording import Reason, shortened

SHARES = tuple(name for name in (*MEASURES, *SCALARS) if name.endswith(("_share", "accuracy")))
LARGEST_FILE = 4_000_000  # bytes: ten thousand profiles of sixty layers
LETTERS, FIRST = 26, ord("A")
_BETWEEN = re.compile(r"\s*,\s*|\s+")


class Line(NamedTuple):
    """What stands in a file as one guess, and where."""

    number: int  # from 1
    text: str


def scale_of(measure: str) -> Scale:
    """How numbers of that measure are written."""
    return "power" if is_logarithm(measure) else "share" if measure in SHARES else "plain"


def number_typed(text: str, measure: str) -> float | None:
    """A number in the unit of the measure, as Frame has it; None where it is none.

    >>> number_typed("1e-12", "log10_delta"), number_typed("1e-12", "loss"), number_typed("92 %", "accuracy")
    (-12.0, 1e-12, 0.92)
    """
    return number_in(text, scale_of(measure))


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
    """Of numbers with decimal commas something else stands between them."""
    text = text.strip().strip('[]"').strip()
    between = next((sign for sign in ";\t" if sign in text), None)
    return [part.strip() for part in text.split(between)] if between else _BETWEEN.split(text)


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
