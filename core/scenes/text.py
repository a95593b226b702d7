"""Texts of a lecture: as somebody has written them, or in both languages of the program."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

LONGEST = 10_000  # characters

Letters: TypeAlias = Annotated[str, Meta(max_length=LONGEST)]


class Bilingual(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The same in English and in Korean."""

    en: Letters
    ko: Letters


Text: TypeAlias = Bilingual | Letters


def said(text: Text, language: str) -> str:
    """The text in that language; where nobody has written it in that, as it is.

    >>> said(Bilingual(en="loss", ko="손실"), "ko"), said("loss", "ko")
    ('손실', 'loss')
    """
    if isinstance(text, str):
        return text
    own, other = (text.ko, text.en) if language == "ko" else (text.en, text.ko)
    return own or other
