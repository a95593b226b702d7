"""The recorder: writes down what the engine reports of a run, and with which other run it is compared."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from msgspec.structs import replace

from app.playback.comparison import Comparison
from app.playback.run import Run
from app.playback.runs import Runs
from core.components.tables import Stamp
from core.diagnosis.milestones import Milestones
from core.engine import orders
from core.experiment import Experiment
from core.probes import Seen
from core.record.frame import Frame, Structure
from core.record.recording import Recording
from core.record.view import View


class Recorder:
    """The only one who writes recordings in the window, with all that has to see every frame of the run."""

    def __init__(self) -> None:
        self.comparison, self.runs = Comparison(), Runs()
        self._ordered: dict[int, deque[Experiment]] = {}  # by run: experiments that were ordered and not yet begun

    @property
    def live(self) -> View | None:
        """The run as it goes on, whatever step of it is shown."""
        return self.runs.present.view if self.runs.present is not None else None

    @property
    def milestones(self) -> Milestones:
        """Those of the present run."""
        return self.runs.present.milestones if self.runs.present is not None else Milestones()

    @property
    def ended(self) -> bool:
        """Whether the run has left the precision."""
        return self.runs.present is not None and self.runs.present.ended

    def expect(self, run: int, experiment: Experiment) -> None:
        """That was ordered for a run: what follows, `begin` or `mark_change`, comes with it, in the same order."""
        self._ordered.setdefault(run, deque()).append(experiment)

    def begin(self, run: int, structure: Structure, stamp: Stamp | None = None) -> View:
        """A new recording, which is compared with one before it."""
        kept = {run, *(each.number for each in self.runs.past)}
        self._ordered = {number: waiting for number, waiting in self._ordered.items() if number in kept}
        before = self.runs.past[0].experiment if self.runs.past else None
        return self.take_up(Run(run, Recording(structure, self._next(run), stamp), before))

    def take_up(self, run: Run) -> View:
        """That run is the present one from now on, with all that is known of it."""
        self.comparison.begin(run.view, overflowed=self.ended)
        self.runs.begin(run)
        return run.view

    def remark(self, run: int, experiment: Experiment) -> None:
        """What people have written on a run is another now, be it begun or ordered."""
        waiting = self._ordered.get(run, deque())
        for place, ordered in enumerate(waiting):
            waiting[place] = replace(experiment, optimizer=ordered.optimizer)
        if self.runs.present is not None and self.runs.present.number == run:
            self.runs.present.recording.remark(experiment)

    def append(self, frames: Sequence[Frame]) -> None:
        """The next frames of the run."""
        assert self.runs.present is not None
        self.runs.present.append(frames)

    def mark_change(self, run: int, step: int) -> None:
        """The run goes on with other settings from that step."""
        begun, experiment = self.runs.numbered(run), self._next(run)
        if begun is not None:
            begun.recording.mark_change(step, experiment)

    def add(self, seen: Seen) -> None:
        """What probes have answered."""
        if self.runs.present is not None:
            self.runs.present.recording.add(seen.step, seen.answers, seen.failures)

    def follow(self, run: Run, report: orders.Report) -> bool:
        """What comes of a run, the present one or one before it; whether there is more to be seen of it."""
        match report:
            case orders.Frames():
                run.append(report.unpacked(run.recording.structure))
                return True
            case orders.Answers():
                run.recording.add(report.seen.step, report.seen.answers, report.seen.failures)
                return True
            case orders.Retuned():
                self.mark_change(report.run, report.step)
            case orders.Freed() | orders.Failed():
                self.runs.free(run.number)
        return False

    def _next(self, run: int) -> Experiment | None:
        waiting = self._ordered.get(run)
        return waiting.popleft() if waiting else None
