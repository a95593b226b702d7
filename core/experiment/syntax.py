"""Syntax errors in JSON: which byte of a text breaks the grammar, found by reading it token by token (RFC 8259)."""

from __future__ import annotations

import re
from functools import cache

from core.wording import Reason
from core.wording.lines import line_and_column

_SPACE = rb"[ \t\r\n]*+"
_STRING = rb'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+'  # but its end
_NUMBER = rb"-?+(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+"
_CUT_NUMBER = rb"(?:\.|[eE][+-]?)\Z"
_WORDS = (b"true", b"false", b"null")
_CLOSING = {b"[": b"]", b"{": b"}"}
_DIGITS = {bytes([each]) for each in b"-0123456789"}
_IN_NUMBERS = {bytes([each]) for each in b"0123456789.eE+-"}
_DEPTH = 2  # of what is gone past at once: a layer with its parts


@cache
def _pattern(of: bytes) -> re.Pattern[bytes]:
    """Compiled when there is an error to be found: starting the program need not wait for it."""
    return re.compile(of)


@cache
def _rest(bracket: bytes) -> bytes:
    """As many further parts within a bracket as are well, each behind its comma."""
    return _repeated(b"," + _SPACE + _part(bracket, _DEPTH))


def _part(bracket: bytes, depth: int) -> bytes:
    """What stands between two commas there, without an error and of at most that depth."""
    key = _STRING + b'"' + _SPACE + b":" + _SPACE if bracket == b"{" else b""
    return key + _value(depth) + _SPACE


def _value(depth: int) -> bytes:
    kinds = [_STRING + b'"', _NUMBER + rb"(?![0-9.eE+-])", *_WORDS]
    for bracket in _CLOSING if depth else ():
        part = _part(bracket, depth - 1)
        parts = b"(?:" + part + _repeated(b"," + _SPACE + part) + b")?+"
        kinds.append(re.escape(bracket) + _SPACE + parts + re.escape(_CLOSING[bracket]))
    return b"(?:" + b"|".join(kinds) + b")"


def _repeated(pattern: bytes) -> bytes:
    return b"(?:" + pattern + b")*+"


class _SyntaxError(Exception):
    """The code of what is wrong, and at which byte."""

    def __init__(self, code: str, position: int) -> None:
        super().__init__(code, position)
        self.code, self.position = code, position


def syntax_error(content: bytes) -> Reason | None:
    """Why a text is no JSON, with the line and the column of the first wrong character; None where it is."""
    if not content.strip():
        return Reason("json.empty")
    try:
        _Reader(content).read()
    except _SyntaxError as found:
        if found.position >= len(content):
            return Reason("json.truncated")
        return Reason(f"json.{found.code}", **line_and_column(content, found.position))
    return None


class _Reader:
    """Goes through the text once, with the brackets that are open; raises the first error."""

    def __init__(self, content: bytes) -> None:
        self.content, self.position = content, 0
        self.open: list[bytes] = []  # brackets
        self.empty = False  # whether nothing has been read since the innermost was opened

    def read(self) -> None:
        self._skip()
        self._value()
        while self.open:
            self._go_on()
        self._skip()
        if self.position < len(self.content):
            raise _SyntaxError("after_end", self.position)

    @property
    def _next(self) -> bytes:
        """The byte at hand; none at the end."""
        return self.content[self.position : self.position + 1]

    def _skip(self, pattern: bytes = _SPACE) -> bool:
        """Goes past what matches; whether there was any."""
        found = _pattern(pattern).match(self.content, self.position)
        self.position = found.end() if found else self.position
        return bool(found)

    def _take(self, sign: bytes, code: str) -> None:
        """Goes past one that must stand here, and the space behind it."""
        if self._next != sign:
            raise _SyntaxError(code, self.position)
        self.position += 1
        self._skip()

    def _value(self) -> None:
        """Reads a value; of one that has parts only the beginning."""
        if self._next in _CLOSING:
            self.open.append(self._next)
            self.position += 1
            self.empty = True
        elif self._next == b'"':
            self._string()
        elif self._next in _DIGITS:
            self._number()
        else:
            self._word()

    def _go_on(self) -> None:
        """Within brackets: their end, or a comma and the next part; the first comes without one."""
        self._skip()
        bracket, empty, self.empty = self.open[-1], self.empty, False
        if not empty:
            self._skip(_rest(bracket))
        if self._next == _CLOSING[bracket]:
            self.open.pop()
            self.position += 1
            return
        kind = "object" if bracket == b"{" else "array"
        if not empty:
            self._take(b",", f"no_comma_in_{kind}")
            if self._next == _CLOSING[bracket]:
                raise _SyntaxError(f"comma_in_{kind}", self.position)
        if bracket == b"{":
            self._key()
        self._value()

    def _key(self) -> None:
        if self._next != b'"':
            raise _SyntaxError("key", self.position)
        self._string()
        self._skip()
        self._take(b":", "no_colon")

    def _string(self) -> None:
        self._skip(_STRING)
        if self._next == b"\\":
            cut = len(self.content) - self.position < len("\\u1234")
            raise _SyntaxError("escape", len(self.content) if cut else self.position)
        if self._next != b'"':
            raise _SyntaxError("character", self.position)
        self.position += 1

    def _number(self) -> None:
        if not self._skip(_NUMBER):
            raise _SyntaxError("number", self.position + 1)
        if self._skip(_CUT_NUMBER):
            raise _SyntaxError("number", len(self.content))
        if self._next in _IN_NUMBERS:
            raise _SyntaxError("number", self.position)

    def _word(self) -> None:
        ahead = self.content[self.position : self.position + len("false")]
        word = next((each for each in _WORDS if each[:1] == ahead[:1]), b"")
        same = next((i for i in range(len(word)) if word[i : i + 1] != ahead[i : i + 1]), len(word))
        self.position += same
        if not word or same < len(word):
            raise _SyntaxError("character", self.position)
