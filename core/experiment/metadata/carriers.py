"""Carriers: which files are pictures, documents or tables, and what they carry of the run that was shown."""

from __future__ import annotations

from collections.abc import Callable
from io import BufferedReader
from os import fspath
from pathlib import PurePath
from typing import IO

from core.experiment.disk import AnyPath, is_stream, reading
from core.experiment.experiment import ExperimentError
from core.experiment.metadata import pdf, png, svg, table
from core.wording import Reason, Refused

PICTURE, DOCUMENT, TABLE = "picture", "document", "table"
_KINDS: dict[str, tuple[str, Callable[[IO[bytes]], str | None]]] = {
    ".png": (PICTURE, png.text_in),
    ".svg": (PICTURE, svg.text_in),
    ".pdf": (DOCUMENT, pdf.text_in),
    ".csv": (TABLE, table.text_in),
}
SUFFIXES = tuple(_KINDS)
TABLES = (".csv", ".tsv", ".txt", ".dat")  # what tables of data are called
_BEGINNINGS = {png.SIGNATURE: ".png", pdf.SIGNATURE: ".pdf", b"<?xml": ".svg", b"<svg": ".svg"}
_LONGEST = 16  # bytes that tell


def is_carrier(file: BufferedReader, path: AnyPath) -> bool:
    """Whether the file is something else than an experiment, by how it begins or else by its name."""
    return _format_of(file, path) in _KINDS


def carried_text(file: BufferedReader, path: AnyPath) -> str:
    """What a carrier carries; ExperimentError where that is nothing, or the carrier is damaged."""
    kind, text_in = _KINDS[_format_of(file, path)]
    text = text_in(file)
    if text is None:
        raise ExperimentError(Reason(f"{kind}.carries_nothing"))
    return text


def is_table(path: AnyPath) -> bool:
    """Whether it is called as tables are and is no experiment, nor carries one: then it can only be data."""
    if PurePath(fspath(path)).suffix.lower() not in TABLES or is_stream(path):
        return False
    try:
        with reading(path) as file:
            deserved = _format_of(file, path)
            return deserved in TABLES and (deserved not in _KINDS or _KINDS[deserved][1](file) is None)
    except Refused:  # which is said where it is opened
        return False


def _format_of(file: BufferedReader, path: AnyPath) -> str:
    """The suffix that the file deserves."""
    begins = file.peek(_LONGEST)[:_LONGEST].removeprefix(b"\xef\xbb\xbf").lstrip()
    suffix = PurePath(fspath(path)).suffix.lower()
    for beginning, deserved in _BEGINNINGS.items():
        if begins.startswith(beginning):
            return deserved
    return ".json" if begins.startswith(b"{") else suffix
