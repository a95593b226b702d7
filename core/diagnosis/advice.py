"""What to try next: one sentence for every state of a network, in terms of the seven tuning points."""

from __future__ import annotations

from core.diagnosis.evidence import Evidence
from core.wording import Phrase

MANY_GAPS = 9  # steps back, from which on a network counts as deep


def advice(case: Evidence) -> Phrase:
    """The one thing to try: a remedy for a sick network, an experiment for a healthy one."""
    diagnosis = case.diagnosis
    cause = diagnosis.findings[0].cause if diagnosis.findings else ""
    match diagnosis.verdict:
        case "vanishing" | "exploding":
            code = _flow(case, diagnosis.verdict, cause)
        case "blocked" | "symmetric" | "dead" | "saturated":
            code = _layers(case, diagnosis.verdict, cause)
        case "overflow" | "frozen" | "unstable":
            code = {"overflow": "he_overflow", "frozen": "much_faster", "unstable": "slower"}[diagnosis.verdict]
        case _:
            code = _healthy(case)
    return Phrase(f"advice.{code}")


def _flow(case: Evidence, verdict: str, cause: str) -> str:
    """What to change for all layers at once; what most of them have already is not advised again."""
    start = case.initializer.partition("_")[0]
    if case.rectifies or case.piecewise:
        return _deeper(case) if start == "he" else _he(verdict, cause)
    if case.usual == "sigmoid" or start == "xavier" or (verdict == "vanishing" and cause == "slope"):
        return "rectify"
    return "xavier_small" if verdict == "vanishing" else "xavier_large"


def _he(verdict: str, cause: str) -> str:
    if verdict == "exploding":
        return "he_large"
    return "he_small" if cause == "weight" else "he_slopes"


def _deeper(case: Evidence) -> str:
    """He's weights are set, and still it does not flow."""
    return "fewer_layers" if case.usual == "relu" or case.piecewise else "rectify"


def _layers(case: Evidence, verdict: str, cause: str) -> str:
    if verdict == "saturated":
        return "rectify" if case.initializer.startswith("xavier") else "xavier_steep"
    if verdict == "blocked":
        return "xavier_zero" if cause == "weight" else "leaky"
    return "xavier_random" if verdict == "symmetric" else "leaky_or_slower"


def _healthy(case: Evidence) -> str:
    if case.gaps < 0:
        return "first_layer"
    if "has_not_moved" in case.diagnosis.notes:
        return "faster"
    return "more_layers" if case.gaps < MANY_GAPS or case.usual == "sigmoid" else "break_it"
