"""Texts of a lecture: as somebody has written them, or in both languages of the program."""

from __future__ import annotations

from typing import Annotated, TypeAlias
from unicodedata import normalize

import msgspec
from msgspec import Meta

LONGEST = 10_000  # characters
LANGUAGES = ("en", "ko")
SYLLABLES, JAMO = range(0xAC00, 0xD7A4), range(0x3131, 0x318F)  # of Hangul

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


def written(text: Text, language: str) -> str:
    """What somebody has written in that language; a text in one language alone tells by its letters which that is.

    >>> written("loss", "en"), written("loss", "ko"), written("손실", "ko"), written("12", "en"), written("12", "ko")
    ('loss', '', '손실', '12', '12')
    """
    if isinstance(text, Bilingual):
        return text.ko if language == "ko" else text.en
    return text if _language_of(text) in (language, "") else ""


def with_written(text: Text, language: str, words: str) -> Text:
    """The text with other words in that language; the other one keeps what it has.

    >>> with_written("loss", "ko", "손실"), with_written("loss", "en", "cost")
    (Bilingual(en='loss', ko='손실'), 'cost')
    """
    en, ko = (words if each == language else written(text, each) for each in LANGUAGES)
    one = en or ko
    alone = not (en and ko) and _language_of(one) in ("en" if en else "ko", "")
    return one if alone or (en == ko and not _language_of(one)) else Bilingual(en=en, ko=ko)


def missing(text: Text) -> tuple[str, ...]:
    """The languages in which nobody has written it; of what is empty, none.

    >>> missing("loss"), missing("12"), missing(Bilingual(en="", ko="손실")), missing("")
    (('ko',), (), ('en',), ())
    """
    return tuple(each for each in LANGUAGES if not written(text, each)) if text else ()


def _language_of(words: str) -> str:
    """Korean where there is any Hangul, English where there are other letters, and none where there are no letters."""
    words = normalize("NFC", words)  # some systems write Hangul in parts
    if any(ord(letter) in SYLLABLES or ord(letter) in JAMO for letter in words):
        return "ko"
    return "en" if any(map(str.isalpha, words)) else ""
