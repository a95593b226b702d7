"""Where a lecture is: steps lead back to where they came from, and no step loses what the room has guessed."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.lectures.place import Place
from app.lectures.question.ballot import MOST_HANDS
from core.scenes.guess import Choice, Number
from core.scenes.lecture import Lecture
from core.scenes.scene import Question, Scene

PLAIN = Scene(title="seen")
ASKED = Scene(title="asked", question=Question(prompt="How many?", choices=("1", "3", "12"), answer=2))
DRAWN = Scene(title="drawn", question=Question(prompt="How steep?", draw="profile"))

lectures = st.lists(st.sampled_from((PLAIN, ASKED, DRAWN)), min_size=1, max_size=6).map(tuple)
steps = st.lists(st.sampled_from(("next", "back", "hand")) | st.integers(-2, 8), max_size=30)


def walked(scenes: tuple[Scene, ...], steps: Sequence[str | int]) -> Place:
    """After these steps; a number is a jump."""
    place = Place.begun(Lecture(scenes=scenes))
    for step in steps:
        match step:
            case "next":
                place = place.next()
            case "back":
                place = place.back()
            case "hand":
                place = place.with_hand(1)
            case int():
                place = place.at(step)
    return place


@given(lectures, steps)
def test_back_leads_to_where_a_step_came_from(scenes: tuple[Scene, ...], steps: list[str | int]) -> None:
    place = walked(scenes, steps)

    assert place.is_last or place.next().back() == place
    assert place.is_first or place.back().next() == place


@given(lectures)
def test_forward_leads_through_every_scene_and_each_question_before_its_answer(scenes: tuple[Scene, ...]) -> None:
    place, met = Place.begun(Lecture(scenes=scenes)), list[tuple[int, bool]]()

    while not place.is_last:
        met.append((place.index, place.asked is not None))
        place = place.next()
    met.append((place.index, place.asked is not None))

    assert met == [
        state
        for index, scene in enumerate(scenes)
        for state in ([(index, True)] if scene.question is not None else []) + [(index, False)]
    ]
    assert place.next() == place


@given(lectures, steps, st.integers(-3, 9))
def test_wherever_one_goes_what_was_guessed_stays(
    scenes: tuple[Scene, ...], steps: list[str | int], index: int
) -> None:
    place = walked(scenes, steps)

    assert place.next().hands == place.back().hands == place.at(index).hands == place.hands


@given(lectures, steps, st.integers(-3, 9))
def test_a_jump_ends_at_the_beginning_of_a_scene(scenes: tuple[Scene, ...], steps: list[str | int], index: int) -> None:
    place = walked(scenes, steps).at(index)

    assert place.index == min(max(index, 0), len(scenes) - 1)
    assert place.asked == place.scene.question


@given(lectures, steps, st.integers(-2, 5), st.integers(-5, 2 * MOST_HANDS))
def test_hands_count_for_a_choice_of_what_is_asked_now_and_for_nothing_else(
    scenes: tuple[Scene, ...], steps: list[str | int], choice: int, count: int
) -> None:
    place = walked(scenes, steps)

    after = place.with_hands(choice, count)

    if place.asked is not None and place.asked.choices is not None and 0 <= choice < 3:
        kept = [votes for each, votes in enumerate(place.votes) if each != choice]
        assert [votes for each, votes in enumerate(after.votes) if each != choice] == kept
        assert after.votes[choice] == min(max(count, 0), MOST_HANDS)
    else:
        assert after == place
    assert after.index == place.index


def test_one_more_hand_counts_on() -> None:
    place = walked((ASKED,), ["hand", "hand"])

    assert place.votes == (0, 2, 0)
    assert place.with_hand(7) == place
    assert place.next().with_hand(1).votes == (0, 2, 0)  # the answer is seen: nobody guesses any more


def test_hands_and_guesses_from_elsewhere_are_counted_together() -> None:
    place = walked((ASKED,), ["hand"]).with_heard((Choice(1), Choice(2)))

    assert place.votes == (0, 2, 1)
    assert place.with_hands(1, 5).votes == (0, 6, 1)
    assert place.with_heard((Choice(0),)).votes == (1, 1, 0)
    assert (place.answered, place.heard) == (3, (Choice(1), Choice(2)))


def test_after_the_answer_nothing_is_heard_and_nobody_votes_again() -> None:
    answered = walked((ASKED, DRAWN), ["hand", "next"])

    assert answered.with_heard((Number(1.0),)) == answered
    assert answered.again() == answered


def test_a_second_vote_counts_anew_and_the_first_stays_through_the_answer() -> None:
    place = walked((ASKED, PLAIN), ["hand"]).again()
    assert place.is_second
    assert place.votes == (0, 0, 0)

    place = place.with_hands(2, 4).next().next().back()

    assert place.votes == (0, 0, 4)
    assert place.ballot.first is not None
    assert place.ballot.first.tally == (0, 1, 0)


def test_what_was_guessed_stays_in_an_edited_lecture_for_as_long_as_its_question() -> None:
    place = Place.begun(Lecture(scenes=(ASKED, DRAWN))).with_hands(1, 7).next()
    other = Question(prompt="How few?", choices=("1", "3"), answer=0)

    moved = place.rewritten(Lecture(scenes=(PLAIN, ASKED)), 1)
    asked = place.rewritten(Lecture(scenes=(Scene(question=other),)), 0)

    assert (moved.votes, moved.revealed) == ((0, 7, 0), True)
    assert (asked.votes, asked.revealed) == ((0, 0), True)
    assert not place.rewritten(Lecture(scenes=(PLAIN,)), 0).revealed


def test_the_same_question_asked_twice_has_its_votes_each_time() -> None:
    place = Place.begun(Lecture(scenes=(ASKED, PLAIN, ASKED))).with_hand(0)

    renamed = place.rewritten(Lecture(title="x", scenes=(ASKED, PLAIN, ASKED)), 0)
    copied = place.rewritten(Lecture(scenes=(ASKED, ASKED, PLAIN, ASKED)), 0)

    assert [renamed.at(index).votes for index in (0, 2)] == [place.votes, place.at(2).votes]
    assert [sum(copied.at(index).votes) for index in (0, 1, 3)] == [1, 0, 0]
