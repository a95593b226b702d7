"""Cases to be argued: diagnoses as the engine would make them."""

from __future__ import annotations

from app.texts.evidence import Evidence
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
