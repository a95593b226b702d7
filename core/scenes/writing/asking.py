"""Asking: a question turned into one of another kind, which can be asked at once."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from core.record.frame import MEASURES
from core.scenes.scene import Question

CHOICES, MEASURE, DRAW = WAYS = ("choices", "measure", "draw")
FIRST: Final = "loss"  # of the measures


def way(question: Question) -> str:
    """How it is answered: with one of several choices, a number, or a profile that is drawn."""
    if question.measure is not None:
        return MEASURE
    return DRAW if question.draw is not None else CHOICES


def turned(question: Question, to: str) -> Question:
    """What is asked stays as it is worded.

    >>> turned(Question(prompt="?", choices=("a", "b"), answer=1), "measure").measure
    'loss'
    """
    if to == MEASURE:
        return Question(prompt=question.prompt, measure=FIRST)
    if to == DRAW:
        return Question(prompt=question.prompt, draw="profile")
    return Question(prompt=question.prompt, choices=("", ""), answer=0)


def with_measure(question: Question, measure: str) -> Question:
    """For another number; one that each layer has is asked of one of them.

    >>> with_measure(Question(prompt="?", measure="loss"), "log10_delta").layer
    'output'
    """
    layer = question.layer if question.layer is not None else "output"
    return replace(question, measure=measure, layer=layer if measure in MEASURES else None)
