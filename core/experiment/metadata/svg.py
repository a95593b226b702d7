"""SVG: the text stands in the element that the format has for metadata."""

from __future__ import annotations

from html import escape
from typing import IO, Any
from xml.parsers import expat

from core.experiment.experiment import ExperimentError
from core.experiment.metadata import LARGEST_TEXT, NAME
from core.wording import Reason

PIECE = 1_000_000
LARGEST_PART = 16_000_000  # bytes, and of elements the most, in front of which the text stands if it is there
MOST_ELEMENTS = 200_000
ELEMENT = "metadata"


def with_text(drawing: bytes, text: str) -> bytes:
    """The drawing with the text in it, behind its title and description, or first of all; without a text as it is."""
    if not text:
        return drawing
    described = drawing.find(b"</desc>")
    place = described + len(b"</desc>") if described >= 0 else drawing.index(b">", drawing.index(b"<svg")) + 1
    element = f'<{ELEMENT} id="{NAME}">{escape(text, quote=False)}</{ELEMENT}>'.encode()
    return drawing[:place] + element + drawing[place:]


def text_in(file: IO[bytes]) -> str | None:
    """The text that a drawing carries, or None; ExperimentError where it is no XML up to there."""
    search = _Search()
    try:
        for _ in range(LARGEST_PART // PIECE):
            piece = file.read(PIECE)
            search.parser.Parse(piece, not piece)
            if search.text is not None or search.elements > MOST_ELEMENTS or not piece:
                break
    except expat.ExpatError as error:
        if search.text is None:
            raise ExperimentError(Reason("picture.damaged")) from error
    return search.text


class _Search:
    """Reads on until the element is closed; entities, which can grow without end, are not made."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.elements = 0
        self._parts: list[str] | None = None
        self._length = 0
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._take
        self.parser.EntityDeclHandler = self._refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if name.rpartition("}")[2] == ELEMENT and attributes.get("id") == NAME:
            self._parts = []

    def _take(self, characters: str) -> None:
        if self._parts is not None and self.text is None:
            self._parts.append(characters)
            self._length += len(characters)
            if self._length > LARGEST_TEXT:
                raise ExperimentError(Reason("picture.damaged"))

    def _end(self, name: str) -> None:
        if self._parts is not None and self.text is None and name.rpartition("}")[2] == ELEMENT:
            self.text = "".join(self._parts)

    def _refuse(self, *declared: Any) -> None:
        raise ExperimentError(Reason("picture.damaged"))
