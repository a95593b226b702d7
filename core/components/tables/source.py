"""The file behind a table: whether it may be read, whether it has changed, and its text."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from core.system.inputs import opened
from core.wording import Reason, Refused
from core.wording.lines import no_text
from core.wording.system import of_system

LARGEST_TABLE = 200_000_000  # bytes


class DataError(Refused):
    """Data that cannot be had: a reason that names the place and the remedy."""


class Stamp(NamedTuple):
    """What tells one state of a file from the next."""

    path: str  # absolute
    changed: int  # nanoseconds
    size: int  # bytes


def stamp_of(path: str) -> Stamp:
    """The present state of the file, a relative path taken from the current folder; DataError where there is none."""
    if not path:
        raise DataError(Reason("table.no_file"))
    try:
        absolute = os.path.abspath(os.path.expanduser(path))
        found = os.stat(absolute)
    except (OSError, ValueError) as error:  # ValueError: a name that cannot be
        raise DataError(Reason("file.unreadable", why=of_system(error))) from error
    if not stat.S_ISREG(found.st_mode):
        raise DataError(Reason("table.no_regular_file"))
    if found.st_size > LARGEST_TABLE:
        raise DataError(Reason("table.too_large", limit=LARGEST_TABLE // 10**6))
    return Stamp(absolute, found.st_mtime_ns, found.st_size)


def without_home(path: str) -> str:
    """The path with the home folder written as ~, as `stamp_of` reads it."""
    home = os.path.expanduser("~")
    inside = path.removeprefix(os.path.join(home, ""))
    if inside == path or os.path.dirname(home) == home:  # the root is nobody's home
        return path
    return "~/" + inside.replace(os.sep, "/")


def text_of(path: str) -> str:
    """The text of the file, in UTF-8 with or without its mark; DataError says where it is none."""
    try:
        with opened(path, 0.0) as file:
            content = file.read(LARGEST_TABLE)
    except OSError as error:
        raise DataError(Reason("file.unreadable", why=of_system(error))) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(no_text("table.no_utf8", content) or Reason("json.malformed")) from error
