"""A ballot: all that the room has guessed at one question, in its present vote and in the one before it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from core.scenes.asking.truth import middle
from core.scenes.guess import MOST_GUESSES, Choice, Guess, Number, Profile
from core.scenes.scene import Question

MOST_HANDS = 9999  # for a choice: more sit in no lecture hall
ELSEWHERE, LECTERN = "", "lectern"  # where guesses come from: phones; who leads draws or types here

Hands = tuple[int, ...]  # for each choice of a question
Source = tuple[str, tuple[Guess, ...]]


@dataclass(frozen=True)
class Vote:
    """One vote of the room.

    >>> Vote((1, 0)).with_heard((Choice(1), Choice(1))).tally
    (1, 2)
    """

    hands: Hands = ()  # that were counted for each choice
    sources: tuple[Source, ...] = ()  # what each has said, as a whole

    @property
    def heard(self) -> tuple[Guess, ...]:
        """What came from elsewhere, and from the lectern."""
        return tuple(guess for _, guesses in self.sources for guess in guesses)

    @property
    def tally(self) -> Hands:
        """For each choice, all hands and guesses."""
        found = Counter(guess.index for guess in self.heard if isinstance(guess, Choice))
        return tuple(hands + found[choice] for choice, hands in enumerate(self.hands))

    @property
    def numbers(self) -> tuple[float, ...]:
        """All that were guessed."""
        return tuple(guess.value for guess in self.heard if isinstance(guess, Number))

    @property
    def profiles(self) -> tuple[tuple[float, ...], ...]:
        """All that were drawn but at the lectern."""
        others = (guess for source, guesses in self.sources if source != LECTERN for guess in guesses)
        return tuple(guess.points for guess in others if isinstance(guess, Profile))

    @cached_property
    def quartiles(self) -> tuple[tuple[float, ...], ...]:
        """The lower quartile, the median and the upper one of what was drawn, worked out once; () where nothing was."""
        return middle(self.profiles) if self.profiles else ()

    @property
    def count(self) -> int:
        """How many have answered."""
        return sum(self.hands) + sum(len(guesses) for _, guesses in self.sources)

    def of(self, source: str) -> tuple[Guess, ...]:
        """What was heard from there."""
        return dict(self.sources).get(source, ())

    def with_heard(self, guesses: tuple[Guess, ...], source: str = ELSEWHERE) -> Self:
        """With these from there, and none of those that it has said before."""
        others = tuple(each for each in self.sources if each[0] != source)
        return replace(self, sources=(*others, (source, guesses[:MOST_GUESSES])) if guesses else others)

    def with_hands(self, choice: int, count: int) -> Self:
        """With so many hands for that choice."""
        hands = list(self.hands)
        hands[choice] = min(max(count, 0), MOST_HANDS)
        return replace(self, hands=tuple(hands))


@dataclass(frozen=True)
class Ballot:
    """A question is voted on once, or again after the room has talked about it."""

    vote: Vote
    first: Vote | None = None  # the one before, where this is the second

    @classmethod
    def on(cls, question: Question | None) -> Self:
        """Nobody has guessed."""
        choices = question.choices if question is not None else None
        return cls(Vote((0,) * len(choices or ())))

    def again(self) -> Self:
        """A second vote, in which nobody has guessed yet; back to the first, as long as that is so."""
        if self.first is None:
            return replace(self, vote=Vote((0,) * len(self.vote.hands)), first=self.vote) if self.vote.count else self
        return self if self.vote.count else replace(self, vote=self.first, first=None)
