"""What a page says by itself is said in both languages."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QApplication

from app import resources
from app.lectures.takeaway.page import SCRIPTS
from app.lectures.takeaway.page_words import PageWords
from app.texts import Texts
from app.texts.language import Language
from tests.house.translations import HANGUL


def test_the_script_has_every_word_that_it_asks_for(texts: Texts) -> None:
    source = "".join((resources.path("lecture_page") / name).read_text("utf-8") for name in SCRIPTS)

    asked = set(re.findall(r"\bwords\.(\w+)", source))

    assert asked == set(PageWords(texts).of_script())


def test_all_of_it_is_korean_for_a_korean_class(qapp: QApplication, texts: Texts) -> None:
    language = Language(qapp, "ko")
    try:
        words = PageWords(texts)
        told = [str(text) for text in words.of_script().values()]
        told += [words.contents(), words.hidden(), words.tell(), words.compare(), words.lacking(), words.made_with()]
    finally:
        language.show_language("en")

    assert [text for text in told if not HANGUL.search(text)] == []
