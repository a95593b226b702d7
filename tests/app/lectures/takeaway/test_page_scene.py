"""A scene on a page: its words as letters, its question before what would answer it, its data for the script."""

from __future__ import annotations

from html.parser import HTMLParser

from app.lectures.takeaway.page_scene import PageScene, safe
from app.lectures.takeaway.page_words import PageWords
from app.lectures.takeaway.projection import Projection
from app.texts import Texts
from core.scenes.text import said
from tests.app.lectures.takeaway.conftest import BITS, CHOICES, DRAWN, HOSTILE, NUMBER, RUNS, STEPS, Goes


class Tags(HTMLParser):
    """Which tags there are, and what stands between them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def with_class(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for _, attributes in self.tags if name in (attributes.get("class") or "").split()]


def page_scene(projection: Projection, language: str = "en") -> PageScene:
    return PageScene(projection, PageWords(Texts()), Texts(), lambda text: said(text, language))


def test_the_words_of_a_lecture_are_letters_wherever_they_stand(goes: Goes) -> None:
    found = Tags(page_scene(goes(CHOICES)).markup)

    assert f"Two {HOSTILE}" in found.text
    assert not any("onerror" in attributes for _, attributes in found.tags)
    assert [tag for tag, _ in found.tags if tag in ("script", "img")] == []


def test_what_answers_a_question_is_hidden_until_then(goes: Goes) -> None:
    scene = page_scene(goes(CHOICES))
    found = Tags(scene.markup)

    assert "hidden" in found.with_class("answer")[0]
    assert scene.heading == "What arrives?"
    assert len(found.with_class("choice")) == 2
    assert scene.data["question"] == {"choices": ["all", "It vanishes"], "answer": 1}
    assert scene.data["lossFirst"]
    assert len(scene.data["runs"][0]["loss"]) == STEPS


def test_what_is_not_of_steps_is_a_picture_with_its_words(goes: Goes) -> None:
    projection = goes(BITS)
    scene = page_scene(projection)
    found = Tags(scene.markup)

    pictures = dict(found.tags)
    assert "hidden" not in found.with_class("answer")[0]
    assert (pictures["img"]["src"] or "").startswith("data:image/svg+xml;base64,")
    assert projection.plots[0].text_twin() in (pictures["img"]["alt"] or "")
    assert pictures["source"]["media"] == "(prefers-color-scheme: dark)"
    assert scene.data["runs"] == []


def test_several_runs_have_their_names(goes: Goes) -> None:
    assert [run["label"] for run in page_scene(goes(RUNS)).data["runs"]] == ["slow", HOSTILE]


def test_a_profile_is_drawn_of_weight_gradients_and_a_number_is_typed(goes: Goes) -> None:
    drawn, asked = page_scene(goes(DRAWN)), page_scene(goes(NUMBER))

    assert drawn.data["measure"] == "weight"
    assert drawn.data["question"]["given"] == drawn.data["runs"][0]["weight"][-1][-1]
    low, high = drawn.data["question"]["range"]
    assert low < drawn.data["question"]["given"] < high == low + 16
    assert Tags(drawn.markup).with_class("sketch")
    assert Tags(asked.markup).with_class("number-guess")
    assert asked.data["question"]["measured"] < -3
    assert asked.data["question"]["scale"] == "power"


def test_letters_that_are_none_are_written_out() -> None:
    assert safe("a\n<b>\x07") == "a\n&lt;b&gt;\\u0007"
