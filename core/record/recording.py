"""Recording: a run as it is written down, by one writer; everybody else reads it through its views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from core.components.tables import Stamp
from core.experiment import Experiment
from core.record.answer_store import AnswerStore
from core.record.frame import Frame, Structure
from core.record.store import Store
from core.record.view import View


class Recording:
    """The writing end: whoever runs the experiment appends; `view()` is what may be given away."""

    def __init__(self, structure: Structure, experiment: Experiment | None = None, stamp: Stamp | None = None) -> None:
        """The experiment is None where the run was not made here. `stamp`: of which state of a file its data are."""
        self._settings = [(0, experiment)]  # from that step on
        self._store, self._answers = Store(structure, stamp), AnswerStore()
        self._view = View(self._store, self._answers, self._settings)

    def __len__(self) -> int:
        """Steps seen."""
        return len(self._store)

    @property
    def structure(self) -> Structure:
        """The shape of the network."""
        return self._store.structure

    def append(self, frames: Iterable[Frame]) -> None:
        """Takes frames in the order of their steps."""
        self._store.append(frames)

    def keep(self, step: int) -> None:
        """Keeps a step whole that is still to come."""
        self._store.wanted.add(step)

    def mark_change(self, step: int, experiment: Experiment | None = None) -> None:
        """Notes with what settings the run goes on from that step."""
        if len(self._settings) > 1 and self._settings[-1][0] == step:
            self._settings.pop()
        self._store.begin_anew(step)
        self._settings.append((step, experiment if experiment is not None else self._settings[-1][1]))

    def remark(self, experiment: Experiment) -> None:
        """The same run, but for what people have written on it, also of the steps before it was retuned."""
        self._settings[:] = [
            (step, replace(experiment, optimizer=made.optimizer) if made is not None else None)
            for step, made in self._settings
        ]

    def add(self, step: int, answers: Mapping[Any, Any], failures: Mapping[Any, Any] = MappingProxyType({})) -> None:
        """Takes what probes have answered of a step, and why others could not."""
        self._answers.add(step, answers, failures)

    @property
    def nbytes(self) -> int:
        """Memory that it takes."""
        return self._store.nbytes + self._answers.nbytes

    def leave(self) -> None:
        """Another run is shown, but one may come back to this: of what probes have answered, only the latest stays."""
        self._answers.keep_latest()

    def close_answers(self, closed: bool) -> None:
        """Whether what probes have not answered yet is never answered."""
        self._answers.closed = closed

    def thin_out(self) -> None:
        """The run is over, and another is shown: what one compares runs by stays, and all else becomes coarse or goes.

        Whoever still has a view of it holds little with it.
        """
        self._store.thin_out()
        self._answers.clear()

    def view(self) -> View:
        """The run as it goes on; always the same one."""
        return self._view
