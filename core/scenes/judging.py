"""Judging: whether what is expected of a run holds, found by running it."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from core.diagnosis.health import Diagnosis, diagnose
from core.experiment import Experiment
from core.record.frame import Frame
from core.record.recording import Recording
from core.scenes.asking.truth import NOW_AND_THEN
from core.scenes.expected import OF_NETWORK, Expected
from core.scenes.judgement import Judged, of_number, of_numbers, of_word
from core.scenes.lecture import Lecture
from core.scenes.rules import run_meant
from core.scenes.staging import Staged
from core.training.kept import Kept
from core.training.session import Session
from core.wording import Reason, Refused


class Stop(NamedTuple):
    """A run after so many steps: fewer than were asked for where a number has left the precision."""

    session: Session
    recording: Recording
    known: dict[str, float]  # of each scalar what was measured last: not every step measures all

    @property
    def steps(self) -> int:
        """That there have been."""
        return len(self.recording)

    @property
    def last(self) -> Frame:
        """The step that was measured last."""
        frame = self.recording.view().last
        assert frame is not None
        return frame


class Late(Refused):
    """A run was not at its end in time."""


def stops(
    experiment: Experiment, steps: Iterable[int], kept: Kept | None = None, until: float = math.inf
) -> Iterator[tuple[int, Stop]]:
    """The run after each of these numbers of steps, the smallest first; it is the same run, which goes on.

    What is `kept` of the data of other runs is not drawn again. ExperimentError where the experiment cannot be run,
    Late where it is not through at that time of `process_time`.
    """
    session = Session(experiment, kept)
    stop = Stop(session, Recording(session.structure, session.experiment), {})
    for asked in sorted({*steps}):
        while stop.steps < asked and not session.ended:
            _go_on(stop)
            if time.process_time() > until:
                raise Late(Reason("grade.late", steps=stop.steps, asked=asked))
        yield asked, stop


def judged(
    experiment: Experiment, expected: Sequence[Expected], steps: int = 0, kept: Kept | None = None,
) -> tuple[Judged, ...]:  # fmt: skip
    """Whether each holds, and what was found, in their order; the experiment is run once. Errors as of `stops`.

    `steps`: after how many what says nothing of that is looked at.
    """
    found = dict(judgements(experiment, expected, steps, kept))
    return tuple(found[i] for i in range(len(expected)))


def judgements(
    experiment: Experiment, expected: Sequence[Expected], steps: int = 0, kept: Kept | None = None,
    until: float = math.inf,
) -> Iterator[tuple[int, Judged]]:  # fmt: skip
    """The same, each by its position as soon as it is decided: what ends the run takes nothing of that back."""
    asked = [each.steps or steps for each in expected]
    for number, stop in stops(experiment, asked, kept, until):
        due = [i for i, each in enumerate(asked) if each == number]
        diagnosis = diagnose(stop.recording)
        yield from ((i, _judged(expected[i], stop, diagnosis, number)) for i in due)


def judged_claims(
    lecture: Lecture, index: int, runs: Sequence[Staged], kept: Kept | None = None
) -> Iterator[tuple[int, Judged]]:
    """The claims of a scene that are about its runs, by their position; those about numbers of plots are left out.

    `runs`: as the scene is staged. Side by side they share their data. Errors as of `stops`.
    """
    kept = kept if kept is not None else Kept()
    scene = lecture.scenes[index]
    for k, run in enumerate(runs):
        about = [i for i, claim in enumerate(scene.claims) if claim.plot is None and run_meant(claim, runs) == k]
        if about:
            found = judged(run.experiment, [scene.claims[i] for i in about], scene.steps, kept)
            yield from zip(about, found, strict=True)


def _go_on(stop: Stop) -> None:
    frame = stop.session.step()
    stop.recording.append([frame])
    for name in NOW_AND_THEN:
        value = float(getattr(frame, name))
        if not math.isnan(value):
            stop.known[name] = value


def _judged(expected: Expected, stop: Stop, diagnosis: Diagnosis, asked: int) -> Judged:
    """A run that has overflown before the step that is asked for has no number there."""
    if expected.verdict is not None:
        return of_word("verdict", diagnosis.verdict, expected.verdict, stop.steps)
    if expected.state is not None:
        return of_word("state", diagnosis.learning.state, expected.state, stop.steps)
    measure, between = expected.measure or "", expected.between or (0.0, 0.0)
    if measure == "decades":
        decades = diagnosis.decades if stop.steps >= asked else None
        return of_number(measure, math.nan if decades is None else decades, between, stop.steps)
    if measure in OF_NETWORK:
        return of_number(measure, _scalar(stop, measure), between, stop.steps)
    values = {slot: float(value) for slot, value in enumerate(stop.last.row(measure)) if not np.isnan(value)}
    return of_numbers(measure, values, expected.layer, between, stop.steps, stop.recording.structure.entries)


def _scalar(stop: Stop, name: str) -> float:
    """That of the last step, or what was measured last where not every step measures it; nothing after an overflow."""
    value = float(getattr(stop.last, name))
    return stop.known.get(name, math.nan) if name in NOW_AND_THEN and not stop.session.ended else value
