"""The hand-out holds each scene with its words, question and answer, and the notes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.lectures.takeaway.handout import Handout
from app.lectures.takeaway.paper import Paper
from app.texts.language import Language
from core.commands.lectures.export import Export
from tests.app.lectures.takeaway.conftest import CHOICES, DRAWN, HOSTILE, NUMBER, RUNS, Goes


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is written on paper, and the names of pictures."""
    found = list[str]()
    monkeypatch.setattr(Paper, "write", lambda _, text, *__, **___: found.append(text))
    monkeypatch.setattr(Paper, "place", lambda _, pictures: found.extend(f"picture {each.label}" for each in pictures))
    return found


def test_a_scene_with_everything(goes: Goes, export: Export, written: list[str]) -> None:
    projection = goes(CHOICES)

    Handout(export).add(projection, projection.lesson.place)

    assert written == [
        f"1  {HOSTILE}", "picture ", "picture ", f"One\nTwo {HOSTILE}", "Question", "What arrives?", "A   all",
        "B   It vanishes", "Answer: B   It vanishes", "For the speaker", f"Let them guess. {HOSTILE}",
    ]  # fmt: skip


def test_in_korean(goes: Goes, export: Export, written: list[str], qapp: QApplication) -> None:
    projection = goes(CHOICES)
    language = Language(qapp, "ko")
    try:
        Handout(export._replace(language="ko")).add(projection, projection.lesson.place)
    finally:
        language.show_language("en")

    assert {"질문", "무엇이 도달할까요?", "답: B   사라집니다", "강의자용"} <= set(written)


def test_runs_side_by_side_have_their_names(goes: Goes, export: Export, written: list[str]) -> None:
    projection = goes(RUNS)

    Handout(export).add(projection, projection.lesson.place)

    assert {"picture slow", f"picture {HOSTILE}"} <= set(written)


def test_what_is_drawn_or_typed_has_an_answer_too(goes: Goes, export: Export, written: list[str]) -> None:
    for index in (DRAWN, NUMBER):
        projection = goes(index)
        Handout(export).add(projection, projection.lesson.place)

    assert "Answer: as drawn above" in written
    assert any(text.startswith("Measured: −") for text in written)


def test_pictures_are_vectors(goes: Goes, export: Export) -> None:
    projection, handout = goes(CHOICES), Handout(export)

    handout.add(projection, projection.lesson.place)

    assert b"/Subtype /Image" not in handout.content()
