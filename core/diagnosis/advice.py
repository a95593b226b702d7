"""What to try next: one sentence for every state of a network, in terms of the seven tuning points."""

from __future__ import annotations

from core.diagnosis.evidence import Evidence
from core.diagnosis.remedies import remedies
from core.diagnosis.remedy import Remedy, advised

OUTSIDE = {"imbalanced": "balance", "overfitting": "generalize"}  # causes that no edit mends
MANY_GAPS = 9  # steps back, from which on a network counts as deep


def advice(case: Evidence) -> Remedy:
    """The one thing to try: a remedy for a sick network, a sentence without an edit where there is none."""
    lead = case.diagnosis.learning.lead
    if lead is not None and lead.verdict in OUTSIDE:
        return advised(OUTSIDE[lead.verdict], None)
    return next(remedies(case), None) or advised(_otherwise(case), None)


def _otherwise(case: Evidence) -> str:
    learning = case.diagnosis.learning
    if case.diagnosis.findings:
        return "undo"
    if case.gaps < 0:
        return "first_layer"
    if learning.state == "learning" and not learning.trouble:
        return "go_on" if learning.goes_on is not None else "slowed"
    return "more_layers" if case.gaps < MANY_GAPS or case.usual == "sigmoid" else "break_it"
