"""Locks: which places of an experiment an exercise leaves as they are."""

from __future__ import annotations

from collections.abc import Iterable

from core.experiment.paths import keys_of
from core.experiment.places import ALL, KIND
from core.wording import Field, Listed, Reason


def covered(path: str, locked: Iterable[str]) -> bool:
    """Whether all of what is at that place is locked.

    >>> covered("layers[*].units", ["layers"]), covered("layers[*].units", ["layers[2].units"])
    (True, False)
    """
    return any(_below(keys_of(path), keys_of(each)) for each in locked)


def touched(path: str, locked: Iterable[str]) -> bool:
    """Whether something of what is at that place is locked.

    >>> touched("layers[2].activation", ["layers[*].activation.kind"]), touched("layers[2].units", ["layers[1]"])
    (True, False)
    """
    return any(_agree(keys_of(path), keys_of(each)) for each in locked)


def locked_inside(path: str, locked: Iterable[str]) -> frozenset[str]:
    """The settings right below a place of which something is locked by name; a kind belongs to its setting.

    >>> sorted(locked_inside("optimizer", ["optimizer.learning_rate", "optimizer.schedule.kind", "data"]))
    ['learning_rate', 'schedule']
    >>> sorted(locked_inside("layers[2].activation", ["layers[*].activation.kind", "layers[1].activation.slope"]))
    ['kind']
    """
    place = keys_of(path)
    inside = (keys[:-1] if keys[len(place) + 1 :] == (KIND,) else keys for keys in map(keys_of, locked))
    return frozenset(keys[len(place)] for keys in inside if len(keys) == len(place) + 1 and _agree(place, keys))


def field_of(path: str) -> Field:
    """The place, to be told by the name that it has in the window."""
    keys = keys_of(path)
    keys = keys[2:] if keys[1:2] == (ALL,) and len(keys) > 2 else keys
    return Field(*(int(each) if each.isdecimal() else each for each in keys if each not in (ALL, KIND)))


def told_locks(places: Iterable[Field]) -> Reason | None:
    """What an exercise leaves as it is, in a sentence; None where that is nothing."""
    names = tuple(places)
    return Reason("exercise.locks", names=Listed(names, between="; ")) if names else None


def _below(keys: tuple[str, ...], place: tuple[str, ...]) -> bool:
    """Whether some keys lead to a place, or further on from it."""
    return len(keys) >= len(place) and _agree(keys, place)


def _agree(keys: tuple[str, ...], place: tuple[str, ...]) -> bool:
    """As far as both go."""
    return all(one in (other, ALL) for one, other in zip(place, keys, strict=False))
