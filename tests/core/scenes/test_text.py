"""Texts: in the language that is asked for, as far as somebody has written them in it."""

from __future__ import annotations

from unicodedata import normalize

import msgspec
import pytest

from core.scenes.text import LONGEST, Bilingual, Text, said, written


@pytest.mark.parametrize(
    "text, language, told",
    [
        ("loss", "en", "loss"),
        ("loss", "ko", "loss"),
        (Bilingual(en="loss", ko="손실"), "en", "loss"),
        (Bilingual(en="loss", ko="손실"), "ko", "손실"),
        (Bilingual(en="loss", ko=""), "ko", "loss"),
        (Bilingual(en="", ko="손실"), "en", "손실"),
    ],
)
def test_a_text_is_said_in_the_language_of_the_moment(text: Text, language: str, told: str) -> None:
    assert said(text, language) == told


def test_both_languages_have_to_be_there_and_no_third() -> None:
    for content in ('{"en": "a"}', '{"en": "a", "ko": "b", "de": "c"}', f'"{"x" * (LONGEST + 1)}"'):
        with pytest.raises(msgspec.ValidationError):
            msgspec.json.decode(content, type=Text)


def test_hangul_in_parts_is_korean() -> None:
    assert written(normalize("NFD", "손실"), "ko") == normalize("NFD", "손실")
    assert written(normalize("NFD", "손실"), "en") == ""
