"""Nearness: which of the known names somebody may have meant who wrote another."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 3
_LEAST_LETTERS = 3  # of a word that is looked for within others


def nearest(word: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that are written nearly so, or that the word is a part of, the nearest first.

    >>> nearest("rnu", ["run", "show"]), nearest("rate", ["learning_rate", "kind"]), nearest("x", ["run"])
    (('run',), ('learning_rate',), ())
    """
    from difflib import get_close_matches  # only where something is misspelt

    known = {name.lower(): name for name in names}
    close = get_close_matches(word.lower(), known, MOST)
    around = [name for name in known if len(word) >= _LEAST_LETTERS and word.lower() in name]
    return tuple(known[name] for name in dict.fromkeys([*close, *around]))[:MOST]
