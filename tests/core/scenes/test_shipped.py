"""The lectures that come with the program can be told by anybody, in both languages, and hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from core.experiment.disk import FileError
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from core.scenes.shipped import lecture_names, lecture_path, shipped_lecture
from core.scenes.text import Bilingual, Text

MOST_WORDS = 25  # on the screen
HANGUL, WORD = re.compile("[가-힣]"), re.compile("[A-Za-z]{2,}")
NAMES = {"ReLU", "Leaky", "ELU", "Maxout", "He", "Xavier", "tanh"}  # which are the same in both
LECTURES = lecture_names()


def on_screen(scene: Scene) -> Iterator[Text]:
    """What a room has to read at once, without the labels of buttons."""
    yield scene.title
    yield scene.text
    if scene.question is not None:
        yield scene.question.prompt
        yield from scene.question.choices or ()
    yield from (run.label for run in scene.runs or ())


def texts(lecture: Lecture) -> Iterator[Text]:
    """All that is written in it."""
    yield lecture.title
    for scene in lecture.scenes:
        yield from on_screen(scene)
        yield scene.notes
        yield from (action.label for action in scene.actions)


@pytest.mark.parametrize("name", LECTURES)
def test_every_text_is_there_in_both_languages(name: str) -> None:
    for text in texts(shipped_lecture(name)):
        assert isinstance(text, Bilingual), text
        assert text.en
        assert not HANGUL.search(text.en)
        assert HANGUL.search(text.ko) or set(WORD.findall(text.ko)) <= NAMES, text.ko


@pytest.mark.parametrize("name", LECTURES)
def test_nobody_has_to_read_more_than_25_words_at_once(name: str) -> None:
    for scene in shipped_lecture(name).scenes:
        for language in ("en", "ko"):
            words = [getattr(text, language, text) for text in on_screen(scene)]
            assert len(" ".join(words).split()) <= MOST_WORDS, words


@pytest.mark.parametrize("name", LECTURES)
def test_every_scene_has_a_title_notes_and_a_claim(name: str) -> None:
    scenes = shipped_lecture(name).scenes

    assert all(scene.title and scene.notes and scene.claims for scene in scenes)
    assert sum(scene.question is not None for scene in scenes) >= len(scenes) / 2


def test_a_name_that_is_none_is_told_with_what_may_be_meant() -> None:
    with pytest.raises(FileError, match=r"lecture:vanishing.*vanishing-in-five-minutes"):
        shipped_lecture("vanishing-in-5-minutes")
    assert lecture_path("vanishing-in-five-minutes").is_file()
