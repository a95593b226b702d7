"""Text to syntax: what Python 2 wrote otherwise is mended, and a mistake costs the statement that it stands in."""

from __future__ import annotations

import ast
import re
import textwrap
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from core.importing.source import Piece, without_magic

MOST_NESTED = 90  # brackets; programs for people have fewer than ten
MOST_JOINED = 40  # chunks that may be one statement
MOST_TRIED = 5_000_000  # characters, over all attempts to parse some statements of a piece
FOR_EACH = 100  # characters that an attempt costs besides
_PROMPT = re.compile(r"^(?:In \[\d*\]: ?|>{3} ?|\.\.\.(?: |$))")
_CONTINUED = re.compile(r"[)\]}]|(?:else|elif|except|finally)\b")
_BRANCH = re.compile(r"(?:else|elif|except|finally)\b")
_LETTERS = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\xa0": " ", "\u200b": " ",
                          "\ufeff": " ", "\u3000": " "})  # fmt: skip
_OLD = tuple(
    (re.compile(pattern, re.MULTILINE), new)
    for pattern, new in (
        (r"^([ \t]*)print[ \t]*>>.*$", r"\1pass"),
        (r"^(.*?)\bprint[ \t]+(?![ \t=.,)\]])(.*)$", r"\1print(\2)"),
        (r"^([ \t]*)print[ \t]*$", r"\1print()"),
        (r"^([ \t]*)exec[ \t]+.*$", r"\1pass"),
        (r"^([ \t]*except[ \t]+[^\s:][^:\n]*),[ \t]*(\w+)[ \t]*:", r"\1 as \2:"),
        (r"^([ \t]*raise[ \t]+\w+)[ \t]*,.*$", r"\1"),
        (r"\b(\d+)[lL]\b", r"\1"),
        (r"<>", "!="),
    )
)


class Parsed(NamedTuple):
    """Statements in order, and the lines of those that are none."""

    statements: list[ast.stmt]
    bad: list[int]


def parsed(piece: Piece) -> Parsed:
    """All statements of a piece that can be had."""
    text = textwrap.dedent(piece.text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(8))
    whole = _statements(text, piece.first)
    if whole is not None:
        return Parsed(whole, [])
    text = without_magic("\n".join(_PROMPT.sub("", line) for line in text.translate(_LETTERS).split("\n")))
    mended = _mended(text)
    for attempt in (text, mended):
        whole = _statements(attempt, piece.first)
        if whole is not None:
            return Parsed(whole, [])
    salvage = _Salvage()
    statements = salvage.read(list(enumerate(mended.split("\n"), piece.first)))
    return Parsed(statements, salvage.bad)


def _mended(text: str) -> str:
    for pattern, new in _OLD:
        text = pattern.sub(new, text)
    return text


def _statements(text: str, first: int) -> list[ast.stmt] | None:
    """The statements of a text whose first line has that number; None where it is no Python."""
    if not _shallow(text):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    for node in tree.body:
        ast.increment_lineno(node, first - 1)
    return tree.body


def _shallow(text: str) -> bool:
    """Whether nothing in it is nested so deeply that reading it could exhaust the stack."""
    depth, chained = 0, 0
    for letter in text:
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
        chained = chained + 1 if letter in "-+~" else chained if letter == " " else 0
        if depth > MOST_NESTED or chained > MOST_NESTED:
            return False
    return True


class _Salvage:
    """Reads statement by statement what cannot be read as a whole."""

    def __init__(self) -> None:
        self.bad: list[int] = []
        self._left = MOST_TRIED

    def read(self, lines: list[tuple[int, str]]) -> list[ast.stmt]:
        """The statements among these lines, of which the least indented begin one."""
        chunks = list(_chunks(lines))
        found: list[ast.stmt] = []
        at = 0
        while at < len(chunks) and self._left > 0:
            used, statements = self._next(chunks, at)
            found += statements
            at += used
        self.bad += [chunk[0][0] for chunk in chunks[at : at + 1]]
        return found

    def _next(self, chunks: list[list[tuple[int, str]]], at: int) -> tuple[int, list[ast.stmt]]:
        joined: list[tuple[int, str]] = []
        for count, chunk in enumerate(chunks[at : at + MOST_JOINED], 1):
            joined = joined + chunk
            statements = self._parse(joined)
            if statements is not None:
                return count, statements
            if not _open(joined):
                break
        return 1, self._pieces(chunks[at])

    def _pieces(self, chunk: list[tuple[int, str]]) -> list[ast.stmt]:
        """What can be had of a chunk that is no statement."""
        for ending in (")", "))", "]", "'"):
            closed = self._parse([*chunk[:-1], (chunk[-1][0], chunk[-1][1].rstrip() + ending)])
            if closed is not None:
                return closed
        head, rest = chunk[0], chunk[1:]
        if not rest:
            self.bad.append(head[0])
            return []
        if _BRANCH.match(head[1].lstrip()):
            return [] if head[1].lstrip().startswith("except") else self.read(rest)
        return self._compound(head, rest)

    def _compound(self, head: tuple[int, str], rest: list[tuple[int, str]]) -> list[ast.stmt]:
        opened = self._parse([head, (head[0], _indent(head[1]) + " pass")])
        if opened is not None and isinstance(opened[-1], ast.FunctionDef | ast.ClassDef | ast.For | ast.If | ast.With):
            body = [line for line in rest if line[1].strip()]
            opened[-1].body = self.read(body) or opened[-1].body
            return opened
        alone = self._parse([head])
        if alone is None:
            self.bad.append(head[0])
        return (alone or []) + self.read(rest)

    def _parse(self, lines: list[tuple[int, str]]) -> list[ast.stmt] | None:
        text = "\n".join(text for _, text in lines)
        self._left -= len(text) + FOR_EACH
        return _statements(textwrap.dedent(text), lines[0][0]) if self._left >= 0 else None


def _chunks(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    written = [line for line in lines if line[1].strip() and not line[1].lstrip().startswith("#")]
    least = min((len(_indent(text)) for _, text in written), default=0)
    chunk: list[tuple[int, str]] = []
    for line in lines:
        text = line[1]
        starts = text.strip() and len(_indent(text)) <= least and not _CONTINUED.match(text.lstrip())
        decorated = bool(chunk) and chunk[-1][1].lstrip().startswith("@")
        if starts and chunk and not decorated and not text.lstrip().startswith("#"):
            yield chunk
            chunk = []
        if chunk or text.strip():
            chunk.append(line)
    if chunk:
        yield chunk


def _open(lines: list[tuple[int, str]]) -> bool:
    """Whether more lines could make it a statement: a bracket, or a long text, has not ended."""
    text = "\n".join(line for _, line in lines)
    brackets = sum(text.count(letter) for letter in "([{") > sum(text.count(letter) for letter in ")]}")
    return brackets or text.count('"""') % 2 == 1 or text.count("'''") % 2 == 1 or text.rstrip().endswith("\\")


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]
