"""A run of this session, as the window has it: its recording, and what was found out beside that."""

from __future__ import annotations

from collections.abc import Sequence

from app.playback.times import Times
from core.diagnosis.health import Diagnosis, diagnose
from core.diagnosis.milestones import Milestones
from core.experiment import Experiment
from core.record.frame import Frame
from core.record.recording import Recording
from core.record.view import View


class Run:
    """The present one, or one that somebody may come back to."""

    def __init__(self, number: int, recording: Recording, before: Experiment | None = None) -> None:
        """`before`: what the run was that is listed before it, as this one began."""
        self.number, self.recording, self.before = number, recording, before
        self.milestones, self.times = Milestones(), Times()
        self.starred = False
        self._rests = False
        self.whole = True  # whether there is more of it than thinning out would leave
        self._judged: tuple[int, Diagnosis] | None = None

    def __len__(self) -> int:
        """Steps seen."""
        return len(self.recording)

    @property
    def nbytes(self) -> int:
        """Memory that it takes."""
        return self.recording.nbytes + self.times.nbytes

    @property
    def rests(self) -> bool:
        """Whether the engine has it still, as it stood: then it can go on, and answers what it is asked."""
        return self._rests

    def rest(self, rests: bool) -> bool:
        """It is left, and the engine has it; or nobody has it any more. The same is answered."""
        self._rests = rests
        self.recording.close_answers(not rests)
        return rests

    def take_up(self) -> bool:
        """It is the present one again; whether it can go on."""
        goes_on, self._rests, self.whole = self._rests, False, True
        return goes_on

    @property
    def view(self) -> View:
        """The run as it was left, or as it goes on."""
        return self.recording.view()

    @property
    def experiment(self) -> Experiment | None:
        """What it was at last."""
        return self.view.experiment

    @property
    def ended(self) -> bool:
        """Whether it has left the precision."""
        return self.milestones.first_not_finite is not None

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What its last frames say, judged once; None before the first."""
        if not len(self):
            return None
        if self._judged is None or self._judged[0] != len(self):
            self._judged = len(self), diagnose(self.view)
        return self._judged[1]

    def judge(self) -> None:
        """Have it judged now, when there is time for it, and not when many are listed."""
        _ = self.diagnosis

    def append(self, frames: Sequence[Frame]) -> None:
        """The next frames."""
        self.recording.append(frames)
        self.milestones.follow(frames)

    def is_of(self, experiment: Experiment) -> bool:
        """Whether it is the run of that experiment."""
        made = self.experiment
        if made is None or len(made.layers) != len(experiment.layers):
            return False
        return made == experiment or made.same_run(experiment)

    def thin_out(self) -> None:
        """Leave what one compares runs by."""
        if self.whole:
            self.whole = False
            self.recording.thin_out()
