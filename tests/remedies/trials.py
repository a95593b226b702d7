"""A trial: a network as it is and with what it is advised, both trained from the same seed on the same batches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.diagnosis.advice import advice
from core.diagnosis.evidence import evidence
from core.diagnosis.health import Diagnosis, diagnose
from core.experiment import Experiment
from core.record.recording import Recording
from core.training.session import Session

CLEARLY = 2.0  # decades by which a gradient is better though not healthy
LOWER, STANDING = 0.98, 1.02  # of another loss: below, it is clearly lower, or at least not above it
FLOW = ("vanishing", "exploding")


@dataclass(frozen=True)
class Outcome:
    """What became of a network."""

    start: Diagnosis
    end: Diagnosis
    first_loss: float
    loss: float  # mean of the last ten
    remedy: Experiment | None  # the advised edit, None where there is none within the program
    advised: str  # code


@dataclass(frozen=True)
class Trial:
    """A network, and the same with its remedy."""

    before: Outcome
    after: Outcome

    def complaints(self) -> Iterator[str]:
        """Why the remedy is none; nothing where it helps."""
        before, after, verdict = self.before, self.after, self.before.end.verdict
        ended = "overflow" in before.end.verdicts  # of a loss that is none, none can be lower
        if verdict in after.end.verdicts and verdict != "healthy" and not self._flows_better(before.end, after.end):
            yield f"it stays {verdict}"
        at_start = verdict in before.start.verdicts and verdict != "healthy"
        if at_start and verdict in after.start.verdicts and not self._flows_better(before.start, after.start):
            yield f"it starts {verdict}"
        if new := {"overflow", "unstable", "blocked"} & set(after.end.verdicts) - set(before.end.verdicts):
            yield f"it becomes {', '.join(sorted(new))}"
        limit = STANDING * after.first_loss if at_start or ended else LOWER * before.loss
        if not after.loss <= limit:
            yield f"the loss is {after.loss:.3g}, not below {limit:.3g}"

    @staticmethod
    def _flows_better(before: Diagnosis, after: Diagnosis) -> bool:
        if before.verdict not in FLOW or before.decades is None or after.decades is None:
            return False
        return abs(after.decades) <= abs(before.decades) - CLEARLY


def outcome(experiment: Experiment, steps: int) -> Outcome:
    """The network after so many steps, and what it is advised then."""
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    while len(recording) < steps and not session.ended:
        recording.append([session.step()])
    view, end = recording.view(), diagnose(recording)
    case = evidence(end, view, experiment)
    assert case is not None
    first = advice(case)
    loss = float(np.mean([frame.loss for frame in view.recent(10)]))
    advised = first.phrase.code.removeprefix("advice.")
    return Outcome(diagnose(view.at(0)), end, view.opening[0], loss, first.experiment, advised)


def trial(experiment: Experiment, steps: int, remedied: Experiment | None = None) -> Trial:
    """The network with and without its remedy; `remedied`: what a person makes of advice for outside the program."""
    before = outcome(experiment, steps)
    changed = remedied or before.remedy
    assert changed is not None, f"nothing to try: {before.advised}"
    return Trial(before, outcome(changed, steps))
