"""The page shows what is asked as text, works without a script, and lets nothing in that is not ours."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from msgspec import structs

from app.lectures.phones.asked import Asked, Parts, Show, Words
from app.lectures.phones.server.page import Page
from tests.app.lectures.phones.conftest import CHOICE, DRAWN, NUMBER

HOSTILE = "\"><script>alert(1)</script>&amp;'$state"


class Reader(HTMLParser):
    """What a browser finds in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags = list[tuple[str, tuple[str, ...]]]()
        self.texts = list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(written: str) -> Reader:
    """A page as a browser does."""
    reader = Reader()
    reader.feed(written)
    return reader


def main(written: str) -> str:
    """What is seen of it."""
    return written.partition("<main>")[2].partition("</main>")[0]


@pytest.fixture
def page(made_of: Parts) -> Page:
    return Page(made_of)


def test_choices_are_buttons_of_a_form_that_needs_no_script(page: Page) -> None:
    written = page.written(Show("en", CHOICE), "en", None)

    assert '<form method="post" action="/vote">' in written
    assert re.findall(r'<button name="answer" value="(\d)" aria-pressed="false">', written) == ["0", "1"]
    assert "<span>a &amp; b</span>" in written
    assert "How &lt;b&gt;much&lt;/b&gt;?" in written
    assert "Thank you" not in written


def test_who_has_answered_sees_the_answer_and_may_change_it(page: Page) -> None:
    written = main(page.written(Show("en", CHOICE), "en", 1))

    assert re.findall(r'aria-pressed="(\w+)"', written) == ["false", "true"]
    assert "Thank you. You can change it until the answer is shown." in written
    assert "Too many" in page.written(Show("en", CHOICE), "en", None, "full")


def test_it_speaks_the_language_of_the_phone(page: Page) -> None:
    written = page.written(Show("en", CHOICE), "ko", 0)

    assert '<html lang="ko">' in written
    assert "얼마나요?" in written
    assert "질문" in main(page.written(Show("en"), "ko", None))


def test_korean_is_broken_between_words(page: Page) -> None:
    assert ":lang(ko) { word-break: keep-all; }" in page.written(Show("ko", CHOICE), "ko", 0)


def test_without_a_question_there_is_nothing_but_a_word(page: Page) -> None:
    for show, word in ((Show("en"), "Wait for the next question"), (Show("en", closed=True), "The vote is closed")):
        written = page.written(show, "en", None)
        assert word in written
        assert "<form" not in written


def test_a_number_is_a_field_and_a_profile_a_sheet(page: Page) -> None:
    number = page.written(Show("en", NUMBER), "en", -3.0)
    assert 'name="answer" value="-3"' in number
    assert "Power" in number
    assert 'value="-12"' in page.written(Show("en", structs.replace(NUMBER, scale="power")), "en", -12.0)

    drawn = page.written(Show("en", DRAWN), "en", (1.0, -2.0, 0.5))
    assert 'data-points="3" data-low="-15.0" data-high="3.0"' in drawn
    assert 'value="1.00 -2.00 0.50"' in drawn
    assert "Drawing needs JavaScript" in drawn
    assert "data-given" not in drawn
    given = structs.replace(DRAWN, given=-1.5)
    assert 'data-given="-1.5"' in page.written(Show("en", given), "en", None)
    assert Show("en", given).state != Show("en", DRAWN).state


@pytest.mark.parametrize("asked", [CHOICE, NUMBER, DRAWN], ids=["choice", "number", "profile"])
def test_text_of_a_lecture_stays_text(page: Page, asked: Asked) -> None:
    words = Words(HOSTILE, (HOSTILE, HOSTILE), HOSTILE, (HOSTILE, HOSTILE))
    ours, theirs = (
        read(page.written(Show("en", structs.replace(asked, words={"en": said})), "en", None))
        for said in (Words("?", ("?", "?"), "?", ("?", "?")), words)
    )

    assert theirs.tags == ours.tags
    assert HOSTILE in theirs.texts


def test_only_our_own_style_and_script_are_let_run(page: Page) -> None:
    written = page.written(Show("en", DRAWN), "en", None)

    assert "default-src 'none'" in page.policy
    assert "unsafe" not in page.policy
    inside = [text.partition(f"</{tag}>")[0] for tag in ("style", "script") for text in written.split(f"<{tag}>")[1:]]
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inside]
    assert [f"'sha256-{found}'" in page.policy for found in hashes] == [True, True]
    assert re.findall(r'(?:src|href)="?([^"]*)', written) == ["data:,"]
    assert len(written.encode()) < 12_000
