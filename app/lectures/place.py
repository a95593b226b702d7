"""The place: how far a lecture has got, and what the room has guessed, as one immutable value with pure steps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from core.scenes.lecture import Lecture
from core.scenes.scene import Question, Scene

MOST_HANDS = 9999  # for a choice: more sit in no lecture hall

Hands = tuple[int, ...]  # for each choice of a question


@dataclass(frozen=True)
class Place:
    """A scene with a question is met twice: while it is asked, and then with its answer.

    >>> place = Place.begun(Lecture(scenes=(Scene(title="one"), Scene(title="two"))))
    >>> place.next().scene.title, place.next().next().scene.title, place.next().back() == place
    ('two', 'two', True)
    """

    lecture: Lecture
    index: int
    revealed: bool  # whether the question of this scene, if it has one, has been answered
    hands: tuple[Hands, ...]  # for the choices of each scene

    @classmethod
    def begun(cls, lecture: Lecture) -> Self:
        """At the beginning, and nobody has guessed."""
        return cls(lecture, 0, False, tuple(_nobody(scene.question) for scene in lecture.scenes))

    @property
    def scene(self) -> Scene:
        """The one that is shown."""
        return self.lecture.scenes[self.index]

    @property
    def asked(self) -> Question | None:
        """The question that the room is to answer now."""
        return None if self.revealed else self.scene.question

    @property
    def votes(self) -> Hands:
        """What has been guessed in this scene."""
        return self.hands[self.index]

    @property
    def is_first(self) -> bool:
        """Whether nothing is before it."""
        return self.index == 0 and (self.asked is not None or self.scene.question is None)

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after it."""
        return self.index == len(self.lecture.scenes) - 1 and self.asked is None

    def next(self) -> Self:
        """The answer of what is asked, else the scene after this one; the last one stays."""
        if self.asked is not None:
            return replace(self, revealed=True)
        return self if self.is_last else self.at(self.index + 1)

    def back(self) -> Self:
        """What was before the last step: the question without its answer, or the scene before this one with it."""
        if self.is_first:
            return self
        if self.revealed and self.scene.question is not None:
            return replace(self, revealed=False)
        before = self.at(self.index - 1)
        return replace(before, revealed=before.scene.question is not None)

    def at(self, index: int) -> Self:
        """At the beginning of another scene, or of this one; what was guessed stays."""
        return replace(self, index=min(max(index, 0), len(self.lecture.scenes) - 1), revealed=False)

    def with_hands(self, choice: int, count: int) -> Self:
        """So many have guessed that, in all; what is no choice of a question that is asked changes nothing."""
        if self.asked is None or not 0 <= choice < len(self.votes):
            return self
        votes = list(self.votes)
        votes[choice] = min(max(count, 0), MOST_HANDS)
        return replace(self, hands=(*self.hands[: self.index], tuple(votes), *self.hands[self.index + 1 :]))

    def with_hand(self, choice: int) -> Self:
        """One more has guessed that."""
        return self.with_hands(choice, self.votes[choice] + 1) if 0 <= choice < len(self.votes) else self


def _nobody(question: Question | None) -> Hands:
    return (0,) * len(question.choices) if question is not None and question.choices is not None else ()
