"""The Korean of the program as it is written, for the rules that read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from tests.house.sources import ROOT

WRITTEN = ROOT / "resources" / "translations" / "backscope_ko.ts"
COMPILED = WRITTEN.with_suffix(".qm")

HANGUL = re.compile("[가-힣]")
_MARKUP = re.compile(r"<[^>]*>|&\w+;|\{\w*\}")
_WORD = re.compile("[A-Za-z]{2,}")

Messages = Mapping[tuple[str, str], str]


@cache
def messages(path: Path = WRITTEN) -> Messages:
    """(context, text) -> translation; empty where it is missing or unfinished."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): finished(message)
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


def finished(message: ElementTree.Element) -> str:
    """The translation, if it is one."""
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return ""
    return "".join(translation.itertext()).strip()


def latin_words(text: str) -> set[str]:
    """The words in Latin letters that a person reads in a text, without markup and fields."""
    return set(_WORD.findall(_MARKUP.sub(" ", text)))


def foreign_words() -> set[str]:
    """The words in Latin letters that Korean texts are written with: names, units, keys."""
    return set().union(*(latin_words(korean) for korean in messages().values()))
