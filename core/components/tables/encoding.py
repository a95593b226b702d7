"""The encoding of a table: told from its first bytes, or from what all of them can be."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

MARKS = (  # with which a file begins that says its encoding
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # .xlsx and .ods, .xls
EVIDENCE = 200_000  # bytes beyond ASCII, with what stands around them, that are looked at
_BEYOND = re.compile(rb"[^\n]{0,20}[\x80-\xff][^\n]{0,60}")
_KOREAN = re.compile(  # the syllables of KS X 1001, two bytes each, and its signs, such as those of units
    rb"[\xb0-\xc8][\xa1-\xfe]|[\xa1-\xa3\xa6-\xa9][\xa1-\xfe](?![a-z])"
)
_ANY = re.compile(rb"[\x80-\xff]+")
_UNUSED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")  # in cp1252
_LETTERS = rb"A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\xff\x8a\x8c\x8e\x9a\x9c\x9e\x9f"
_SIGN_IN_WORD = re.compile(rb"[" + _LETTERS + rb"](?![" + _LETTERS + rb"\x92\xb7])[\x80-\xff][" + _LETTERS + rb"]")
_MANY_ACCENTS = re.compile(rb"[\x8a\x8c\x8e\x9a\x9c\x9e-\xff]{3}")  # as no Western language has them


def is_known(encoding: str) -> bool:
    """Whether Python knows an encoding of texts by that name."""
    try:
        "".encode(encoding)
    except (LookupError, ValueError):  # ValueError: a null character
        return False
    return True


def is_plain(encoding: str) -> bool:
    """Whether a text in ASCII is the same in it."""
    plain = bytes({*range(128)} - {92}) + rb"\u0041\x41 +AGE- ~{ a-b"  # what means something else in some
    try:
        return plain.decode(encoding) == plain.decode("ascii")
    except (LookupError, ValueError):
        return False


def is_workbook(begin: bytes) -> bool:
    """Whether a spreadsheet program keeps its tables in a file that begins like this."""
    return begin.startswith(WORKBOOKS)


def marked(begin: bytes) -> str | None:
    """The encoding that the first bytes of a file tell, be it by the zeros that UTF-16 has between letters."""
    for mark, name in MARKS:
        if begin.startswith(mark):
            return name
    even, odd = begin[0::2].count(0), begin[1::2].count(0)
    if max(even, odd) > 0.3 * len(begin) / 2 and min(even, odd) < 0.05 * len(begin) / 2:
        return "utf-16-be" if even > odd else "utf-16-le"
    if not even + odd:
        return None
    return next((name for name in ("utf-16-le", "utf-16-be") if _is_table(begin, name)), None)


def _is_table(begin: bytes, encoding: str) -> bool:
    """Whether it can be a text in which one of twenty letters at least parts cells or lines."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(begin)
    except UnicodeDecodeError:
        return False
    marks = sum(map(text.count, "\n,;\t|"))
    return "\n" in text and 20 * marks > len(text) and "".join(text.split()).isprintable()


def is_utf8(blocks: Iterable[bytes]) -> bool:
    """Whether all of it is text in UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for block in blocks:
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def legacy(content: bytes) -> str | None:
    """An encoding from before Unicode, where it is certain: Korean, or that of Windows in Western Europe."""
    beyond = b"\n".join(found[0] for found in _BEYOND.finditer(content[: 50 * EVIDENCE]))[:EVIDENCE]
    letters = sum(len(found[0]) for found in _ANY.finditer(beyond))
    if not letters:
        return None
    if 2 * len(_KOREAN.findall(beyond)) > 0.9 * letters and _decodes(content, "cp949"):
        return "cp949"
    if _UNUSED.search(content) or _SIGN_IN_WORD.search(beyond) or _MANY_ACCENTS.search(beyond):
        return None
    return "cp1252" if letters < 0.5 * len(beyond) and b"\0" not in content else None


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
