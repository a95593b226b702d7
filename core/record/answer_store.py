"""Answer store: what probes have shown in the course of a run, thinned out as it grows long."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

ANSWERS = 48  # that are kept of each question
QUESTIONS = 32  # that are remembered; the one that was not asked for longest is forgotten


class AnswerStore:
    """For every question its latest answer, and earlier ones at growing distances."""

    def __init__(self) -> None:
        self._latest: dict[Hashable, tuple[int, Any]] = {}
        self._kept: dict[Hashable, list[tuple[int, Any]]] = {}
        self._failures: dict[Hashable, tuple[int, Any]] = {}
        self._unfit: dict[Hashable, int] = {}
        self.closed = False  # whether nobody answers any more

    def add(self, step: int, answers: Mapping[Any, Any], failures: Mapping[Any, Any] = MappingProxyType({})) -> None:
        """Takes the answers for a step, which is not before those of the same questions, and what failed at it; an
        answer that is None says that the question does not fit."""
        for question, failure in failures.items():
            self._failures[question] = (self._failures.pop(question, (step,))[0], failure)
        for question in list(self._failures)[:-QUESTIONS]:
            del self._failures[question]
        for question, answer in answers.items():
            self._failures.pop(question, None)
            self._unfit.pop(question, None)
            if answer is None:
                self._unfit[question] = step
                continue
            self._latest.pop(question, None)  # to the end, as the youngest
            self._latest[question] = (step, answer)
            self._keep(self._kept.setdefault(question, []), step, answer)
        for question in list(self._latest)[:-QUESTIONS]:
            del self._latest[question], self._kept[question]
        for question in list(self._unfit)[:-QUESTIONS]:
            del self._unfit[question]

    def keep_latest(self) -> None:
        """Forgets all but the latest answer of each question."""
        self._kept = {question: [latest] for question, latest in self._latest.items()}

    @property
    def nbytes(self) -> int:
        """Memory that the arrays in the answers take; all else in them is small."""
        return _nbytes(self._latest) + _nbytes(self._kept)

    def clear(self) -> None:
        """Forgets everything."""
        for known in (self._latest, self._kept, self._failures, self._unfit):
            known.clear()

    def at(self, question: Hashable, step: int | None = None) -> tuple[int, Any] | None:
        """The latest answer with its step; for an earlier step, the last one up to it, or else the first after it."""
        latest = self._latest.get(question)
        if latest is None or step is None or step >= latest[0]:
            return latest
        kept = self._kept[question]
        return kept[max(bisect_right(kept, step, key=lambda one: one[0]) - 1, 0)]

    def course(self, question: Hashable) -> tuple[tuple[int, Any], ...]:
        """All answers that are kept, with their steps; the latest comes last."""
        latest = self._latest.get(question)
        return () if latest is None else (*(one for one in self._kept[question] if one[0] < latest[0]), latest)

    def failure(self, question: Hashable, step: int | None = None) -> Any:
        """Why there is no answer, since it failed and as of a step from then on; None once it is answered again."""
        since, failure = self._failures.get(question, (0, None))
        return failure if step is None or step >= since else None

    def unfit(self, question: Hashable) -> int | None:
        """The last step which the question did not fit; None once it is answered again."""
        return self._unfit.get(question)

    def _keep(self, kept: list[tuple[int, Any]], step: int, answer: Any) -> None:
        if not kept or step - kept[-1][0] > (kept[-1][0] - kept[0][0]) / ANSWERS:
            kept.append((step, answer))
        if len(kept) > ANSWERS:
            del kept[1::2]  # the first stays, and the rest lie ever wider apart


def _nbytes(value: object) -> int:
    """Of the arrays in it, however deep they lie; one that is there twice counts twice."""
    match value:
        case np.ndarray():
            return value.nbytes
        case Mapping():
            return sum(map(_nbytes, value.values()))
        case tuple() | list():
            return sum(map(_nbytes, value))
    fields = getattr(value, "__dataclass_fields__", getattr(value, "__struct_fields__", ()))
    return sum(_nbytes(getattr(value, name)) for name in fields)
