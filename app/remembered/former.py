"""Former settings: what is left of them in an INI file, read as text, so that nothing in it is ever run.

Those files were Qt's, which decodes `@Variant(…)` to any object and unpickles it. Here whatever begins with `@`
counts as absent; so do the shapes of window, columns and docks, which were kept in bytes of Qt's own.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Raw

LARGEST = 1_000_000  # bytes
WORDS, COLUMNS = ("language", "theme", "layout"), ("inspector", "network")

_ESCAPE = re.compile(r"\\(?:x(?P<hex>[0-9a-fA-F]+)|(?P<octal>[0-7]{1,3})|(?P<letter>.))")
_LETTERS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_PIECE = re.compile(r'"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<plain>(?:[^",\\]|\\.)+)|(?P<comma>,)', re.DOTALL)


def former_settings(path: Path) -> dict[str, Raw]:
    """The plain values of such a file by the names that they have now; none where there is no such file."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return {}
        with path.open("rb") as file:
            entries = dict(_entries(file.read(LARGEST).decode("utf-8", "replace")))
    except OSError:
        return {}
    return {name: Raw(content) for name, content in _renamed(entries)}


def _renamed(entries: dict[str, list[str]]) -> Iterator[tuple[str, bytes]]:
    words = {name: values[0] for name, values in entries.items() if len(values) == 1}
    for name in WORDS:
        if words.get(name):
            yield name, msgspec.json.encode(words[name])
    if "scale" in words and (scale := _number(words["scale"])) is not None:
        yield "scale", msgspec.json.encode(scale)
    if "recent_files" in entries:
        yield "recent_files", msgspec.json.encode(entries["recent_files"])
    for name, word in words.items():
        if name.startswith("plot/") and (settings := _json(word)) is not None:
            yield name, settings
    for layout in sorted({name[7:].rpartition("-")[0] for name in words if name.startswith("hidden/")}):
        hidden = {column: words.get(f"hidden/{layout}-{column}") for column in COLUMNS}
        if all(hidden.values()):
            yield f"columns/{layout}", msgspec.json.encode({name: word != "true" for name, word in hidden.items()})


def _entries(text: str) -> Iterator[tuple[str, list[str]]]:
    """Name and values of each line; those of a type of Qt's own are left out."""
    section = ""
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if line.startswith("[") and line.rstrip().endswith("]"):
            section = line.strip()[1:-1]
        elif equals and not value.lstrip('" ').startswith("@"):
            values = _values(value)
            place = name.strip().replace("\\", "/")
            yield place if section == "General" else f"{section}/{place}", values


def _values(text: str) -> list[str]:
    """The strings between the commas, without quotes and escapes."""
    values = [""]
    for piece in _PIECE.finditer(text):
        if piece["comma"]:
            values.append("")
        elif piece["quoted"] is not None:
            values[-1] += _ESCAPE.sub(_letter, piece["quoted"])
        else:
            values[-1] += _ESCAPE.sub(_letter, piece["plain"].strip())
    return values


def _letter(escape: re.Match[str]) -> str:
    if escape["letter"] is not None:
        return _LETTERS.get(escape["letter"], escape["letter"])
    code = int(escape["hex"], 16) if escape["hex"] else int(escape["octal"], 8)
    return chr(code) if code < 0xD800 or 0xE000 <= code <= 0x10FFFF else "?"


def _number(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:
        return None


def _json(word: str) -> bytes | None:
    """A text that is JSON."""
    try:
        return bytes(msgspec.json.decode(word, type=Raw))
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None
