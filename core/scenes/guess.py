"""A guess: what somebody in the room expects before it is seen, as a choice, a number or a whole profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from core.experiment import Experiment
from core.scenes.asking.numerals import LARGEST
from core.scenes.scene import Question

MOST_GUESSES = 10_000  # of one source, at one question
FURTHEST_DECADE = 100.0  # of a profile that is drawn, from 10⁰ upwards or downwards


@dataclass(frozen=True)
class Choice:
    """One of several, from 0."""

    index: int


@dataclass(frozen=True)
class Number:
    """A number in the unit of the measure that is asked for, as Frame has it: norms are log10."""

    value: float


@dataclass(frozen=True)
class Profile:
    """log10 of the L2 norm of ∂L/∂W at each slot that has weights, from the first to the output."""

    points: tuple[float, ...]


Guess: TypeAlias = Choice | Number | Profile


def fits(guess: Guess, question: Question, slots: int) -> bool:
    """Whether a guess is one at this question, in a network of which so many slots have weights (`weighted`).

    >>> fits(Choice(1), Question(prompt="?", choices=("a", "b"), answer=0), 0)
    True
    >>> fits(Profile((-3.0, float("nan"))), Question(prompt="?", draw="profile"), 2)
    False
    """
    match guess:
        case Choice(index):
            return question.choices is not None and 0 <= index < len(question.choices)
        case Number(value):
            return question.measure is not None and abs(value) <= LARGEST
        case Profile(points):
            near = all(abs(point) <= FURTHEST_DECADE for point in points)
            return question.draw is not None and len(points) == slots and near


def weighted(experiment: Experiment) -> tuple[int, ...]:
    """The positions of all that has weights: slots in stack order, then the output, which always has.

    >>> from core.experiment import small_experiment
    >>> weighted(small_experiment())
    (0, 1, 2)
    """
    width = (1,)  # whatever the width is: what has weights has them at any
    found = (i for i, layer in enumerate(experiment.layers) if "W" in layer.parameters([width] * (i + 1)))
    return (*found, len(experiment.layers))
