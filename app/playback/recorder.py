"""The recorder: writes down what the engine reports of a run, and with which other run it is compared."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from msgspec.structs import replace

from app.playback.comparison import Comparison
from core.diagnosis.milestones import Milestones
from core.experiment import Experiment
from core.probes import Seen
from core.record.frame import Frame, Structure
from core.record.recording import Recording
from core.record.view import View


class Recorder:
    """The only one who writes a recording in the window, with all that has to see every frame of the run."""

    def __init__(self) -> None:
        self.milestones = Milestones()
        self.comparison = Comparison()
        self._recording: Recording | None = None
        self._run: int | None = None  # of that recording
        self._ordered: dict[int, deque[Experiment]] = {}  # by run: experiments that were ordered and not yet begun

    @property
    def live(self) -> View | None:
        """The run as it goes on, whatever step of it is shown."""
        return self._recording.view() if self._recording is not None else None

    @property
    def ended(self) -> bool:
        """Whether the run has left the precision."""
        return self.milestones.first_not_finite is not None

    def expect(self, run: int, experiment: Experiment) -> None:
        """That was ordered for a run: what follows, `begin` or `mark_change`, comes with it, in the same order."""
        self._ordered.setdefault(run, deque()).append(experiment)

    def begin(self, run: int, structure: Structure) -> View:
        """A new recording, which is compared with one before it."""
        self._ordered = {run: self._ordered.get(run, deque())}
        if self._recording is not None:
            self._recording.thin_out()  # plots that are out of sight have a view of it until they are seen again
        self._recording, self._run = Recording(structure, self._next(run)), run
        self.comparison.begin(self._recording.view(), overflowed=self.ended)
        self.milestones.begin()
        return self._recording.view()

    def remark(self, run: int, experiment: Experiment) -> None:
        """What people have written on a run is another now, be it begun or ordered."""
        waiting = self._ordered.get(run, deque())
        for place, ordered in enumerate(waiting):
            waiting[place] = replace(experiment, optimizer=ordered.optimizer)
        if self._recording is not None and self._run == run:
            self._recording.remark(experiment)

    def append(self, frames: Sequence[Frame]) -> None:
        """The next frames of the run."""
        assert self._recording is not None
        self._recording.append(frames)
        self.milestones.follow(frames)

    def mark_change(self, run: int, step: int) -> None:
        """The run goes on with other settings from that step."""
        if self._recording is not None:
            self._recording.mark_change(step, self._next(run))

    def add(self, seen: Seen) -> None:
        """What probes have answered."""
        if self._recording is not None:
            self._recording.add(seen.step, seen.answers, seen.failures)

    def _next(self, run: int) -> Experiment | None:
        waiting = self._ordered.get(run)
        return waiting.popleft() if waiting else None
