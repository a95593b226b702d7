"""What each text of the program is called in its other language, from the file that the translators write."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from xml.etree import ElementTree

from app.resources import path
from core.experiment.presets import preset_names, read_introduction

LISTED = 2_000  # texts of the menus, of which the finder asks each time that it is opened


@lru_cache(LISTED)
def plain(text: str) -> str:
    """The text of a menu entry without its access key, which Korean adds in brackets."""
    return re.sub(r"\(&[^&]\)|&(&?)", r"\1", text)


def other_names(texts: Iterable[str]) -> str:
    """What the texts are in the other language, one after the other; nothing where they are the same in both."""
    return " ".join(dict.fromkeys(other for text in texts for other in _others().get(plain(text), ())))


@cache
def _others() -> dict[str, tuple[str, ...]]:
    """Both directions in one table; the file is read when it is first needed."""
    found: dict[str, set[str]] = {}
    for one, other in (*_messages(), *_presets()):
        if one != other:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {text: tuple(sorted(others)) for text, others in found.items()}


def _messages() -> list[tuple[str, str]]:
    files = sorted(path("translations").glob("*.ts"))
    messages = (message for file in files for message in ElementTree.parse(file).iter("message"))
    return [(plain(message.findtext("source", "")), plain(message.findtext("translation", ""))) for message in messages]


def _presets() -> list[tuple[str, str]]:
    titles = [read_introduction(name).title for name in preset_names()]
    return [(title["en"], other) for title in titles for other in title.values()]
