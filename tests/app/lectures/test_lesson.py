"""The verbs of a lesson lead on, count, and have each scene begin with what it shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.lectures.lesson import Lesson
from app.lectures.reading import Opened
from app.state.patience import GivenUp
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.guess import Choice, Guess, Number
from core.scenes.lecture import Lecture
from core.scenes.scene import Run, Scene
from core.scenes.staging import stages
from tests.app.lectures.conftest import ASKED, BITS, CHANGED, STEPS, WORDS

T = TypeVar("T")


def frames(lesson: Lesson) -> int:
    """How many have been measured of what is shown."""
    return len(lesson.run.player.live) if lesson.run.player.live is not None else 0


def test_forward_shows_scene_after_scene_with_its_run(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.begin()
    assert not lesson.run.on

    with qtbot.waitSignal(lesson.entered):
        lesson.next()
    assert lesson.place.asked is not None
    qtbot.waitUntil(lambda: frames(lesson) == STEPS)
    with qtbot.assertNotEmitted(lesson.entered), qtbot.waitSignal(lesson.changed):
        lesson.next()
    with qtbot.waitSignal(lesson.entered):
        lesson.next()

    assert lesson.place.index == CHANGED
    assert lesson.run.document.experiment.optimizer.learning_rate == 0.2
    lesson.next()
    assert not lesson.run.on
    lesson.jump(BITS)
    assert lesson.place.index == BITS


def test_hands_are_told(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)

    lesson.count_hands(0, 7)
    with qtbot.waitSignal(lesson.changed):
        lesson.count_hand(0)

    assert lesson.place.votes == (8, 0, 0)


def test_a_button_edits_what_is_shown_or_trains_on(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)
    lesson.next()
    qtbot.waitUntil(lambda: frames(lesson) == STEPS and not lesson.run.player.playing)

    lesson.press(1)
    qtbot.waitUntil(lambda: frames(lesson) == STEPS + 3)
    lesson.press(0)
    with qtbot.waitSignal(lesson.run.player.loaded):
        pass

    assert lesson.run.document.experiment.optimizer.learning_rate == 0.5
    lesson.jump(ASKED)  # anew
    assert lesson.run.document.experiment.optimizer.learning_rate != 0.5


def test_frozen_nothing_is_trained_and_another_scene_ends_that(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)
    qtbot.waitUntil(lambda: frames(lesson) > 1)

    with qtbot.waitSignal(lesson.froze):
        lesson.freeze(True)
    assert not lesson.run.player.playing

    lesson.next()
    assert not lesson.frozen


def test_what_may_have_to_be_read_waits_as_it_is_told_and_may_be_given_up(
    found: Opened, lesson: Lesson, qtbot: QtBot
) -> None:
    asked = list[Callable[[], object]]()
    given_up = Lesson(found, partial(Engine, "thread"), lesson, partial(never, asked))
    given_up.begin()
    before = given_up.run.document.experiment

    with qtbot.assertNotEmitted(given_up.refused):
        given_up.jump(ASKED)
        given_up.press(0)

    assert len(asked) == 2  # that of the scene, and that of the button
    assert given_up.run.document.experiment == before
    assert given_up.shown == ()
    given_up.close()


def never(asked: list[Callable[[], object]], work: Callable[[], T], once: bool = False) -> T:
    """Nobody waits."""
    asked.append(work)
    raise GivenUp


def test_what_is_heard_counts_while_it_is_asked_and_only_what_fits(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)
    lesson.count_hand(0)
    guesses: list[Guess] = [Choice(2), Choice(2), Choice(7), Number(1.0)]

    with qtbot.waitSignal(lesson.changed):
        lesson.hear(guesses)
    assert lesson.place.votes == (1, 0, 2)
    with qtbot.assertNotEmitted(lesson.changed):
        lesson.hear(guesses)
    lesson.hear([Choice(1)])
    assert lesson.place.votes == (1, 1, 0)

    lesson.next()
    lesson.hear([])
    assert lesson.place.votes == (1, 1, 0)


def test_a_second_vote_is_told(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)
    lesson.hear([Choice(2)])

    with qtbot.waitSignal(lesson.changed):
        lesson.vote_again()

    assert (lesson.place.is_second, lesson.place.answered) == (True, 0)


def test_a_profile_has_a_point_for_each_that_has_weights(lesson: Lesson) -> None:
    lesson.jump(ASKED)
    assert lesson.slots == tuple(range(len(lesson.run.document.experiment.layers) + 1))

    lesson.jump(BITS)
    assert lesson.slots == ()


def test_a_scene_of_four_runs_begins_no_more_than_one_in_an_event(experiment: Experiment, qtbot: QtBot) -> None:
    made = list[Engine]()

    def engine() -> Engine:
        made.append(Engine("thread"))
        return made[-1]

    runs = tuple(Run(label=label, experiment=experiment) for label in "abcd")
    lecture = Lecture(scenes=(Scene(title="one"), Scene(runs=runs, plots=("loss",), steps=1)))
    lesson = Lesson(Opened(lecture, ".", tuple(stages(lecture.scenes))), engine)
    lesson.begin()
    before = len(made)

    with qtbot.waitSignal(lesson.entered):
        lesson.jump(1)
        assert len(made) - before <= 1

    assert (len(made), len(lesson.shown), lesson.place.index) == (4, 4, 1)
    lesson.close()
    lesson.deleteLater()


def test_who_goes_elsewhere_meanwhile_comes_there(experiment: Experiment, qtbot: QtBot) -> None:
    runs = tuple(Run(label=label, experiment=experiment) for label in "abc")
    lecture = Lecture(scenes=(Scene(title="one"), Scene(runs=runs, steps=1), Scene(title="end")))
    lesson = Lesson(Opened(lecture, ".", tuple(stages(lecture.scenes))), partial(Engine, "thread"))
    lesson.begin()

    lesson.jump(1)
    lesson.jump(2)
    qtbot.wait(20)

    assert lesson.place.index == 2
    lesson.close()
    lesson.deleteLater()


def test_an_edited_lecture_goes_on_and_begins_anew_only_where_it_is_told_to(lesson: Lesson, found: Opened) -> None:
    lesson.begin()
    lesson.jump(CHANGED)
    told: list[str] = []
    lesson.entered.connect(lambda: told.append("entered"))
    lesson.changed.connect(lambda: told.append("changed"))
    scene = replace(found.lecture.scenes[CHANGED], title="Three")
    opened = found._replace(lecture=found.lecture.with_scene(CHANGED, scene))

    lesson.rewrite(opened, CHANGED, anew=False)
    said = lesson.place.scene.title
    lesson.rewrite(opened, WORDS, anew=True)

    assert (said, told, lesson.place.index) == ("Three", ["changed", "entered"], WORDS)
