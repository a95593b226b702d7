"""Remedy: one thing that may mend a network, as the sentence that advises it and as the edit that it is."""

from __future__ import annotations

from typing import NamedTuple

from core.components.component import key
from core.diagnosis import edits
from core.diagnosis.evidence import Evidence
from core.experiment import Experiment
from core.wording import Phrase

DESCENTS = frozenset({"sgd", "momentum", "nesterov"})  # to which a rate is all; the others adapt it to each weight


class Remedy(NamedTuple):
    """The sentence, and the experiment after it; None where it is to be done outside the program."""

    phrase: Phrase
    experiment: Experiment | None


def advised(code: str, experiment: Experiment | None, **values: str) -> Remedy:
    return Remedy(Phrase(f"advice.{code}", **values), experiment)


def fresh(case: Evidence, why: str) -> Remedy:
    """Random weights of the size that fits the activation."""
    if case.usual in ("relu", "leaky_relu"):
        return advised(f"he_{why}", edits.with_he(case.experiment))
    return advised(f"xavier_{why}", edits.with_xavier(case.experiment))


def faster_code(case: Evidence) -> str:
    return "faster" if key(case.experiment.optimizer) in DESCENTS else "faster_alone"


def changed_rate(case: Evidence, code: str, decades: int) -> Remedy:
    rate = case.experiment.optimizer.learning_rate * 10.0**decades
    return advised(code, edits.with_rate(case.experiment, rate), times=f"{10 ** abs(decades):,}")
