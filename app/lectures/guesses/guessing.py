"""Guessing: what is drawn and typed in the hall is heard, and at the answer it lies over what was measured."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.question.answer import Answer
from app.lectures.question.ballot import LECTERN
from app.plots.gradient_profile.guesses import Guesses, TakesGuesses
from core.scenes.guess import Number, Profile


class Guessing(QObject):
    """Beside the hall, which knows the place and not what a run has measured."""

    def __init__(self, lesson: Lesson, hall: Hall) -> None:
        super().__init__(hall)
        self._lesson, self._hall = lesson, hall
        self._over: list[TakesGuesses] = []  # plots over which something lies
        self.answer = Answer(lesson, self)
        self._sheet, self._entry = hall.easel.sheet, hall.column.number
        lesson.entered.connect(self._show_sheet)
        lesson.entered.connect(self.show_guesses)
        lesson.changed.connect(self.show_guesses)
        self.answer.known.connect(self.show_guesses)
        self._sheet.drawn.connect(self._hear_profile)
        self._sheet.finished.connect(hall.take_keyboard)
        self._entry.counted.connect(self._hear_number)

    def show_guesses(self) -> None:
        """What has been guessed, and at the answer what it was worth."""
        place = self._lesson.place
        own = [guess.points for guess in place.ballot.vote.of(LECTERN) if isinstance(guess, Profile)]
        self._sheet.show_points(own[0] if own else ())
        self._sheet.show_count(place.answered, place.is_second)
        self._sheet.show_given(self.answer.profile[-1] if self.answer.profile else None)
        known = place.revealed and self.answer.is_known
        question = place.scene.question if known else None
        self._hall.column.outcome.show_outcome(question, place.ballot, self.answer.number, self.answer.profile)
        self._hall.column.setHidden(self._hall.column.is_empty)
        self._lay_over(self._guesses(own[0] if own else ()) if known else None)

    def _guesses(self, own: tuple[float, ...]) -> Guesses | None:
        """What was drawn at the lectern, and the middle of all others; None where there is neither."""
        others = self._lesson.place.ballot.vote.quartiles
        return Guesses(self._lesson.slots, own, others) if own or others else None

    def _lay_over(self, guesses: Guesses | None) -> None:
        for plot in self._over:
            plot.show_guesses(None)
        here: list[TakesGuesses] = [plot for plot in self._hall.easel.plots if isinstance(plot, TakesGuesses)]
        self._over = here if guesses is not None else []
        for plot in self._over:
            plot.show_guesses(guesses)

    def _show_sheet(self) -> None:
        slots = self._lesson.slots
        self._sheet.show_network(slots, slots[-1] + 1 if slots else 1)

    def _hear_profile(self, points: tuple[float, ...]) -> None:
        self._lesson.hear((Profile(points),), LECTERN)

    def _hear_number(self, value: float) -> None:
        self._lesson.hear((*self._lesson.place.ballot.vote.of(LECTERN), Number(value)), LECTERN)
