"""The file behind a table: whether it may be read, whether it has changed, and its text."""

from __future__ import annotations

import os
import stat
from codecs import getincrementaldecoder
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from itertools import chain
from typing import IO, NamedTuple

from core.components.tables.encoding import is_known, is_utf8, is_workbook, legacy, marked
from core.components.tables.progress import note
from core.system.inputs import opened
from core.system.streams import kept_stream
from core.wording import Field, Phrase, Reason, Refused, shortened
from core.wording.lines import line_and_column
from core.wording.system import of_system

LARGEST_TABLE = 100_000_000  # bytes, which are read in a few seconds
LONGEST_LINE = 4_000_000  # characters; also of a row that quotation marks hold together
BLOCK = 256_000  # bytes that are read at once
UNHURRIED = 4_000_000  # and where they are only looked at


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


def encoding_of(path: str, given: str | None = None) -> str:
    """The encoding of the file's text, which may be given; where nothing is certain, UTF-8. DataError where the file
    is no text, or there is no such encoding."""
    if given is not None and not is_known(given):
        raise DataError(Reason("table.no_encoding", word=shortened(given)).at(Field("encoding")))
    try:
        file, size = _opened(path)
        with file:
            if size:
                note(path, size, 0)
            begin = file.read(BLOCK)
            if is_workbook(begin):
                raise DataError(Reason("table.workbook"))
            found = given or marked(begin)
            if found is not None or is_utf8(chain([begin], iter(partial(file.read, UNHURRIED), b""))):
                return found or "utf-8"
        file, _ = _opened(path)
        with file:
            return legacy(file.read()) or "utf-8"
    except OSError as error:
        raise DataError(Reason("file.unreadable", why=of_system(error))) from error


def blocks_of(path: str, encoding: str = "utf-8") -> Iterator[str]:
    """The text of the file from one end of a line to another; DataError says where it is none, or no table."""
    begun, row = "", 1
    try:
        for text in _decoded(path, encoding):
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
    except UnicodeError as error:
        raise DataError(_no_text(error, encoding, begun, row)) from error
    if begun:
        yield begun


def _decoded(path: str, encoding: str) -> Iterator[str]:
    decoder = getincrementaldecoder("utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding)()
    file, size = _opened(path)
    with file:
        done = 0
        note(path, size, done)
        while content := file.read(BLOCK):
            yield decoder.decode(content)
            done += len(content)
            note(path, size, done)
    yield decoder.decode(b"", final=True)


def _opened(path: str) -> tuple[IO[bytes], int]:
    """The file, and how many bytes it has."""
    stream = kept_stream(path, LARGEST_TABLE)
    if stream is not None:
        return BytesIO(stream.content), len(stream.content)
    return opened(path, 0.0), os.stat(path).st_size


def _last_end(text: str) -> int:
    """Behind the last line that is certainly whole: of a carriage return at the end, the line feed may follow."""
    return max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1


def _no_text(error: UnicodeError, encoding: str, begun: str, row: int) -> Reason:
    """Where the wrong byte stands, behind what has `begun` in a row."""
    before = begun
    if isinstance(error, UnicodeDecodeError):
        before += error.object[: error.start].decode(encoding, "replace")
    place = line_and_column(before.encode("utf-8", "replace"), len(before.encode("utf-8", "replace")))
    line, name = row - 1 + place["line"], shortened(encoding.upper())
    return Reason("table.no_text", encoding=name, line=line, column=place["column"])


def too_long(row: int) -> DataError:
    """What is said of a row that is none."""
    return DataError(Reason("table.long_row", limit=LONGEST_LINE // 10**6).at(Phrase("place.row", row=row)))
