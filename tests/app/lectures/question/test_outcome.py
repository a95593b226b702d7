"""The outcome says what was measured, and how far off the room was, in both votes."""

from __future__ import annotations

import math

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.question.ballot import LECTERN, Ballot, Vote
from app.lectures.question.outcome import Outcome
from app.theme import PROJECTOR, Theme
from core.scenes.guess import Number, Profile
from core.scenes.scene import Question

LOSS = Question(prompt="?", measure="loss")
DRAWN = Question(prompt="?", draw="profile")


@pytest.fixture
def outcome(qtbot: QtBot) -> Outcome:
    outcome = Outcome(Theme(PROJECTOR))
    qtbot.addWidget(outcome)
    return outcome


def test_the_nearest_is_named_by_its_number(outcome: Outcome) -> None:
    vote = Vote().with_heard(tuple(map(Number, (0.2, 1.0, 3.0))))

    outcome.show_outcome(LOSS, Ballot(vote), 1.1, ())

    assert outcome.measured.text() == "Measured: 1.10"
    assert outcome.told.text() == "Nearest of 3: 1.00"
    assert outcome.strip.votes == ((0.2, 1.0, 3.0),)


def test_two_votes_lie_above_each_other(outcome: Outcome) -> None:
    first, second = (Vote().with_heard((Number(value),)) for value in (5.0, 1.0))

    outcome.show_outcome(LOSS, Ballot(second, first), 1.1, ())

    assert outcome.strip.votes == ((5.0,), (1.0,))


def test_of_profiles_it_says_how_many_powers_of_ten(outcome: Outcome) -> None:
    vote = Vote().with_heard((Profile((-1.0, 0.0)),), LECTERN).with_heard((Profile((-4.0, 0.0)), Profile((-6.0, 0.0))))
    first = Vote().with_heard((Profile((0.0, 0.0)),))

    outcome.show_outcome(DRAWN, Ballot(vote, first), None, (-5.0, 0.0))

    drawn, before, room = outcome.told.text().splitlines()
    assert ["2.0" in drawn, "2.5" in before, "0.0" in room and "2" in room] == [True, True, True]


def test_without_a_measurement_there_is_none(outcome: Outcome) -> None:
    for question, number, profile in ((None, None, ()), (LOSS, None, ()), (DRAWN, None, ())):
        outcome.show_outcome(question, Ballot(Vote()), number, profile)
        assert outcome.isHidden()


def test_of_a_layer_without_a_gradient_it_says_that_it_does_not_count(outcome: Outcome) -> None:
    vote = Vote().with_heard((Profile((-1.0, 0.0)),), LECTERN)

    outcome.show_outcome(DRAWN, Ballot(vote, None), None, (-math.inf, 0.0))

    assert "the layers whose gradient is not zero" in outcome.told.text()
