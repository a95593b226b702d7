"""The answer of a question about a run: caught when the run comes to the step that is asked about."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.lectures.lesson import Lesson
from core.scenes.asking.truth import measured, profile_of, step_asked
from core.scenes.scene import Question


class Answer(QObject):
    """Stays what it was, whatever a button of the scene makes of the run afterwards."""

    known = Signal()

    def __init__(self, lesson: Lesson, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lesson, self._begun = lesson, False
        self.profile: tuple[float, ...] = ()  # log10 of the weight gradient's norm; () while it is not known
        self.number: float | None = None
        self._told: Question | None = None  # what it is the answer to
        lesson.entered.connect(self.forget)
        lesson.changed.connect(self._revise)
        lesson.run.player.loaded.connect(self._begin)
        lesson.run.player.refreshed.connect(self.look)
        lesson.run.player.state_changed.connect(self.look)

    @property
    def is_known(self) -> bool:
        """Whether the run has come as far."""
        return bool(self.profile) or self.number is not None

    def forget(self) -> None:
        """Another scene."""
        self._begun = False
        self._drop()

    def look(self) -> None:
        """Whether the run has come to the step."""
        run, question = self._lesson.run, self._lesson.place.scene.question
        view, step = run.player.live, step_asked(self._lesson.place.scene)
        if question is None or question.choices is not None or self.is_known or not self._begun or run.changed:
            return
        if view is not None and len(view) and (len(view) > step or run.player.ended):
            self._take(question, step)

    def _revise(self) -> None:
        """The question may have been edited: then another answer is wanted, of the same step."""
        question = self._lesson.place.scene.question
        if self._told is not None and (question is None or not _asks_alike(question, self._told)):
            self._drop()
            self.look()

    def _drop(self) -> None:
        self.profile, self.number, self._told = (), None, None

    def _take(self, question: Question, step: int) -> None:
        view = self._lesson.run.player.live
        assert view is not None
        self._told = question
        if question.measure is not None:
            self.number = measured(view.at(step), question)
        else:
            self.profile = profile_of(view.at(step), self._lesson.slots)
        self.known.emit()

    def _begin(self) -> None:
        self._begun = True


def _asks_alike(one: Question, other: Question) -> bool:
    """Whether they have one answer, however they are worded."""
    return (one.measure, one.layer, one.draw) == (other.measure, other.layer, other.draw)
