"""The file behind a table: whether it may be read, whether it has changed, and its text."""

from __future__ import annotations

import os
import stat
from codecs import getincrementaldecoder
from collections.abc import Iterator
from io import BytesIO
from typing import IO, NamedTuple

from core.system.inputs import opened
from core.system.streams import kept_stream
from core.wording import Phrase, Reason, Refused
from core.wording.lines import no_text
from core.wording.system import of_system

LARGEST_TABLE = 100_000_000  # bytes, which are read in a few seconds
LONGEST_LINE = 4_000_000  # characters; also of a row that quotation marks hold together
BLOCK = 256_000  # bytes that are read at once


class DataError(Refused):
    """Data that cannot be had: a reason that names the place and the remedy."""


class Stamp(NamedTuple):
    """What tells one state of a file from the next."""

    path: str  # absolute, or of a stream as it is named
    changed: int  # nanoseconds
    size: int  # bytes


def stamp_of(path: str) -> Stamp:
    """The present state of the file, a relative path taken from the current folder; DataError where there is none.

    What is open already, such as `-`, and a named pipe are read to their end.
    """
    if not path:
        raise DataError(Reason("table.no_file"))
    try:
        named = os.path.expanduser(path)
        if (stream := kept_stream(named, LARGEST_TABLE)) is not None:
            return _bounded(Stamp(named, stream.came, len(stream.content)))
        absolute = os.path.abspath(named)
        found = os.stat(absolute)
    except (OSError, ValueError) as error:  # ValueError: a name that cannot be
        raise DataError(Reason("file.unreadable", why=of_system(error))) from error
    if not stat.S_ISREG(found.st_mode):
        raise DataError(Reason("table.no_regular_file"))
    return _bounded(Stamp(absolute, found.st_mtime_ns, found.st_size))


def _bounded(stamp: Stamp) -> Stamp:
    if stamp.size > LARGEST_TABLE:
        raise DataError(Reason("table.too_large", limit=LARGEST_TABLE // 10**6))
    return stamp


def without_home(path: str) -> str:
    """The path with the home folder written as ~, as `stamp_of` reads it."""
    home = os.path.expanduser("~")
    inside = path.removeprefix(os.path.join(home, ""))
    if inside == path or os.path.dirname(home) == home:  # the root is nobody's home
        return path
    return "~/" + inside.replace(os.sep, "/")


def blocks_of(path: str) -> Iterator[str]:
    """The text of the file from one end of a line to another, in UTF-8 with or without its mark; DataError says where
    it is none, or no table."""
    begun, row = "", 1
    try:
        for text in _decoded(path):
            begun += text
            end = _last_end(begun)
            if end:
                yield begun[:end]
            row += begun.count("\n", 0, end)
            begun = begun[end:]
            if len(begun) > LONGEST_LINE:
                raise too_long(row)
    except OSError as error:
        raise DataError(Reason("file.unreadable", why=of_system(error))) from error
    except UnicodeDecodeError as error:
        raise DataError(_no_utf8(path)) from error
    if begun:
        yield begun


def _decoded(path: str) -> Iterator[str]:
    decoder = getincrementaldecoder("utf-8-sig")()
    with _opened(path) as file:
        while content := file.read(BLOCK):
            yield decoder.decode(content)
    yield decoder.decode(b"", final=True)


def _opened(path: str) -> IO[bytes]:
    stream = kept_stream(path, LARGEST_TABLE)
    return opened(path, 0.0) if stream is None else BytesIO(stream.content)


def _last_end(text: str) -> int:
    """Behind the last line that is certainly whole: of a carriage return at the end, the line feed may follow."""
    return max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1


def _no_utf8(path: str) -> Reason:
    with _opened(path) as file:
        return no_text("table.no_utf8", file.read(LARGEST_TABLE)) or Reason("json.malformed")


def too_long(row: int) -> DataError:
    """What is said of a row that is none."""
    return DataError(Reason("table.long_row", limit=LONGEST_LINE // 10**6).at(Phrase("place.row", row=row)))
