"""Reasons: no jargon, one line, and a remedy or the allowed range."""

from __future__ import annotations

import errno
import os

import pytest

from core.components.reasons import line_and_column, no_json, no_text, of_system, shortened, told

WORDS = {"layers": ("dense", "maxout"), "activation": ("relu", "tanh"), "precision": ("float32", "float64")}


@pytest.mark.parametrize(
    "message, place, reason",
    [
        ("Expected `int` <= 4096 - at `$.layers[0].units`", "layers[0].units", "must be at most 4096"),
        ("Expected `float` >= 0.0 - at `$.a.b`", "a.b", "must be at least 0"),
        ("Expected `float` > 0.0 - at `$.a`", "a", "must be greater than 0"),
        ("Expected `float` < 1e-05 - at `$.a`", "a", "must be less than 1e-05"),
        ("Expected `array` of length <= 5000 - at `$.layers`", "layers", "must have at most 5000 entries"),
        ("Expected `int`, got `str` - at `$.batch`", "batch", "must be a whole number, not a text"),
        ("Expected `int`, got `float` - at `$.a`", "a", "must be a whole number, without a decimal point"),
        ("Expected `float`, got `null` - at `$.a`", "a", "must be a finite number"),
        ("Expected `bool`, got `int` - at `$.a`", "a", "must be true or false, not a whole number"),
        ("Expected `object`, got `array`", "", "must be a group of settings in braces, not a list"),
        ("Expected `array | null`, got `str` - at `$.a`", "a", "must be a list or null, not a text"),
        ("Expected `str` - at `$.layers[2].kind`", "layers[2].kind", "must be a text"),
        ("Number out of range - at `$.a`", "a", "the number is larger than any that a computer can hold"),
        ("Object contains unknown field `unit` - at `$.layers[0]`", "layers[0]", 'there is no setting "unit" here'),
        ("Object missing required field `format`", "format", "is missing"),
        (
            "Object missing required field `kind` - at `$.layers[3].activation`",
            "layers[3].activation.kind",
            "is missing; it can be relu, tanh",
        ),
        (
            "Invalid value 'gru' - at `$.layers[3].kind`",
            "layers[3].kind",
            'there is no kind "gru"; there are dense, maxout',
        ),
        (
            "Invalid value 'x' - at `$[0].layers.kind`",
            "[0].layers.kind",
            'there is no kind "x"; there are dense, maxout',
        ),
        ("Invalid enum value 'f' - at `$.precision`", "precision", 'must be float32 or float64, not "f"'),
        ("Something New Happened - at `$.a`", "a", "something New Happened"),
    ],
)
def test_a_finding_is_told_in_plain_words(message: str, place: str, reason: str) -> None:
    assert told(message, WORDS) == (place, reason)


@pytest.mark.parametrize("name", ["a\nb", "a - at `$.b`", "`", "x" * 10_000, "\x1b[2J", "\u2028", "'"])
def test_no_name_in_a_file_can_break_the_sentence(name: str) -> None:
    for message in (f"Object contains unknown field `{name}`", f"Invalid value '{name}' - at `$.layers[0].kind`"):
        place, reason = told(message, WORDS)

        assert place in ("", "layers[0].kind")
        assert reason.isprintable()
        assert len(reason) < 150


@pytest.mark.parametrize("content", [b"", b" \n\t"])
def test_nothing_is_called_empty(content: bytes) -> None:
    assert no_json("Input data was truncated", content) == "it is empty"


def test_a_text_that_ends_in_the_middle_is_said_to_be_incomplete() -> None:
    assert (
        no_json("Input data was truncated", b'{"a": [') == "the text ends in the middle; part of it seems to be missing"
    )


def test_a_slip_is_found_by_line_and_column() -> None:
    content = '{"이름": 1,\n "나": 01}'.encode()

    reason = no_json(f"JSON is malformed: invalid number (byte {content.index(b'01')})", content)

    assert reason == "this is no JSON text: invalid number in line 2, column 7"


def test_a_message_without_a_place_is_told_without_one() -> None:
    assert no_json("something else", b"x") == "this is no JSON text: something else"


def test_a_wrong_byte_is_found_by_line_and_column() -> None:
    assert no_text(b"{\n\xff}") == "this is no text in UTF-8: wrong byte in line 2, column 1"
    assert no_text(b"{}") == "this is no text in UTF-8"


@pytest.mark.parametrize("position, place", [(0, "line 1, column 1"), (2, "line 1, column 3"), (3, "line 2, column 1")])
def test_lines_and_columns_count_from_one(position: int, place: str) -> None:
    assert line_and_column(b"ab\ncd", position) == f" in {place}"


def test_the_system_speaks_without_number_and_path() -> None:
    assert of_system(PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/a/b")) == "permission denied"
    assert of_system(OSError("Broken")) == "broken"
    assert of_system(ValueError("Embedded null byte")) == "embedded null byte"


def test_long_words_are_shortened_and_strange_letters_shown_as_such() -> None:
    assert shortened("가나다 é 😀") == "가나다 é 😀"
    assert shortened("a\tb\x00") == "a?b?"
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcd", 4) == "abcd"
