"""Answers: what pictures on the command line ask of a step, as the window's engine would have answered it."""

from __future__ import annotations

from functools import partial

from core.engine.attempt import attempted
from core.engine.sealing import failed
from core.numerics.scaled import quiet
from core.probes.probe import Probe, Probes
from core.record.recording import Recording
from core.training.session import Session
from core.training.threads import use_threads


class Answers:
    """What probes show of a step: of the last one at once, of an earlier one in a session that is led up to it."""

    def __init__(self, session: Session, recording: Recording, step: int) -> None:
        self._recording, self._step = recording, step
        self._sessions = {session.steps - 1: session}

    def ask(self, probes: Probes) -> None:
        """Records them. Where the run ends in this step, most see only the one before it."""
        for probe in probes:
            ended = self._at(self._step).ended and not probe.outlives_overflow
            if (step := self._step - ended) >= 0:
                self._record(step, probe)

    def _record(self, step: int, probe: Probe) -> None:
        session = self._at(step)
        use_threads(session.threads)
        with quiet():
            answer = attempted(partial(probe.answer, session.trace))
        if isinstance(answer, Exception):
            self._recording.add(step, {}, {probe: failed(answer)})
        elif answer is not None:
            self._recording.add(step, {probe: answer})

    def _at(self, step: int) -> Session:
        if step not in self._sessions:
            session = self._sessions[step] = Session(self._sessions[max(self._sessions)].experiment)
            while session.steps <= step:
                session.step()
        return self._sessions[step]
