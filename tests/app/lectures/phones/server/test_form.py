"""A form holds one answer to one question, or it is none."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.lectures.phones.server.form import answer, fields
from core.scenes.asking.typed import number_typed, scale_of
from tests.app.lectures.phones.conftest import CHOICE, DRAWN, NUMBER


def test_question_and_answer_are_read() -> None:
    assert fields(b"question=k1&answer=%E2%88%923%2C5") == {"question": "k1", "answer": "−3,5"}


@pytest.mark.parametrize("body", [
    b"", b"question=k1", b"question=k1&answer=%ff", b"question=k1&answer=\xff", b"question=k1&answer=1&answer=2",
    b"question=k1&answer=1&more=2", b"answer=1&answer=1", b"{}", b"&" * 999,
])  # fmt: skip
def test_everything_else_is_no_form_of_ours(body: bytes) -> None:
    assert fields(body) is None


@given(st.binary(max_size=200))
def test_no_bytes_do_any_harm(body: bytes) -> None:
    found = fields(body)

    assert found is None or found.keys() == {"question", "answer"}


@given(st.text(max_size=40))
def test_no_text_is_an_answer_that_is_none(text: str) -> None:
    choice, number, drawn = (answer(text, asked) for asked in (CHOICE, NUMBER, DRAWN))

    assert choice is None or choice in range(CHOICE.points)
    assert number is None or (isinstance(number, float) and math.isfinite(number))
    assert drawn is None or (isinstance(drawn, tuple) and len(drawn) == DRAWN.points)


@pytest.mark.parametrize("text, number", [
    ("−3", -3.0), ("1,5", 1.5), (" 2e-3 ", 2e-3), ("nan", None), ("inf", None), ("1e999", None), ("1_0", None),
    ("٣", None), ("", None), ("1" * 300, None), ("1,000", 1000.0), ("1.000,5", None),
])  # fmt: skip
def test_numbers_are_read_as_people_write_them(text: str, number: float | None) -> None:
    assert answer(text, NUMBER) == number


@pytest.mark.parametrize("measure", ["loss", "log10_delta", "accuracy"])
@pytest.mark.parametrize("text", ["1,000", "1e-12", "-3", "92 %", "10^-5", "2,5", "small", "１２"])
def test_a_phone_is_understood_as_the_lectern_and_a_file_are(text: str, measure: str) -> None:
    asked = replace(NUMBER, scale=scale_of(measure))

    assert answer(text, asked) == number_typed(text, measure)


@pytest.mark.parametrize("text, points", [
    ("1 -2.5 3", (1.0, -2.5, 3.0)), ("1 2", None), ("1 2 3 4", None), ("1 2 nan", None), ("1 2 1e9", None),
])  # fmt: skip
def test_a_profile_has_a_point_for_each_layer(text: str, points: tuple[float, ...] | None) -> None:
    assert answer(text, DRAWN) == points
