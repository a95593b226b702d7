"""How well a few typed letters fit a name: whole words before parts of words, parts before scattered letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

WORD_START, INSIDE, SCATTERED = 100, 60, 20
WIDEST = 3  # scattered letters may lie that many times as far apart as they are many
_FIRST_SYLLABLE, _SYLLABLES_PER_INITIAL = ord("가"), 588
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


class Match(NamedTuple):
    """How good a match is, and which letters of the name it is made of."""

    score: int
    places: tuple[int, ...]


def match(query: str, name: str, also: str = "") -> Match | None:
    """The match of all words of a query, each in the name or else in its other names; None where one is missing."""
    score, places = 0, set[int]()
    for word in dict.fromkeys(query.casefold().split()):
        found = _best(word, name)
        if found is None:
            found = _best(word, also)
            if found is None:
                return None
            found = Match(found.score - 5, ())
        score += found.score
        places.update(found.places)
    return Match(score - len(name) // 10, tuple(sorted(places)))


def _best(word: str, name: str) -> Match | None:
    letters = name.casefold() if len(name.casefold()) == len(name) else name.lower()
    return _together(word, letters) or _scattered(word, letters)


def _together(word: str, letters: str) -> Match | None:
    """The word as it stands: at the beginning of a word, or else anywhere."""
    starts = [at for at in _all(word[0], letters) if _alike(word, letters, at)]
    if not starts:
        return None
    at = next((start for start in starts if _begins_word(letters, start)), starts[0])
    whole = at + len(word) == len(letters) or not letters[at + len(word)].isalnum()
    score = (WORD_START if _begins_word(letters, at) else INSIDE) + (10 if whole else 0) + (5 if at == 0 else 0)
    return Match(score, tuple(range(at, at + len(word))))


def _scattered(word: str, letters: str) -> Match | None:
    """The letters in their order, not too far apart; the first begins a word, and others that do count more."""
    best: Match | None = None
    for start in (at for at in _all(word[0], letters) if _begins_word(letters, at)):
        places = _followed(word, letters, start)
        if places is None or places[-1] - places[0] >= WIDEST * len(word) + 4:
            continue
        beginnings = sum(_begins_word(letters, place) for place in places)
        score = SCATTERED + 6 * beginnings - (places[-1] - places[0] - len(word) + 1)
        if best is None or score > best.score:
            best = Match(score, tuple(places))
    return best


def _followed(word: str, letters: str, start: int) -> list[int] | None:
    places = [start]
    for letter in word[1:]:
        after = _next(letter, letters, places[-1] + 1)
        if after < 0:
            return None
        places.append(after)
    return places


def _all(typed: str, letters: str) -> Iterator[int]:
    """Where that letter stands."""
    at = _next(typed, letters, 0)
    while at >= 0:
        yield at
        at = _next(typed, letters, at + 1)


def _next(typed: str, letters: str, start: int) -> int:
    """Where it stands from there on, or -1; a lone consonant is each syllable that it begins: ㅎㅅㅎ finds 활성화."""
    if typed not in _INITIALS:
        return letters.find(typed, start)
    return next((at for at in range(start, len(letters)) if _same(typed, letters[at])), -1)


def _alike(word: str, letters: str, start: int) -> bool:
    if letters.startswith(word, start):
        return True
    there = letters[start : start + len(word)]
    return len(there) == len(word) and all(map(_same, word, there))


def _same(typed: str, letter: str) -> bool:
    if typed == letter:
        return True
    return typed in _INITIALS and "가" <= letter <= "힣" and _INITIALS[_initial(letter)] == typed


def _initial(syllable: str) -> int:
    return (ord(syllable) - _FIRST_SYLLABLE) // _SYLLABLES_PER_INITIAL


def _begins_word(letters: str, at: int) -> bool:
    return at == 0 or not letters[at - 1].isalnum()
