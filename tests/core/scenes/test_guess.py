"""A guess is one only at the question that asks for its kind."""

from __future__ import annotations

import math

import pytest

from core.experiment import Experiment
from core.layers import Dense, Dropout, Maxout, Skip
from core.layers.activation import ActivationLayer
from core.scenes.guess import Choice, Guess, Number, Profile, fits, weighted
from core.scenes.scene import Question
from core.session import Session

CHOICES = Question(prompt="?", choices=("a", "b", "c"), answer=0)
NUMBER = Question(prompt="?", measure="loss")
DRAWN = Question(prompt="?", draw="profile")
QUESTIONS = (CHOICES, NUMBER, DRAWN)


@pytest.mark.parametrize(
    "guess, at",
    [
        (Choice(0), CHOICES),
        (Choice(2), CHOICES),
        (Number(-12.5), NUMBER),
        (Profile((-3.0, 0.0)), DRAWN),
    ],
)
def test_it_fits_the_question_that_asks_for_it_and_no_other(guess: Guess, at: Question) -> None:
    assert [fits(guess, question, 2) for question in QUESTIONS] == [question is at for question in QUESTIONS]


@pytest.mark.parametrize(
    "guess",
    [
        Choice(3),
        Choice(-1),
        Number(math.nan),
        Number(-math.inf),
        Profile(()),
        Profile((0.0,)),
        Profile((0.0, 0.0, 0.0)),
        Profile((math.nan, 0.0)),
        Profile((0.0, -1000.0)),
    ],
)
def test_what_is_none_fits_nowhere(guess: Guess) -> None:
    assert not any(fits(guess, question, 2) for question in QUESTIONS)


def test_weights_stand_where_their_gradient_is_measured() -> None:
    layers = (
        Dense(units=4),
        Dropout(),
        Maxout(units=4),
        ActivationLayer(),
        Skip(span=1),
        Skip(span=2, projection=True),
    )
    experiment = Experiment(layers=layers)

    gradients = Session(experiment).step().log10_weight_gradient

    assert weighted(experiment) == tuple(i for i, value in enumerate(gradients) if not math.isnan(value))
    assert weighted(experiment) == (0, 2, 5, 6)
