"""Runs whose neurons have been looked at, for the plots that show single neurons."""

from __future__ import annotations

from core.experiment import Experiment
from core.probes import Probe
from core.record.history import History
from core.training.session import Session


def looked_at(experiment: Experiment, *probes: Probe, steps: int = 3) -> tuple[History, Session]:
    """The history of the first steps, with the answers of these probes for the last of them."""
    session = Session(experiment)
    history = History(session.structure)
    history.experiment = experiment
    history.append([session.step() for _ in range(steps)])
    look(history, session, *probes)
    return history, session


def look(history: History, session: Session, *probes: Probe) -> None:
    """Have the probes answered for the session's last frame."""
    views = {probe: view for probe in probes if (view := probe.view(session.trace)) is not None}
    history.album.add(session.steps - 1, views)
