"""The text of a program in pieces that are parsed one by one: a file is one, a notebook has one for each cell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from core.wording import Phrase, Reason, Refused

LARGEST_PROGRAM, LARGEST_NOTEBOOK = 2_000_000, 20_000_000  # characters; a notebook holds pictures
_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_FOREIGN = re.compile(r"%%(?!time\b|timeit\b|capture\b|prun\b|python3?\b|tensorflow_version\b)")
_MAGIC = re.compile(r"^(\s*)(?:[%!?].*|[\w.]+\s*=\s*[%!][a-zA-Z].*|[\w.]+\?+\s*)$")


class ProgramError(Refused):
    """A text that holds no network, or one that cannot be had here."""


class Piece(NamedTuple):
    """Some lines of a program, the first of which has a number; lines are counted through all pieces."""

    text: str
    first: int


class Source(NamedTuple):
    """A program, and how a place in it is called."""

    pieces: tuple[Piece, ...]
    cells: tuple[int, ...] = ()  # of a notebook, by piece

    def place(self, line: int) -> Phrase:
        """Where that line is for whoever has written it."""
        inside = [i for i, piece in enumerate(self.pieces) if piece.first <= line]
        if not self.cells or not inside:
            return Phrase("place.line", line=line)
        i = inside[-1]
        return Phrase("place.cell_line", cell=self.cells[i], line=line - self.pieces[i].first + 1)


def source_of(content: bytes | str, name: str = "") -> Source:
    """The program in a file's content; ProgramError where it is none."""
    notebook = name.lower().endswith(".ipynb") or _looks_like_notebook(content)
    _require_length(content, LARGEST_NOTEBOOK if notebook else LARGEST_PROGRAM)
    if notebook:
        return _notebook(content)
    text = content if isinstance(content, str) else _decoded(content)
    _require_text(text)
    return Source((Piece(text, 1),))


def without_magic(text: str) -> str:
    """The lines that speak to the notebook and not to Python, left empty."""
    return "\n".join(_MAGIC.sub(r"\1pass", line) if line[:1] != "#" else line for line in text.split("\n"))


def _require_length(content: bytes | str, most: int) -> None:
    """Bytes are at least as many as characters, and at most four times as many."""
    if len(content) > (most if isinstance(content, str) else 4 * most):
        raise ProgramError(Reason("program.too_large", limit=most // 10**6))


def _require_text(text: str) -> None:
    _require_length(text, LARGEST_PROGRAM)
    if "\0" in text:
        raise ProgramError(Reason("program.no_text"))


def _decoded(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    found = next(filter(None, map(_COOKIE.match, content.split(b"\n", 2)[:2])), None)
    for encoding in ("utf-8-sig", found[1].decode("ascii") if found else "cp949", "latin-1"):
        try:
            return content.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return content.decode("utf-8", "replace")


def _looks_like_notebook(content: bytes | str) -> bool:
    head = content[:2000] if isinstance(content, str) else content[:2000].decode("utf-8", "ignore")
    return head.lstrip("\ufeff \t\r\n").startswith("{") and ('"cells"' in head or '"nbformat"' in head)


def _notebook(content: bytes | str) -> Source:
    try:
        cells = list(_cells(json.loads(content)))
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise ProgramError(Reason("program.notebook")) from error
    pieces, numbers, first = [], [], 1
    for number, text in cells:
        _require_text(text)
        pieces.append(Piece(text, first))
        numbers.append(number)
        first += text.count("\n") + 1
    _require_text("" if first < LARGEST_PROGRAM else " " * (LARGEST_PROGRAM + 1))
    return Source(tuple(pieces), tuple(numbers))


def _cells(notebook: Any) -> Iterator[tuple[int, str]]:
    """Cells of code by their numbers, from 1, among all; what is not Python is left empty."""
    sheets = notebook.get("worksheets")
    cells = sheets[0]["cells"] if sheets else notebook["cells"]
    for number, cell in enumerate(cells, 1):
        if cell["cell_type"] != "code":
            continue
        written = cell.get("source", cell.get("input", ""))
        text = written if isinstance(written, str) else "".join(map(str, written))
        yield number, "" if _FOREIGN.match(text.lstrip()) else without_magic(text)
