"""What a run prints: the table with the diagnosis, and the JSON object."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np

from core.diagnosis.health import Diagnosis, Finding
from core.diagnosis.limits import FRAMES, SICK_DECADES
from core.record.frame import Frame
from core.record.view import View

LAYER_MEASURES = ("log10_delta", "log10_weight_gradient", "log10_update_ratio", "signal_rms")


def slot_name(frame: Frame, entry: int) -> int | str:
    """The slot's index from 0, as files count; "output" for the last entry."""
    return "output" if entry == frame.structure.entries - 1 else entry


def layer_name(frame: Frame, entry: int) -> int | str:
    """The layer's number from 1, as the window counts; "output" for the last entry."""
    return "output" if entry == frame.structure.entries - 1 else entry + 1


def json_text(run: View, diagnosis: Diagnosis, steps: int) -> str:
    """The object of `run --json` (contract.md), on one line."""
    frame = run.last
    assert frame is not None
    return json.dumps(
        {
            "verdict": diagnosis.verdict,
            "verdicts": list(diagnosis.verdicts),
            "severe": diagnosis.severe,
            "decades": _finite(diagnosis.decades),
            "steps": steps,
            "loss": _finite(float(frame.loss)),
            "layers": [_entry(frame, i) for i in range(frame.structure.entries)],
            "notes": list(diagnosis.notes),
            "findings": [_finding(frame, finding) for finding in diagnosis.findings],
            "changed_at": list(run.changes),
        },
        allow_nan=False,
    )


def _entry(frame: Frame, i: int) -> dict[str, Any]:
    values = {name: float(frame.row(name)[i]) for name in LAYER_MEASURES}
    entry: dict[str, Any] = {"slot": slot_name(frame, i), "layer": layer_name(frame, i)}
    entry["kind"] = frame.structure.kinds[i]
    entry |= {name: _finite(value) for name, value in values.items()}
    return entry | ({"zero": True} if -math.inf in values.values() else {})


def _finding(frame: Frame, finding: Finding) -> dict[str, Any]:
    return {
        "verdict": finding.verdict,
        "layers": [slot_name(frame, i) for i in finding.layers],
        "value": _finite(finding.value),
        "threshold": _finite(finding.threshold),
        "cause": finding.cause,
    }


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def report_text(run: View, diagnosis: Diagnosis) -> str:
    """The table (slot, layer, log10 delta, verdict) of the last frame and the diagnosis, for people."""
    frame = run.last
    assert frame is not None
    lines = [f"{'slot':>6}  {'layer':>6}  {'kind':<8}  {'log10 delta':>11}  verdict"]
    for i, kind in enumerate(frame.structure.kinds):
        number = _number(frame.log10_delta[i])
        places = f"{slot_name(frame, i)!s:>6}  {layer_name(frame, i)!s:>6}"
        lines.append(f"{places}  {kind:<8}  {number:>11}  {_state(frame, i)}".rstrip())
    return "\n".join([*lines, "", *diagnosis_lines(run, diagnosis)])


def _number(value: float) -> str:
    return f"{value:.2f}" if math.isfinite(value) else "0" if np.isneginf(value) else "–"


def _state(frame: Frame, entry: int) -> str:
    """A word on the entry's delta, against that of the last hidden layer."""
    if frame.overflow is not None:
        return "overflow" if entry == frame.overflow.slot else ""
    if np.isneginf(frame.log10_delta[entry]):
        return "blocked"
    last = frame.structure.hidden[-1] if frame.structure.hidden else -1
    decades = frame.log10_delta[entry] - frame.log10_delta[last]
    if not math.isfinite(decades):
        return ""
    return "vanishing" if decades <= -SICK_DECADES else "exploding" if decades >= SICK_DECADES else "healthy"


def diagnosis_lines(run: View, diagnosis: Diagnosis) -> list[str]:
    """The verdicts with their evidence, one sentence a line."""
    frame = run.last
    assert frame is not None
    steps = "1 step" if len(run) == 1 else f"{len(run)} steps"
    severe = " (severe)" if diagnosis.severe else ""
    title = f"{diagnosis.verdict.capitalize()}{severe} after {steps}, loss {frame.loss:.4g}."
    findings = [_sentence(frame, diagnosis, finding) for finding in diagnosis.findings]
    notes = [_NOTES[note] for note in diagnosis.notes]
    asides = [f"Noted: {_sentence(frame, diagnosis, finding)}" for finding in diagnosis.asides]
    return [title, *findings, *notes, *asides]


_NOTES = {
    "has_learned": "The network has learned: its loss is below a tenth of the first.",
    "has_not_moved": "Gradients arrive; the loss has not moved: try a larger learning rate.",
}
_DECADES = "{value:+.1f} decades from last to first hidden layer (slopes {slopes:+.1f}, weights {weights:+.1f})."
_SENTENCES = {
    "overflow": "Overflow: the {cause} of {where} is not finite at step {step}.",
    "blocked": "Blocked: the gradient is exactly zero in {where}, though the loss is not (cause: {cause}).",
    "symmetric": "Symmetric: all units of {where} are alike, and will stay alike.",
    "vanishing": f"Vanishing: {_DECADES}",
    "exploding": f"Exploding: {_DECADES}",
    "dead": f"Dead: up to {{value:.0%}} of the units of {{where}} have been dead for {FRAMES} frames "
    "(limit {threshold:.0%}).",
    "saturated": "Saturated: up to {value:.0%} of the entries of {where} (limit {threshold:.0%}).",
    "frozen": "Frozen: the median update is {value:.1e} of the weights (limit {threshold:.0e}).",
    "unstable": "Unstable: the median update is {value:.1e} of the weights (limit {threshold:.0e}).",
}


def _sentence(frame: Frame, diagnosis: Diagnosis, finding: Finding) -> str:
    return _SENTENCES[finding.verdict].format(
        value=finding.value,
        threshold=finding.threshold,
        cause=finding.cause,
        where=_places(frame, finding.layers),
        step=frame.step,
        slopes=diagnosis.slope_decades,
        weights=diagnosis.weight_decades,
    )


def _places(frame: Frame, layers: tuple[int, ...]) -> str:
    names = [str(slot_name(frame, i)) for i in layers]
    if names == ["output"]:
        return "the output"
    return f"slot {names[0]}" if len(names) == 1 else f"slots {', '.join(names[:6])}{', …' if len(names) > 6 else ''}"
