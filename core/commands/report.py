"""What a run prints: the table with the diagnosis, and the JSON object."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from core.commands.columns import column
from core.commands.console import as_json
from core.commands.learning import finite, learning_object
from core.components.target_scaling import Unscaled
from core.diagnosis.advice import advice
from core.diagnosis.evidence import Evidence, evidence
from core.diagnosis.finding import Finding
from core.diagnosis.health import Diagnosis
from core.diagnosis.learning.mending import has_cause
from core.diagnosis.limits import SICK_DECADES
from core.diagnosis.narrator import argument, headline, lead, verdict_name
from core.experiment import Experiment
from core.record.frame import Frame, Structure
from core.record.view import View
from core.wording import english, shortened, visible
from core.wording.numbers import fixed

LONGEST_NAME, KIND_COLUMNS = 24, 8  # of the table for people: characters at the most, columns at the least
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
    return as_json(
        {
            "verdict": diagnosis.verdict,
            "verdicts": list(diagnosis.verdicts),
            "severe": diagnosis.severe,
            "decades": finite(diagnosis.decades),
            "steps": steps,
            "epoch": finite(frame.epoch),
            "loss": finite(float(frame.loss)),
            "loss_unit": "scaled" if run.scaled else None,
            "clipped_share": finite(float(frame.clipped_share)),
            "layers": [_entry(frame, i, name) for i, name in enumerate(_names(run.structure, run.experiment))],
            "learning": learning_object(diagnosis, frame.structure.entries),
            "notes": _notes(diagnosis),
            "findings": [_finding(frame, finding) for finding in diagnosis.findings],
            "changed_at": list(run.changes),
        }
    )


def names_of(structure: Structure, experiment: Experiment | None) -> tuple[str, ...]:
    """What people call each entry, on one line; "" where nobody has named it."""
    return tuple(map(visible, _names(structure, experiment)))


def _names(structure: Structure, experiment: Experiment | None) -> tuple[str, ...]:
    return ("",) * structure.entries if experiment is None else experiment.names


def _entry(frame: Frame, i: int, name: str) -> dict[str, Any]:
    values = {name: float(frame.row(name)[i]) for name in LAYER_MEASURES}
    entry: dict[str, Any] = {"slot": slot_name(frame, i), "layer": layer_name(frame, i)}
    entry |= {"kind": frame.structure.kinds[i], "name": name}
    entry |= {name: finite(value) for name, value in values.items()}
    return entry | ({"zero": True} if -math.inf in values.values() else {})


def _finding(frame: Frame, finding: Finding) -> dict[str, Any]:
    return {
        "verdict": finding.verdict,
        "layers": [slot_name(frame, i) for i in finding.layers],
        "value": finite(finding.value),
        "threshold": finite(finding.threshold),
        "cause": finding.cause,
    }


def _notes(diagnosis: Diagnosis) -> list[str]:
    """What holds but is not the trouble: also the verdicts of a network that learns all the same."""
    standing = {finding.verdict for finding in diagnosis.learning.findings}
    return [*diagnosis.notes, *(each.verdict for each in diagnosis.asides if each.verdict not in standing)]


def report_text(run: View, diagnosis: Diagnosis, experiment: Experiment) -> str:
    """The table (slot, layer, log10 delta, verdict) of the last frame and the diagnosis, for people."""
    frame, case = run.last, evidence(diagnosis, run, experiment)
    assert frame is not None
    assert case is not None
    names = [shortened(name, LONGEST_NAME) for name in names_of(frame.structure, experiment)]
    labels = column("kind", frame.structure.kinds, KIND_COLUMNS)
    if any(names):
        labels = [f"{kind}  {name}" for kind, name in zip(labels, column("name", names), strict=True)]
    lines = [f"{'slot':>6}  {'layer':>6}  {labels[0]}  {'log10 delta':>11}  verdict"]
    for i, label in enumerate(labels[1:]):
        places = f"{slot_name(frame, i)!s:>6}  {layer_name(frame, i)!s:>6}"
        number = _number(frame.log10_delta[i])
        lines.append(f"{places}  {label}  {number:>11}  {_state(frame, i, diagnosis)}".rstrip())
    return "\n".join([*lines, "", *diagnosis_lines(case, len(run))])


def _number(value: float) -> str:
    return f"{value:.2f}" if math.isfinite(value) else "0" if np.isneginf(value) else "–"


def _state(frame: Frame, entry: int, diagnosis: Diagnosis) -> str:
    """A word on the entry's delta, against that of the last hidden layer, or else on what else the diagnosis finds."""
    if frame.overflow is not None:
        return "overflow" if entry == frame.overflow.slot else ""
    if np.isneginf(frame.log10_delta[entry]):
        return "blocked"
    if entry == frame.structure.entries - 1:
        return "healthy"  # no hidden layer: its gradient neither vanishes nor explodes
    last = frame.structure.hidden[-1] if frame.structure.hidden else -1
    decades = frame.log10_delta[entry] - frame.log10_delta[last]
    if math.isfinite(decades) and abs(decades) >= SICK_DECADES:
        return "vanishing" if decades < 0 else "exploding"
    sound = "healthy" if math.isfinite(decades) else ""
    return next((finding.verdict for finding in diagnosis.findings if entry in finding.layers), sound)


def diagnosis_lines(case: Evidence, steps: int) -> list[str]:
    """The diagnosis as the window argues it, one sentence a line, and what to try where something is wrong."""
    diagnosis = case.diagnosis
    severe = " (severe)" if diagnosis.severe else ""
    unit = "" if isinstance(case.experiment.target, Unscaled) else " (scaled unit)"
    loss = f", loss {case.last_loss:.4g}{unit}" if math.isfinite(case.last_loss) else ""
    epochs = case.structure.task.epochs(steps)
    passes = f" ({fixed(epochs, 1)} epochs)" if math.isfinite(epochs) else ""
    after = f"after {steps} step{'s' * (steps != 1)}{passes}{loss}"
    name = english(verdict_name(diagnosis.verdict))
    if diagnosis.verdict == "healthy" and diagnosis.learning.state == "stuck":
        name += " but stuck"
    lines = [f"{name}{severe} {after}{_heading(case)}.", *map(english, argument(case))]
    wrong = bool(diagnosis.findings) or diagnosis.learning.stands or has_cause(diagnosis)
    return [*lines, f"What to try: {english(advice(case).phrase)}"] if wrong else lines


def _heading(case: Evidence) -> str:
    """The verdict's own number; of a run that has left the precision, where there is none any more."""
    first = lead(case)
    if first is not None and first.verdict == "overflow":
        layers = case.structure.entries - 1
        place = "the output" if layers in first.layers else f"layer {first.layers[0] + 1}"
        return f": overflow at step {case.step}, {place}"
    heading = headline(case)
    return f": {english(heading)}" if heading is not None else ""
