"""The outcome of a guess at a run: what was measured, how far off the room was, and its numbers on a strip."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lectures.question.ballot import LECTERN, Ballot, Vote
from app.lectures.question.spelling import spelled
from app.lectures.question.strip import Strip
from app.theme import Theme
from app.widgets.labels import Label
from core.scenes.asking.truth import apart
from core.scenes.guess import Profile
from core.scenes.scene import Question
from core.wording.numbers import fixed

GAP = 8


class Outcome(QWidget):
    """Names nobody: whoever was nearest is known by their number alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._ballot = Ballot(Vote())
        self._number: float | None = None
        self._profile: tuple[float, ...] = ()
        self.measured, self.told, self.strip = Label(self, wrap=True), Label(self, wrap=True), Strip(theme, self)
        self.measured.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.measured, self.strip, self.told):
            column.addWidget(part)
        self.hide()

    def show_outcome(
        self, question: Question | None, ballot: Ballot, number: float | None, profile: tuple[float, ...]
    ) -> None:
        """Of a question for a number or for a profile; what is not measured yet is None, or ()."""
        self._question, self._ballot, self._number, self._profile = question, ballot, number, profile
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._tell_number()
        self._tell_profile()
        for part in (self.measured, self.told):
            part.setHidden(not part.text())
        self.setHidden(self.measured.isHidden() and self.told.isHidden())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell_number(self) -> None:
        measure = self._question.measure if self._question is not None else None
        self.measured.setText("")
        self.told.setText("")
        self.strip.hide()
        if measure is None or self._number is None:
            return
        number, first = self._number, self._ballot.first
        votes = [vote.numbers for vote in (first, self._ballot.vote) if vote is not None]
        self.measured.setText(self.tr("Measured: {value}").format(value=spelled(number, measure)))
        self.strip.show_numbers(measure, votes, number)
        self.strip.setVisible(any(votes))
        if votes[-1] and math.isfinite(number):
            near = min(votes[-1], key=lambda guess: abs(self.strip.scaled(guess) - self.strip.scaled(number)))
            said = self.tr("Nearest of {count}: {value}")
            self.told.setText(said.format(count=f"{len(votes[-1]):,}", value=spelled(near, measure)))

    def _tell_profile(self) -> None:
        if self._question is None or self._question.draw is None or not self._profile:
            return
        own = [guess.points for guess in self._ballot.vote.of(LECTERN) if isinstance(guess, Profile)]
        drawn = self.tr("··· Drawn here: off by {decades} powers of ten, the mean of all layers")
        if -math.inf in self._profile:
            drawn = self.tr(
                "··· Drawn here: off by {decades} powers of ten, the mean of the layers whose gradient is not zero"
            )
        lines = [self._off(drawn, points) for points in own]
        if self._ballot.first is not None and self._ballot.first.profiles:
            first = self.tr("First vote, median of {count}: off by {decades} powers of ten")
            lines.append(self._of_room(first, self._ballot.first))
        if self._ballot.vote.profiles:
            room = self.tr("– – Median of {count}: off by {decades} powers of ten")
            lines.append(self._of_room(room, self._ballot.vote))
        self.told.setText("\n".join(line for line in lines if line))

    def _of_room(self, template: str, vote: Vote) -> str:
        return self._off(template, vote.quartiles[1], len(vote.profiles))

    def _off(self, template: str, points: tuple[float, ...], count: int = 1) -> str:
        """One line; nothing where the truth has no logarithm anywhere."""
        decades = apart(points, self._profile) if len(points) == len(self._profile) else math.nan
        return template.format(decades=fixed(decades), count=f"{count:,}") if math.isfinite(decades) else ""
