"""The form that a phone sends: which question it answers, and with what; everything else is nothing."""

from __future__ import annotations

from urllib.parse import parse_qsl

from app.lectures.phones.asked import Answer, Asked
from core.scenes.asking.numerals import number_in

MOST_FIELDS = 2
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
    >>> answer("−1,5", Asked("k", "number", {})), answer("1e-12", Asked("k", "number", {}, scale="power"))
    (-1.5, -12.0)
    """
    if asked.kind == "choice":
        return int(text) if text.isascii() and text.isdigit() and len(text) < 4 and int(text) < asked.points else None
    if asked.kind == "number":
        return number_in(text, asked.scale)
    points = [number_in(point) for point in text.split(" ", asked.points)]
    known = tuple(point for point in points if point is not None and abs(point) <= FURTHEST)
    return known if len(known) == len(points) == asked.points else None
