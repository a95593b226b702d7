"""The place: how far a lecture has got, and what the room has guessed, as one immutable value with pure steps."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, replace
from typing import Self

from app.lectures.question.ballot import ELSEWHERE, Ballot, Hands, Vote
from core.scenes.guess import Guess
from core.scenes.lecture import Lecture
from core.scenes.scene import Question, Scene


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
    ballots: tuple[Ballot, ...]  # of each scene

    @classmethod
    def begun(cls, lecture: Lecture) -> Self:
        """At the beginning, and nobody has guessed."""
        return cls(lecture, 0, False, tuple(Ballot.on(scene.question) for scene in lecture.scenes))

    @property
    def scene(self) -> Scene:
        """The one that is shown."""
        return self.lecture.scenes[self.index]

    @property
    def asked(self) -> Question | None:
        """The question that the room is to answer now."""
        return None if self.revealed else self.scene.question

    @property
    def ballot(self) -> Ballot:
        """What has been guessed in this scene."""
        return self.ballots[self.index]

    @property
    def hands(self) -> tuple[Hands, ...]:
        """Those that were counted in each scene."""
        return tuple(ballot.vote.hands for ballot in self.ballots)

    @property
    def heard(self) -> tuple[Guess, ...]:
        """What has been guessed in this scene otherwise than by hands."""
        return self.ballot.vote.heard

    @property
    def votes(self) -> Hands:
        """For each choice of this scene's question, all that have guessed it."""
        return self.ballot.vote.tally

    @property
    def answered(self) -> int:
        """How many have guessed in this scene."""
        return self.ballot.vote.count

    @property
    def is_second(self) -> bool:
        """Whether the room votes, or has voted, a second time."""
        return self.ballot.first is not None

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

    def rewritten(self, lecture: Lecture, index: int) -> Self:
        """In the lecture as it has been edited; what was guessed stays for as long as the question stays the same."""
        known = defaultdict[Question | None, deque[Ballot]](deque)  # a question may be asked again later on
        for scene, ballot in zip(self.lecture.scenes, self.ballots, strict=True):
            known[scene.question].append(ballot)
        questions = (scene.question for scene in lecture.scenes)
        ballots = tuple(known[each].popleft() if known[each] else Ballot.on(each) for each in questions)
        revealed = self.revealed and lecture.scenes[index].question is not None
        return replace(self, lecture=lecture, index=index, revealed=revealed, ballots=ballots)

    def with_hands(self, choice: int, count: int) -> Self:
        """So many hands for that choice; what is no choice of a question that is asked changes nothing."""
        if not 0 <= choice < len(self.votes):
            return self
        return self._with_vote(self.ballot.vote.with_hands(choice, count))

    def with_hand(self, choice: int) -> Self:
        """One hand more for that."""
        hands = self.ballot.vote.hands
        return self.with_hands(choice, hands[choice] + 1) if 0 <= choice < len(hands) else self

    def with_heard(self, guesses: tuple[Guess, ...], source: str = ELSEWHERE) -> Self:
        """These guesses from there, and none of those that came from there before; only while something is asked."""
        return self._with_vote(self.ballot.vote.with_heard(guesses, source))

    def again(self) -> Self:
        """The room votes a second time; or no longer, before anybody has."""
        return self._with_ballot(self.ballot.again())

    def _with_vote(self, vote: Vote) -> Self:
        return self._with_ballot(replace(self.ballot, vote=vote))

    def _with_ballot(self, ballot: Ballot) -> Self:
        if self.asked is None:
            return self
        return replace(self, ballots=(*self.ballots[: self.index], ballot, *self.ballots[self.index + 1 :]))
