"""The hand-out: a sheet for each scene with its plots, its words, question and answer, and the speaker's notes."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.lectures.place import Place
from app.lectures.takeaway.paper import Noted, Paper, noted
from app.lectures.takeaway.projection import Projection
from app.lectures.takeaway.twins import Shown, shown, twin_of
from app.texts.numbers import number
from core.commands.lectures.export import Export
from core.experiment.pictures import Look, PictureSize
from core.scenes.asking.truth import measured
from core.scenes.scene import Question
from core.scenes.text import Text, said

ALONE, BESIDE = PictureSize(174, 92), PictureSize(85, 62)
TITLE_PX, HEAD_PX = 22, 13


class Handout(QObject):
    """Takes scene after scene, as the hall shows it with its answer; in the colours of paper."""

    def __init__(self, export: Export) -> None:
        super().__init__()
        self._language = export.language
        self._paper = Paper(self._speak(export.lecture.title))

    def add(self, projection: Projection, place: Place) -> None:
        """The scene that is seen."""
        scene, paper = place.scene, self._paper
        paper.begin_page()
        paper.write(f"{place.index + 1}  {self._speak(scene.title)}", TITLE_PX, bold=True)
        paper.leave(3)
        self._draw(shown(projection))
        if scene.text:
            paper.write(self._speak(scene.text), 15)
            paper.leave(4)
        if scene.question is not None:
            self._ask(scene.question, projection)
        if scene.notes:
            paper.write(self.tr("For the speaker"), HEAD_PX, bold=True, colour="secondary")
            paper.write(self._speak(scene.notes))

    def content(self) -> bytes:
        """The whole document."""
        return self._paper.content()

    def _draw(self, plots: Sequence[Shown]) -> None:
        """One has the whole width, several stand in pairs."""
        size = ALONE if len(plots) == 1 else BESIDE
        for row in _rows(plots, 1 if len(plots) == 1 else 2):
            drawn = [picture for each in row for picture in _noted(each, size)]
            if drawn:
                self._paper.place(drawn)
                self._paper.leave(3)

    def _ask(self, question: Question, projection: Projection) -> None:
        paper = self._paper
        paper.write(self.tr("Question"), HEAD_PX, bold=True, colour="secondary")
        paper.write(self._speak(question.prompt), 15, bold=True)
        for index, choice in enumerate(question.choices or ()):
            paper.write(f"{_letter(index)}   {self._speak(choice)}", indent=5)
        paper.leave(2)
        paper.write(self._answer(question, projection), bold=True)
        paper.leave(5)

    def _answer(self, question: Question, projection: Projection) -> str:
        if question.choices is not None and question.answer is not None:
            choice = f"{_letter(question.answer)}   {self._speak(question.choices[question.answer])}"
            return self.tr("Answer: {choice}").format(choice=choice)
        if question.draw is not None:
            return self.tr("Answer: as drawn above")
        view = projection.lesson.run.player.live
        found = measured(view, question) if view is not None else math.nan
        value = number(found) if math.isfinite(found) else "–"
        return self.tr("Measured: {number}").format(number=value)

    def _speak(self, text: Text) -> str:
        return said(text, self._language)


def _rows(plots: Sequence[Shown], wide: int) -> list[Sequence[Shown]]:
    return [plots[i : i + wide] for i in range(0, len(plots), wide)]


def _noted(each: Shown, size: PictureSize) -> list[Noted]:
    """The picture; none where the plot has nothing to show."""
    with twin_of(each.plot, Look(size, "print")) as twin:
        return [] if twin is None else [noted(twin, size, each.label)]


def _letter(index: int) -> str:
    return chr(ord("A") + index % 26)
