"""The walk: every scene of a lecture, its question and its answer, in all sizes of screens and both languages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from app.lectures.fitting import is_drawn
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.place import Place
from app.lectures.reading import Opened, opened
from app.lectures.takeaway.projection import Projection
from app.texts.language import Language
from app.theme import Theme
from app.window.presentation import lines
from core.scenes.guess import Choice, Guess, Number, Profile
from core.scenes.shipped import lecture_path
from tests.walk.faults import faults

SIZES = QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)
LANGUAGES = "en", "ko"
ROOM = 30  # who guess
PASSES = 8  # of the loop, after which everything has its place


class Fault(NamedTuple):
    """What is wrong, and where."""

    where: str  # lecture, scene, state, height and language
    said: str

    def __str__(self) -> str:
        return f"{self.where}: {self.said}"


class Walk:
    """Goes through a lecture once; each state is seen in all its guises."""

    def __init__(
        self,
        name: str,
        sizes: Collection[QSize] = SIZES,
        pictures: Path | None = None,
        scenes: Collection[int] | None = None,
    ) -> None:
        """`pictures`: a folder for all that is seen on it; `scenes`: only these, by their numbers."""
        self.name, self._sizes, self._pictures, self._theme = name, tuple(sizes), pictures, Theme()
        application = _application()
        found = opened(lecture_path(name))
        if scenes is not None:
            found = _some(found, scenes)
        self._lecture = found.lecture
        self.projection = Projection(found, self._theme)
        self.lesson, self.hall = self.projection.lesson, self.projection.hall
        self.hall.bar.show()
        Leading(self.lesson, self.hall)
        self._language = Language(application)
        self.seen = 0  # guises

    def faults(self) -> Iterator[Fault]:
        """Of all that it shows."""
        with self._spoken():
            for place in self.projection.states():
                _vote(self.lesson)
                yield from self._of_state(place)
                self._show(self._sizes[0], LANGUAGES[0])

    def _of_state(self, place: Place) -> Iterator[Fault]:
        for language, size in product(LANGUAGES, self._sizes):
            self._show(size, language)
            self.seen += 1
            part, guise = "question" if place.asked is not None else "answer", f"{size.height()}p-{language}"
            if self._pictures is not None:
                self.hall.grab().save(str(self._pictures / f"{self.name}-{place.index:02}-{part}-{guise}.png"))
            for said in faults(self.hall):
                yield Fault(f"{self.name} {place.index} {part} {guise}", said)

    def _show(self, size: QSize, language: str) -> None:
        if self._language.current != language:
            self._language.show_language(language)
        self.hall.resize(size)
        self._theme.present(lines(size))
        self._turn()
        whole = self.lesson.place
        self.hall.column.show_place(replace(whole, lecture=self._lecture))  # with its buttons and fields
        self._turn()

    def _turn(self) -> None:
        left = PASSES
        while left or self._language.spreading:
            left = max(left - 1, 0)
            QApplication.sendEvent(self.hall, QEvent(QEvent.Type.UpdateRequest))
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        for plot in self.projection.plots:
            plot.catch_up()

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        try:
            yield
        finally:
            self._language.show_language(LANGUAGES[0])
            self.projection.close()


def _some(found: Opened, scenes: Collection[int]) -> Opened:
    """What they show is known already, without those before them."""
    lecture = found.lecture.with_scenes(found.lecture.scenes[index] for index in scenes)
    return Opened(lecture, found.folder, tuple(found.runs[index] for index in scenes))


def _vote(lesson: Lesson) -> None:
    """The room guesses twice: then there is the most to be said."""
    if lesson.place.asked is not None:
        lesson.hear(_guesses(lesson))
        lesson.vote_again()
        lesson.hear(_guesses(lesson))


def _guesses(lesson: Lesson) -> list[Guess]:
    question = lesson.place.asked
    assert question is not None
    if is_drawn(lesson.place.scene):
        depth = len(lesson.slots)
        return [Profile(tuple(-0.1 * k * (depth - 1 - i) for i in range(depth))) for k in range(ROOM)]
    if question.choices is not None:
        return [Choice(k % len(question.choices)) for k in range(ROOM)]
    return [Number(0.5 + 0.1 * k) for k in range(ROOM)]


def _application() -> QApplication:
    found = QApplication.instance() or QApplication([])
    assert isinstance(found, QApplication)
    Theme().apply(found)  # of which the hall has its type
    return found
