"""A trial: a network is trained to its end, judged there and on the way, and looked at by what it really answers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from core.diagnosis.health import diagnose
from core.experiment import Experiment
from core.record.recording import Recording
from core.training.session import Session
from tests.battery.changes import FAULTS, HARMLESS
from tests.battery.networks import NETWORKS, Network

SEEDS = (7, 1, 2)
STOPS = (0.1, 0.2, 0.35, 0.5, 0.75, 1.0)  # of the run
HALF_WAY, NOTHING = 0.5, 0.1  # from guessing to the best answer: below, it does not learn; has learned nothing
HARMLESS_FINDINGS = frozenset({"too_few_steps", "overfitting", "constant_feature"})  # that do not say it is ill


@dataclass(frozen=True)
class Told:
    """What the second lamp says at one time."""

    state: str
    findings: tuple[str, ...]

    @property
    def alarms(self) -> tuple[str, ...]:
        """What it says that a network suffers from, but for having had too few steps."""
        return tuple(each for each in self.findings if each not in HARMLESS_FINDINGS)


@dataclass(frozen=True)
class Case:
    """One network to be tried."""

    network: str
    change: str  # "" as it is
    seed: int
    experiment: Experiment
    steps: int

    @property
    def causes(self) -> frozenset[str]:
        """The findings that name what is wrong with it; none where nothing is."""
        return FAULTS[self.change].causes if self.change in FAULTS else frozenset()


@dataclass(frozen=True)
class Trial:
    """What became of it."""

    case: Case
    score: float  # of all training samples, by accuracy or R²: 0 is guessing, 1 the best answer
    told: tuple[Told, ...]  # at each of the STOPS

    @property
    def end(self) -> Told:
        """What is said when the run is over."""
        return self.told[-1]

    @property
    def fails(self) -> bool:
        """Whether it was broken and does not learn."""
        return bool(self.case.causes) and self.score < HALF_WAY

    @property
    def flagged(self) -> bool:
        """Whether it is said that it does not learn as it is."""
        return self.end.state != "learned" and bool(self.end.alarms)

    @property
    def well_named(self) -> bool:
        """Whether the first finding is the cause."""
        return bool(self.end.findings) and self.end.findings[0] in self.case.causes


def cases(names: list[str], seeds: tuple[int, ...], folder: Path) -> Iterator[Case]:
    """Each network as it is, varied and broken, whose name contains one of `names`; all without any."""
    for name, network in NETWORKS.items():
        if not names or any(each in name for each in names):
            for change in ("", *HARMLESS, *FAULTS):
                yield from cases_of(name, network, change, seeds, folder)


def cases_of(name: str, network: Network, change: str, seeds: tuple[int, ...], folder: Path) -> Iterator[Case]:
    """A network with one change, if that can be made, from several seeds."""
    apply = FAULTS[change].change if change in FAULTS else HARMLESS.get(change)
    changed = apply(network.experiment, folder) if apply else network.experiment
    if changed is not None and (not change or changed != network.experiment):
        for seed in seeds:
            yield Case(name, change, seed, replace(changed, seed=seed), network.steps)


def tried(case: Case) -> Trial:
    """The network trained and judged."""
    session = Session(case.experiment)
    recording = Recording(session.structure, case.experiment)
    told = []
    for stop in STOPS:
        while len(recording) < round(stop * case.steps) and not session.ended:
            recording.append([session.step()])
        learning = diagnose(recording).learning
        told.append(Told(learning.state, tuple(finding.verdict for finding in learning.findings)))
    return Trial(case, score_of(session), tuple(told))


def score_of(session: Session) -> float:
    """How far the network has come from the best constant answer; minus infinity after an overflow."""
    if session.ended:
        return -math.inf
    samples, head = session.samples, session.head
    z, target = session.network.logits(samples.x).astype(float), samples.answers.of(slice(None))
    if samples.classes:
        accuracy, share = head.accuracy(z, target, samples.classes), float(samples.answers.shares.max())
        return (accuracy - share) / (1 - share)
    answers = head.answers(z)
    return float(1 - np.square(answers - target).sum() / np.square(target - target.mean(axis=0)).sum())
