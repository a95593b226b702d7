"""Reasons in plain words: what the machinery below says of a mistake, told to the person who made it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

Words = Mapping[str, Sequence[str]]  # the kinds and choices that a field allows, by the field's name

_PLACE = re.compile(r" - at `\$([\w.\[\]]*)`\Z")
_NAMES = {
    "int": "a whole number",
    "float": "a number",
    "str": "a text",
    "bool": "true or false",
    "array": "a list",
    "object": "a group of settings in braces",
    "null": "null",
}
_LIMITS = {"<=": "at most", ">=": "at least", "<": "less than", ">": "greater than"}


def told(message: str, words: Words) -> tuple[str, str]:
    """msgspec's finding as the place in the file, such as layers[3].units, and one clause for people."""
    found = _PLACE.search(message)
    place = found[1].lstrip(".") if found else ""
    said = message[: found.start()] if found else message
    for pattern, reason in _REASONS:
        if match := re.fullmatch(pattern, said, re.DOTALL):
            return reason(place, match, words)
    return place, shortened(said[:1].lower() + said[1:], 200)


def _wrong_type(place: str, match: re.Match[str], words: Words) -> tuple[str, str]:
    wanted, got = _named(match[1]), match[2]
    if wanted == _NAMES["float"] and got == "null":
        return place, "must be a finite number"
    if wanted == _NAMES["int"] and got == "float":
        return place, "must be a whole number, without a decimal point"
    return place, f"must be {wanted}" + (f", not {_named(got)}" if got else "")


def _named(types: str) -> str:
    return " or ".join(_NAMES.get(name.strip(), name.strip()) for name in types.split("|"))


def _out_of_range(place: str, match: re.Match[str], words: Words) -> tuple[str, str]:
    return place, f"must be {_LIMITS[match[1]]} {match[2].removesuffix('.0')}"


def _wrong_length(place: str, match: re.Match[str], words: Words) -> tuple[str, str]:
    return place, f"must have {_LIMITS[match[1]]} {match[2]} entries"


def _too_large(place: str, match: re.Match[str], words: Words) -> tuple[str, str]:
    return place, "the number is larger than any that a computer can hold"


def _unknown_field(place: str, match: re.Match[str], words: Words) -> tuple[str, str]:
    return place, f'there is no setting "{shortened(match[1])}" here'


def _missing(place: str, match: re.Match[str], words: Words) -> tuple[str, str]:
    kinds = words.get(_last_name(place), ()) if match[1] == "kind" else ()
    remedy = f"; it can be {', '.join(kinds)}" if kinds else ""
    return f"{place}.{match[1]}".lstrip("."), f"is missing{remedy}"


def _unknown_word(place: str, match: re.Match[str], words: Words) -> tuple[str, str]:
    parent, _, field = place.rpartition(".")
    word = f'"{shortened(match[1])}"'
    if field == "kind":
        return place, f"there is no kind {word}; there are {', '.join(words.get(_last_name(parent), ()))}"
    return place, f"must be {' or '.join(words.get(field, ()))}, not {word}"


def _last_name(place: str) -> str:
    return place.rpartition(".")[2].partition("[")[0]


_Reason = Callable[[str, re.Match[str], Words], tuple[str, str]]
_REASONS: tuple[tuple[str, _Reason], ...] = (
    (r"Expected `(?:int|float)` (<=|>=|<|>) (\S+)", _out_of_range),
    (r"Expected `(?:array|str)` of length (<=|>=) (\d+)", _wrong_length),
    (r"Expected `([\w |]+)`(?:, got `(\w+)`)?", _wrong_type),
    (r"Number out of range", _too_large),
    (r"Object contains unknown field `(.*)`", _unknown_field),
    (r"Object missing required field `(\w+)`", _missing),
    (r"Invalid (?:enum )?value '?(.*?)'?", _unknown_word),
)


def no_json(message: str, content: bytes) -> str:
    """msgspec's finding in a text that is no JSON, as one clause with line and column."""
    if not content.strip():
        return "it is empty"
    if message == "Input data was truncated":
        return "the text ends in the middle; part of it seems to be missing"
    found = re.fullmatch(r"JSON is malformed: (.*) \(byte (\d+)\)", message, re.DOTALL)
    what, where = (found[1], line_and_column(content, int(found[2]))) if found else (message, "")
    return f"this is no JSON text: {shortened(what)}{where}"


def no_text(content: bytes) -> str:
    """Where `content` is no UTF-8."""
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return f"this is no text in UTF-8: wrong byte{line_and_column(content, error.start)}"
    return "this is no text in UTF-8"


def line_and_column(content: bytes, position: int) -> str:
    """Where that byte stands, both counted from 1 as editors do."""
    before = content[:position].decode(errors="replace")
    return f" in line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}"


def of_system(error: Exception) -> str:
    """The operating system's reason, without number and path."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return text[:1].lower() + text[1:]


def shortened(text: str, length: int = 40) -> str:
    """Text from outside, safe to show on one line."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in text[: length + 1])
    return plain if len(plain) <= length else plain[: length - 1] + "…"
