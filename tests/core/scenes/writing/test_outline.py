"""An outline: whatever is moved, put in or taken out, every other scene shows what it showed, and the file is read."""

from __future__ import annotations

from itertools import permutations

import pytest

from core.scenes.files import as_text, lecture_from
from core.scenes.scene import Scene
from core.scenes.staging import Staged, stages
from core.scenes.writing.outline import Outline
from tests.core.scenes.lectures import ONE, QUICK, SIDE_BY_SIDE, lecture

FASTER = {"set": {"optimizer.learning_rate": 0.5}}
LECTURE = lecture({"title": "a", **ONE}, {"title": "b", **FASTER}, {"title": "c", "set": {"seed": 3}},
                  {"title": "d", "runs": SIDE_BY_SIDE})  # fmt: skip
OTHER = Scene(title="new", experiment=QUICK.with_removed((0,)))


@pytest.fixture
def outline() -> Outline:
    """Of a lecture in which each scene changes the one before; the last shows two of that."""
    return Outline(LECTURE, tuple(stages(LECTURE.scenes)))


def shown(outline: Outline) -> list[tuple[str, tuple[Staged, ...]]]:
    """What a reader of the file would see, scene by scene."""
    read = lecture_from(as_text(outline.lecture).encode())
    return [(str(scene.title), runs) for scene, runs in zip(read.scenes, stages(read.scenes), strict=True)]


@pytest.mark.parametrize("order", [*permutations(range(4))])
def test_in_any_order_each_scene_shows_what_it_showed(outline: Outline, order: tuple[int, ...]) -> None:
    before = shown(outline)

    assert shown(outline.with_order(order)) == [before[place] for place in order]


@pytest.mark.parametrize("gone", range(4))
def test_without_one_the_others_show_what_they_showed(outline: Outline, gone: int) -> None:
    left = [place for place in range(4) if place != gone]

    after = outline.with_order(left)

    assert shown(after) == [shown(outline)[place] for place in left]


@pytest.mark.parametrize("place", range(5))
def test_one_more_changes_none(outline: Outline, place: int) -> None:
    after = outline.with_inserted(place, OTHER, (Staged("", QUICK.with_removed((0,))),))

    assert [each for each in shown(after) if each[0] != "new"] == shown(outline)


def test_another_experiment_in_one_scene_changes_none_after_it(outline: Outline) -> None:
    after = outline.with_scene(0, OTHER, (Staged("", QUICK.with_removed((0,))),))

    assert shown(after)[1:] == shown(outline)[1:]
    assert after.settled == (1,)


def test_only_what_would_show_something_else_is_made_whole(outline: Outline) -> None:
    assert outline.with_order(range(4)) == outline
    assert outline.with_order((0, 1, 3)).settled == (2,)
    assert outline.with_order((0, 2, 1, 3)).settled == (1, 2, 3)


def test_words_alone_leave_all_changes_as_they_are(outline: Outline) -> None:
    after = outline.with_scene(1, Scene(title="new", changes=LECTURE.scenes[1].changes), outline.runs[1])

    assert after.settled == ()
    assert after.lecture.scenes[1].changes == LECTURE.scenes[1].changes


def test_a_scene_alone_shows_the_same(outline: Outline) -> None:
    for place in range(4):
        alone = LECTURE.with_scenes((outline.whole(place),))
        assert list(stages(alone.scenes)) == [outline.runs[place]]
