"""Text of others on one line: nothing in it is obeyed, and nothing is lost."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.wording import shortened, visible

OBEYED = "\x00\x07\b\t\n\r\x1b\x7f\x85\x9b\u00ad\u200b\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\udcff"


@pytest.mark.parametrize("letter", OBEYED)
def test_whatever_a_terminal_or_a_reader_would_obey_is_written_out(letter: str) -> None:
    shown = visible(f"a{letter}b")

    assert shown.isprintable()
    assert json.loads(f'"{shown}"') == f"a{letter}b"


def test_an_escape_is_found_in_a_file_as_it_is_shown() -> None:
    assert visible("\x1b[31mred\n") == r"\u001b[31mred\n"


@given(st.text())
def test_letters_of_any_language_and_spaces_of_any_width_stay(text: str) -> None:
    kept = "가나다 é 😀\u00a0\u3000"

    assert visible(kept + text).startswith(kept)
    assert not set(OBEYED) & set(visible(text))


@given(st.text(), st.integers(1, 50))
def test_what_is_shortened_has_at_most_so_many_characters(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length


def test_long_words_are_shortened_and_no_escape_is_cut() -> None:
    assert shortened("abcd", 4) == "abcd"
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("ab\x1bcdef", 8) == "ab…"
