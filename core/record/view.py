"""View: a recorded run to be read, live or as of an earlier step."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from core.components.component import key
from core.components.target_scaling import Unscaled
from core.experiment import Experiment
from core.numerics import Floats
from core.record.answer_store import AnswerStore
from core.record.frame import Frame, Structure
from core.record.series import Series
from core.record.store import Seen, Store


class View:
    """A run, or the run as of an earlier step; it only reads, and grows with what it reads.

    Equal views show the same. Steps of the latest window are the frames themselves. Older ones are the mean frames of
    their bins, and say so (`Frame.mean_of`); while a bin holds one step, it is that step. "The last ten frames" are
    there the mean frames of the ten bins up to the step: verdicts are judged on medians, and so see the same, only over
    a longer time. What covers the whole run does so for an earlier step too.
    """

    def __init__(
        self,
        store: Store,
        answers: AnswerStore,
        settings: Sequence[tuple[int, Experiment | None]],
        run: View | None = None,
        cursor: int | None = None,
    ) -> None:
        self._store, self._answers, self._settings = store, answers, settings
        self._run, self._cursor = run, cursor

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and (self._store, self._cursor) == (other._store, other._cursor)

    def __hash__(self) -> int:
        return hash((self._store, self._cursor))

    def __len__(self) -> int:
        """Steps that the whole run has."""
        return len(self._store)

    # What is shown

    @property
    def cursor(self) -> int | None:
        """The earlier step that is shown; None while it is the latest."""
        return self._cursor

    @property
    def run(self) -> View:
        """The same for all steps of a run: to it belong the scales that are fixed for a run."""
        return self._run or self

    def at(self, step: int) -> View:
        """This run as of an earlier step, of which there must be one; beyond its ends, the first or the latest."""
        return View(self._store, self._answers, self._settings, self.run, min(max(step, 0), len(self) - 1))

    @property
    def structure(self) -> Structure:
        """The shape of the network."""
        return self._store.structure

    @property
    def experiment(self) -> Experiment | None:
        """What made the step; None for a run that was not made here."""
        return next(experiment for step, experiment in reversed(self._settings) if self._is_past(step))

    @property
    def loss_kind(self) -> str:
        """The key of its loss, "" if unknown."""
        return key(type(self.experiment.loss)) if self.experiment is not None else ""

    @property
    def scaled(self) -> bool:
        """Whether its losses are those of a scaled target, in its unit."""
        return self.experiment is not None and not isinstance(self.experiment.target, Unscaled)

    def is_comparable(self, other: View) -> bool:
        """Whether a loss means the same in both: the same data, also in their file, in the same unit, the same cost."""
        one, another = (
            (made.data, made.target, made.loss) if (made := each.experiment) else None for each in (self, other)
        )
        return one == another and self._store.stamp == other._store.stamp

    @property
    def changes(self) -> tuple[int, ...]:
        """Steps before which the run was retuned, up to the one that is shown."""
        return tuple(step for step, _ in self._settings[1:] if self._is_past(step))

    @property
    def opening(self) -> tuple[float, ...]:
        """Losses of the first steps, up to the one that is shown."""
        return self._store.opening(0, self._step)

    @property
    def opening_anew(self) -> tuple[float, ...]:
        """Losses of the first steps since the last change, up to the one that is shown."""
        return self._store.opening(max(self.changes, default=0), self._step)

    # Frames

    @property
    def first(self) -> Frame | None:
        """The first step of the run; None before it."""
        return self._store.first

    @property
    def last(self) -> Frame | None:
        """The step that is shown; None before the first."""
        return self._store.frame(self._step) if len(self) else None

    @property
    def mean_of(self) -> range | None:
        """The steps of which the last frame is the mean; None where it is one step."""
        return self.last.mean_of if self.last is not None else None

    def recent(self, count: int) -> list[Frame]:
        """The frames up to the one that is shown, at most WINDOW of them, oldest first."""
        return self._store.recent(self._step, count)

    @property
    def first_leap(self) -> float:
        """`log10_leap` of the first step since the last change; NaN where it is not known."""
        return self._store.first_leap(max(self.changes, default=0))

    @property
    def largest_leap(self) -> float:
        """The largest `log10_leap` since the last change, up to the step shown; NaN where there is none."""
        return self._store.largest_leap(max(self.changes, default=0), self._step)

    def mean(self, name: str, first: int, last: int) -> float:
        """The mean of a scalar over those steps, roughly where they are long ago; NaN where there is none."""
        return self._store.mean(name, first, last)

    @property
    def looks(self) -> list[Seen]:
        """What was seen along the update since the last change, up to the step shown."""
        begun = max(self.changes, default=0)
        return [seen for seen in self._store.looks if begun <= seen.step <= self._step]

    @property
    def held_out(self) -> tuple[Floats, Floats]:
        """Steps up to the one shown that measured the held-out loss, and the losses."""
        return self._store.held_out(self._step)

    @property
    def ended(self) -> int | None:
        """The step at which the whole run left the precision."""
        last = self.run.last
        return last.step if last is not None and last.overflow is not None else None

    # The whole run, whatever step is shown

    def series(self, name: str) -> Series:
        """A scalar over the whole run, in few enough points to be drawn."""
        return self._store.series(name)

    def envelope(self, name: str) -> tuple[Floats, Floats]:
        """A scalar as in `series`, but with the smallest and largest value of each bin: peaks stay.

        Its first and its last value are those of the first and of the latest step.
        """
        return self._store.envelope(name)

    def depth_by_step(self, name: str) -> Series:
        """A measure over the whole run, values (k, entries), k few enough to be drawn."""
        return self._store.depth_by_step(name)

    def extremes(self, name: str) -> tuple[Floats, Floats]:
        """Smallest and largest value of a measure in each point of `depth_by_step`, both (k, entries)."""
        return self._store.extremes(name)

    # Probes

    def answer(self, probe: Hashable) -> tuple[int, Any] | None:
        """What a probe has shown last, and of which step; None before it has been answered."""
        return self._answers.at(probe, self._cursor)

    def course(self, probe: Hashable) -> tuple[tuple[int, Any], ...]:
        """What a probe has shown in the whole run, and of which steps; of a long run at growing distances."""
        return self._answers.course(probe)

    @property
    def closed(self) -> bool:
        """Whether what was not asked while the run went on is never answered: it is over, and nobody has it."""
        return self._answers.closed

    def failure(self, probe: Hashable) -> Any | None:
        """Why a probe has no answer of what is shown (`ProbeFailed`); None where it has, or was not asked."""
        return self._answers.failure(probe, self._cursor)

    def told_of(self, probe: Hashable) -> int | None:
        """The step of which a probe was heard last: that of its answer, or a later one which its question did not fit;
        None before."""
        answer, unfit = self.answer(probe), self._answers.unfit(probe)
        return unfit if answer is None else answer[0] if unfit is None else max(answer[0], unfit)

    @property
    def _step(self) -> int:
        return len(self) - 1 if self._cursor is None else self._cursor

    def _is_past(self, step: int) -> bool:
        return self._cursor is None or step <= self._cursor
