"""A syntax error in JSON is found where it is, and what is JSON has none."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.experiment.syntax import syntax_error
from core.wording import english

numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
trees = st.recursive(
    st.none() | st.booleans() | numbers | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
texts = st.text(alphabet='{}[]",:\\u019.-+eEtrufalsn \n한', max_size=14)


def in_one_line(content: bytes) -> str:
    reason = syntax_error(content)
    assert reason is not None
    return english(reason)


@pytest.mark.parametrize("content", [b"", b" \n\t"])
def test_nothing_is_called_empty(content: bytes) -> None:
    assert in_one_line(content) == "it is empty"


@pytest.mark.parametrize(
    "content", ["{", "[1", "[1,", '{"a"', '{"a":', '"ab', '"ab\\', '"\\u12', "tru", "[nul", "-", "1e", "[1.", '{"a":1,']
)
def test_a_text_that_ends_in_the_middle_is_said_to_be_incomplete(content: str) -> None:
    assert in_one_line(content.encode()) == "the text ends in the middle; part of it seems to be missing"


@pytest.mark.parametrize(
    "content, what, column",
    [
        ("x", "invalid character", 1),
        ("[tru]", "invalid character", 5),
        ("[nulL]", "invalid character", 5),
        ("[.5]", "invalid character", 2),
        ("[,]", "invalid character", 2),
        ("NaN", "invalid character", 1),
        ('"\t"', "invalid character", 2),
        ("[01]", "invalid number", 3),
        ("[1.]", "invalid number", 3),
        ("[-]", "invalid number", 3),
        ("1.5.5", "invalid number", 4),
        ('"\\x  "  ', "invalid escape", 2),
        ("{a: 1}", "object keys must be strings", 2),
        ("{1: 2}", "object keys must be strings", 2),
        ('{"a" 1}', "expected ':'", 6),
        ("[1 2]", "expected ',' or ']'", 4),
        ("[1}", "expected ',' or ']'", 3),
        ('{"a": 1 "b": 2}', "expected ',' or '}'", 9),
        ("[1,]", "trailing comma in array", 4),
        ('{"a": 1,}', "trailing comma in object", 9),
        ("{} {}", "trailing characters", 4),
    ],
)  # fmt: skip
def test_a_syntax_error_is_found_by_line_and_column(content: str, what: str, column: int) -> None:
    assert in_one_line(content.encode()) == f"this is no JSON text: {what} in line 1, column {column}"
    assert in_one_line(f"\n{content}".encode()) == f"this is no JSON text: {what} in line 2, column {column}"


def test_columns_count_letters_and_not_bytes() -> None:
    reason = in_one_line('{"이름": 1,\n "나": 01}'.encode())

    assert reason == "this is no JSON text: invalid number in line 2, column 8"


def test_no_depth_is_too_much() -> None:
    assert in_one_line(b"[" * 200_000 + b"]" * 200_000 + b"]").startswith("this is no JSON text: trailing characters")


@given(trees)
def test_json_has_no_syntax_error(value: Any) -> None:
    for indent in (None, 1):
        assert syntax_error(json.dumps(value, indent=indent).encode()) is None
    assert syntax_error(msgspec.json.encode(value)) is None


@given(texts)
def test_whatever_is_no_json_has_a_syntax_error_that_msgspec_finds_no_earlier(text: str) -> None:
    content = text.encode()
    try:
        msgspec.json.decode(content)
    except msgspec.DecodeError as error:
        byte = re.search(r"\(byte (\d+)\)", str(error))
    else:
        return

    reason = syntax_error(content)

    assert reason is not None or "\\u" in text  # half a surrogate pair
    line = dict(reason.values).get("line") if reason else None
    assert not isinstance(line, int) or byte is None or line <= content[: int(byte[1])].count(b"\n") + 1
