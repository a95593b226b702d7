"""Cases to be argued: diagnoses as the engine would make them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from core.diagnosis.evidence import Evidence
from core.diagnosis.health import Diagnosis, Finding
from core.record.frame import Structure

DEPTH = 20


def structure(depth: int = DEPTH) -> Structure:
    """So many dense layers and the output."""
    return Structure(("dense",) * depth + ("output",), (64,) * depth + (3,), tuple(range(depth)), "float32")


def finding(verdict: str, *layers: int, value: float = 0.0, threshold: float = 0.0, cause: str = "") -> Finding:
    """One symptom."""
    return Finding(verdict, layers, value, threshold, cause)


def case(
    *findings: Finding,
    decades: float | None = 0.0,
    notes: tuple[str, ...] = (),
    asides: tuple[Finding, ...] = (),
    slope: float = 0.0,
    weight: float = 0.0,
    activation: str = "sigmoid",
    depth: int = DEPTH,
    initializer: str = "normal",
    frames: int = 1,
) -> Evidence:
    """The evidence at step 120, after the loss went from 1.1 to 0.03."""
    verdicts = tuple(each.verdict for each in findings) or ("healthy",)
    diagnosis = Diagnosis(verdicts, False, decades, findings, notes, asides, slope, weight)
    return Evidence(diagnosis, structure(depth), 120, activation, 1.1, 0.03, activation, initializer, frames)


def vanishing(cause: str = "slope", activation: str = "sigmoid") -> Evidence:
    """Twelve decades over twenty layers."""
    symptom = finding("vanishing", *range(16), value=-12.1, threshold=-2.0, cause=cause)
    return case(symptom, decades=-12.1, slope=-11.8, weight=-0.3, activation=activation)


def every_case() -> tuple[Evidence, ...]:
    """Cases in which everything is said that can be said."""
    parts = ("sigmoid", "tanh", "relu"), ("normal", "he_normal", "xavier_normal"), ("slope", "weight", "signal", "loss")
    sick = [
        case(finding(verdict, 0, value=value, threshold=0.5, cause=cause), decades=value, slope=value, weight=value / 9,
             activation=activation, initializer=start)
        for verdict, value in _VALUES.items() for activation, start, cause in product(*parts)
    ]  # fmt: skip
    opposed = case(finding("exploding", 0, value=3.0), decades=3.0, slope=-1.0, weight=4.0, frames=10)
    aside = finding("saturated", 4, value=0.7, threshold=0.5)
    healthy = [case(decades=-0.5, depth=depth, activation="relu") for depth in (0, 1, 5, 20)]
    noted = [case(notes=(note,), asides=(aside,), frames=10) for note in ("has_learned", "has_not_moved")]
    past = [replace(opposed, past=True), replace(opposed, past=True, mean_of=range(4, 8))]
    return (*sick, case(finding("blocked", 0), aside), opposed, case(), *healthy, *noted, *past)


_VALUES = {
    "overflow": 3.0, "blocked": 0.0, "symmetric": 0.0, "vanishing": -5.0, "exploding": 5.0, "dead": 0.8,
    "saturated": 0.7, "frozen": 1e-8, "unstable": 0.4,
}  # fmt: skip
