"""What a run prints and writes: the table with the diagnosis, the JSON object, the CSV rows."""

from __future__ import annotations

import csv
import io
import json
import math
from typing import Any

import numpy as np

from core.component import Floats
from core.flow import Frame
from core.health import SICK, Diagnosis, Finding
from core.history import History

LAYER_MEASURES = ("log10_delta", "log10_weight_gradient", "log10_update_ratio", "signal_rms")
CSV_MEASURES = (
    *LAYER_MEASURES, "log10_bias_gradient", "signal_mean", "signal_std",
    "log10_slope_gain", "log10_weight_gain", "dead_share", "saturated_share",
)  # fmt: skip


def slot_name(frame: Frame, entry: int) -> int | str:
    """The slot's index from 0, as files count; "output" for the last entry."""
    return "output" if entry == frame.structure.entries - 1 else entry


def json_text(history: History, diagnosis: Diagnosis, steps: int) -> str:
    """The object of `run --json` (contract.md), on one line."""
    frame = history.last
    assert frame is not None
    return json.dumps(
        {
            "verdict": diagnosis.verdict,
            "verdicts": list(diagnosis.verdicts),
            "severe": diagnosis.severe,
            "decades": _finite(diagnosis.decades),
            "steps": steps,
            "loss": _finite(frame.loss),
            "layers": [_entry(frame, i) for i in range(frame.structure.entries)],
            "notes": list(diagnosis.notes),
            "findings": [_finding(frame, finding) for finding in diagnosis.findings],
            "changed_at": list(history.changes),
        },
        allow_nan=False,
    )


def _entry(frame: Frame, i: int) -> dict[str, Any]:
    values = {name: float(frame.row(name)[i]) for name in LAYER_MEASURES}
    entry: dict[str, Any] = {"slot": slot_name(frame, i), "kind": frame.structure.kinds[i]}
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


def csv_header() -> str:
    """The first line of `run --csv`."""
    return ",".join(("step", "slot", "kind", "loss", *CSV_MEASURES)) + "\n"


def csv_rows(frame: Frame) -> str:
    """One line per entry of the frame; what does not apply, is exactly zero or is not finite stays empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    columns = [frame.row(name) for name in CSV_MEASURES]
    for i, kind in enumerate(frame.structure.kinds):
        numbers = (frame.loss, *(float(column[i]) for column in columns))
        writer.writerow((frame.step, slot_name(frame, i), kind, *(repr(n) if math.isfinite(n) else "" for n in numbers)))
    return text.getvalue()


def report_text(history: History, diagnosis: Diagnosis) -> str:
    """The table (slot, log10 delta, verdict) of the last frame and the diagnosis, for people."""
    frame = history.last
    assert frame is not None
    lines = [f"{'slot':>6}  {'kind':<8}  {'log10 delta':>11}  verdict"]
    last = frame.log10_delta[frame.structure.hidden[-1]] if frame.structure.hidden else frame.log10_delta[-1]
    for i, kind in enumerate(frame.structure.kinds):
        value = frame.log10_delta[i]
        lines.append(f"{slot_name(frame, i)!s:>6}  {kind:<8}  {_number(value):>11}  {_state(value, last)}")
    return "\n".join([*lines, "", *diagnosis_lines(history, diagnosis)])


def _number(value: float) -> str:
    return "0" if np.isneginf(value) else f"{value:.2f}" if math.isfinite(value) else "not finite"


def _state(value: float, last: float) -> str:
    if np.isneginf(value):
        return "blocked"
    if not math.isfinite(value - last):
        return "overflow" if not math.isfinite(value) else ""
    return "vanishing" if value - last <= -SICK else "exploding" if value - last >= SICK else "healthy"


def diagnosis_lines(history: History, diagnosis: Diagnosis) -> list[str]:
    """The verdicts with their evidence, one sentence a line."""
    frame = history.last
    assert frame is not None
    title = f"{diagnosis.verdict.capitalize()}{' (severe)' if diagnosis.severe else ''} after {len(history)} steps, loss {frame.loss:.4g}."
    findings = [_sentence(history, diagnosis, finding) for finding in diagnosis.findings]
    notes = [_NOTES[note] for note in diagnosis.notes]
    asides = [f"Noted: {_sentence(history, diagnosis, finding)}" for finding in diagnosis.asides]
    return [title, *findings, *notes, *asides]


_NOTES = {
    "has_learned": "The network has learned: its loss is below a tenth of the first.",
    "has_not_moved": "Gradients arrive; the loss has not moved: try a larger learning rate.",
}


def _sentence(history: History, diagnosis: Diagnosis, finding: Finding) -> str:
    frame = history.last
    assert frame is not None
    value, where = finding.value, _places(frame, finding.layers)
    match finding.verdict:
        case "overflow":
            return f"Overflow: the {finding.cause} of {where} is not finite at step {frame.step}."
        case "blocked":
            return f"Blocked: the gradient is exactly zero in {where}, though the loss is not ({finding.cause})."
        case "symmetric":
            return f"Symmetric: all units of {where} are alike, and will stay alike."
        case "vanishing" | "exploding":
            parts = f"slopes {diagnosis.slope_decades:+.1f}, weights {diagnosis.weight_decades:+.1f}"
            return f"{finding.verdict.capitalize()}: {value:+.1f} decades from the last hidden layer to the first ({parts})."
        case "dead":
            return f"Dead: {value:.0%} of the units in the worst of {where} have been dead for 10 frames (from {finding.threshold:.0%} on)."
        case "saturated":
            return f"Saturated: {value:.0%} of the entries in the worst of {where} (from {finding.threshold:.0%} on)."
        case "frozen":
            return f"Frozen: the median update is {value:.1e} of the weights (below {finding.threshold:.0e})."
    return f"Unstable: the median update is {value:.1e} of the weights (above {finding.threshold:.0e})."


def _places(frame: Frame, layers: tuple[int, ...]) -> str:
    names = [str(slot_name(frame, i)) for i in layers]
    if names == ["output"]:
        return "the output"
    return f"slot {names[0]}" if len(names) == 1 else f"slots {', '.join(names[:6])}{', …' if len(names) > 6 else ''}"
