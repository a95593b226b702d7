"""The language of a phone, by what its browser says that it would like to read."""

from __future__ import annotations

from collections.abc import Collection

MOST = 20  # of which it is looked at


def preferred(header: str, known: Collection[str], otherwise: str) -> str:
    """The language, of those that are known, that is liked best (Accept-Language, RFC 9110 12.5.4).

    >>> preferred("fr, en-GB;q=0.7, ko-KR;q=0.9", ("en", "ko"), "en")
    'ko'
    >>> preferred("fr", ("en", "ko"), "en")
    'en'
    """
    best, liked = otherwise, 0.0
    for entry in header.split(",", MOST)[:MOST]:
        name, _, weight = entry.partition(";")
        language = name.strip().partition("-")[0].lower()
        if language in known and (quality := _quality(weight)) > liked:
            best, liked = language, quality
    return best


def _quality(weight: str) -> float:
    """How much, from 0 to 1; 1 where nothing is said, 0 where that cannot be read."""
    name, _, value = weight.partition("=")
    if not name.strip():
        return 1.0
    digits = value.strip()
    if name.strip().lower() != "q" or len(digits) > 5 or not digits.isascii():
        return 0.0
    return min(float(digits), 1.0) if digits.replace(".", "", 1).isdigit() else 0.0
