"""The page: a lecture as one HTML file that needs nothing else, not even a network, and asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from app import resources
from app.lectures.place import Place
from app.lectures.takeaway.page_scene import PageScene, safe
from app.lectures.takeaway.page_words import PageWords
from app.lectures.takeaway.projection import Projection
from app.texts import Texts
from app.theme import DARK, LIGHT, Tokens
from core.commands.lectures.export import Export
from core.diagnosis.limits import SICK_DECADES
from core.scenes.text import Text, said

SCRIPTS = ("drawing.js", "numerals.js", "run.js", "question.js")
COLOURS = ("background", "panel", "line", "text", "secondary", "accent", "cold", "neutral", "hot", "grid", "raised",
           "tint")  # fmt: skip
RUNS = ("first", "second", "third", "fourth")  # whose curves are told apart by hue, dashes and number
UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}  # in data that stands within markup
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{hash}'; \
style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Backscope">
<title>{title}</title>
<style>
{style}
</style>
<noscript><style>.answer {{ display: block !important; }} .until {{ display: none; }}</style></noscript>
</head>
<body>
<h1>{title}</h1>
<noscript><p>{lacking}</p></noscript>
<nav><details><summary>{contents}</summary><ol>
{list}
</ol></details></nav>
<main>
{scenes}
</main>
<footer>{made_with}</footer>
<script type="application/json" id="recorded">{data}</script>
<script>{script}</script>
</body>
</html>
"""


class Page:
    """Takes scene after scene, as the hall shows it with its answer."""

    def __init__(self, export: Export) -> None:
        self._export, self._texts = export, Texts()
        self._words = PageWords(self._texts)
        self._scenes: list[PageScene] = []

    def add(self, projection: Projection, place: Place) -> None:
        """The scene that is seen."""
        self._scenes.append(PageScene(projection, self._words, self._texts, self._speak))

    def content(self) -> bytes:
        """The whole file."""
        script, words = _script(), self._words
        entries = (f'<li><a href="#scene-{i}">{scene.heading}</a></li>' for i, scene in enumerate(self._scenes, 1))
        page = _PAGE.format(
            language=self._export.language,
            hash=f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}",
            title=safe(self._speak(self._export.lecture.title)) or "Backscope",
            style=_style(),
            lacking=safe(words.lacking()),
            contents=safe(words.contents()),
            list="\n".join(entries),
            scenes="\n".join(scene.markup for scene in self._scenes),
            made_with=safe(words.made_with()),
            data=self._data(),
            script=script,
        )
        return page.encode("utf-8", "replace")

    def _data(self) -> str:
        told: dict[str, Any] = {
            "words": self._words.of_script(),
            "sick": SICK_DECADES,
            "scenes": [scene.data for scene in self._scenes],
        }
        return inert(json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":")))

    def _speak(self, text: Text) -> str:
        return said(text, self._export.language)


def inert(data: str) -> str:
    """JSON in which nothing can end the element that holds it."""
    return data.translate(UNSAFE)


def _script() -> str:
    folder = resources.path("lecture_page")
    return "\n" + "\n".join((folder / name).read_text("utf-8") for name in SCRIPTS)


def _style() -> str:
    """The colours of the window, light and dark, before what uses them."""
    dark = f"@media (prefers-color-scheme: dark) {{ :root {{ {_colours(DARK)} }} }}"
    sheet = (resources.path("lecture_page") / "page.css").read_text("utf-8")
    return f":root {{ color-scheme: light dark; {_colours(LIGHT)} }}\n{dark}\n{sheet}"


def _colours(tokens: Tokens) -> str:
    pairs = [(name, str(getattr(tokens, name))) for name in COLOURS]
    pairs += [("on-accent", tokens.on(tokens.accent)), *zip(RUNS, tokens.classes, strict=True)]
    return " ".join(f"--{name}: {colour};" for name, colour in pairs)
