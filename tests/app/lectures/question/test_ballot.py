"""A ballot counts what the room guesses, from wherever it comes, and keeps the first vote beside the second."""

from __future__ import annotations

from app.lectures.question.ballot import LECTERN, MOST_HANDS, Ballot, Vote
from core.scenes.guess import MOST_GUESSES, Choice, Number, Profile
from core.scenes.scene import Question

ASKED = Question(prompt="?", choices=("a", "b"), answer=1)


def test_whoever_changes_their_mind_counts_once() -> None:
    vote = Vote((2, 0)).with_heard((Choice(0), Choice(1)))

    again = vote.with_heard((Choice(1), Choice(1)))

    assert (vote.tally, again.tally) == ((3, 1), (2, 2))
    assert (vote.count, again.with_heard(()).count) == (4, 2)


def test_sources_count_beside_each_other() -> None:
    vote = Vote().with_heard((Number(1.0),)).with_heard((Number(-12.0),), LECTERN).with_heard((Number(2.0),))

    assert sorted(vote.numbers) == [-12.0, 2.0]
    assert vote.of(LECTERN) == (Number(-12.0),)


def test_what_is_drawn_at_the_lectern_is_told_apart() -> None:
    vote = Vote().with_heard((Profile((1.0,)), Profile((2.0,)))).with_heard((Profile((3.0,)),), LECTERN)

    assert vote.profiles == ((1.0,), (2.0,))
    assert vote.of(LECTERN) == (Profile((3.0,)),)
    assert vote.count == 3


def test_no_more_is_kept_than_a_hall_holds() -> None:
    assert Vote((0,)).with_hands(0, 10**9).hands == (MOST_HANDS,)
    assert Vote((0,)).with_heard((Choice(0),) * (MOST_GUESSES + 5)).tally == (MOST_GUESSES,)


def test_a_second_vote_begins_with_nobody_and_keeps_the_first() -> None:
    first = Ballot(Vote((3, 1)).with_heard((Choice(1),)))

    second = first.again()

    assert second.vote == Vote((0, 0))
    assert second.first == first.vote
    assert second.again() == first  # pressed by mistake
    voted = Ballot(second.vote.with_hands(1, 4), second.first)
    assert voted.again() == voted  # there is no third


def test_before_anybody_has_guessed_there_is_nothing_to_vote_on_again() -> None:
    assert Ballot.on(ASKED).again() == Ballot.on(ASKED)
    assert Ballot.on(ASKED).vote.hands == (0, 0)
    assert Ballot.on(None).vote.hands == ()
