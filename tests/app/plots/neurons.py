"""Runs whose neurons have been looked at, for the plots that show single neurons."""

from __future__ import annotations

from core.experiment import Experiment
from core.probes import Probe
from core.record.recording import Recording
from core.record.view import View
from core.training.session import Session


def looked_at(experiment: Experiment, *probes: Probe, steps: int = 3) -> tuple[View, Session, Recording]:
    """The first steps of a run, with the answers of these probes for the last of them; more can be recorded."""
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    recording.append([session.step() for _ in range(steps)])
    look(recording, session, *probes)
    return recording.view(), session, recording


def look(recording: Recording, session: Session, *probes: Probe) -> None:
    """Have the probes answered for the session's last frame."""
    answers = {probe: answer for probe in probes if (answer := probe.answer(session.trace)) is not None}
    recording.add(session.steps - 1, answers)
