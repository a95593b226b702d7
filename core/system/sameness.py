"""Sameness: one file has many names, those of what is open already among them."""

from __future__ import annotations

import os
import stat

from core.system.descriptors import INPUT, OUTPUT, descriptor_of


def same_output(one: str, other: str) -> bool:
    """Whether what is written to the two comes to one place, as with `-` and /dev/stdout; devices take everything."""
    number = descriptor_of(one, OUTPUT)
    if number is not None and number == descriptor_of(other, OUTPUT):
        return True
    found = _standing(one, OUTPUT)
    return _are_one(one, found, other, _standing(other, OUTPUT)) and not (found and stat.S_ISCHR(found.st_mode))


def takes_place_of(output: str, source: str) -> bool:
    """Whether what is written to the one takes the place of the file that is read by the other name."""
    found = _standing(output, OUTPUT)
    return _are_one(output, found, source, _standing(source, INPUT)) and (not found or stat.S_ISREG(found.st_mode))


def _standing(path: str, standard: int) -> os.stat_result | None:
    """What is there; None where nothing is."""
    try:
        number = descriptor_of(path, standard)
        return os.stat(path) if number is None else os.fstat(number)
    except (OSError, ValueError):  # ValueError: a name that cannot be
        return None


def _are_one(one: str, found: os.stat_result | None, other: str, second: os.stat_result | None) -> bool:
    """Whether two names are of one thing, or of one place where nothing is yet."""
    if found and second:
        return os.path.samestat(found, second)
    try:
        return not found and not second and _place(one) == _place(other)
    except (OSError, ValueError):
        return False


def _place(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))
