"""Remedy: one thing that may mend a network, as the sentence that advises it and as the edit that it is."""

from __future__ import annotations

from typing import NamedTuple

from core.diagnosis import edits
from core.diagnosis.evidence import Evidence
from core.experiment import Experiment
from core.wording import Phrase


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
