"""The form that a phone sends: which question it answers, and with what; everything else is nothing."""

from __future__ import annotations

import math
from urllib.parse import parse_qsl

from app.lectures.phones.asked import Answer, Asked

MOST_FIELDS, LONGEST = 2, 24  # characters of a number
MINUS = str.maketrans({"−": "-", ",": "."})
LARGEST = 1e100
FURTHEST = 100.0  # decades of a profile


def fields(body: bytes) -> dict[str, str] | None:
    """The fields of a form; None where it is none of ours."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:  # broken UTF-8 is one
        return None
    found = dict(pairs)
    return found if len(found) == len(pairs) and found.keys() == {"question", "answer"} else None


def answer(text: str, asked: Asked) -> Answer | None:
    """What was answered; None where it is no answer to that question.

    >>> answer("1", Asked("k", "choice", {}, points=2)), answer("2", Asked("k", "choice", {}, points=2))
    (1, None)
    >>> answer("−1,5", Asked("k", "number", {}))
    -1.5
    """
    if asked.kind == "choice":
        return int(text) if text.isascii() and text.isdigit() and len(text) < 4 and int(text) < asked.points else None
    if asked.kind == "number":
        return _number(text.translate(MINUS), LARGEST)
    points = [_number(point, FURTHEST) for point in text.split(" ", asked.points)]
    known = tuple(point for point in points if point is not None)
    return known if len(known) == len(points) == asked.points else None


def _number(text: str, most: float) -> float | None:
    """A number as people write it: no "nan", "1_000" or digits of other scripts."""
    text = text.strip()
    if len(text) > LONGEST or not text or not set(text) <= set("+-.0123456789eE"):
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) <= most else None
