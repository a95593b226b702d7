"""From a description to an experiment: every setting in our words, every field written."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import json

from core.experiment.experiment import Experiment, ExperimentError
from core.experiment.fitting import validated
from core.experiment.strict import decoded
from core.importing.names import NEURONS
from core.importing.source import ProgramError
from core.importing.telling.description import Description, Entry, Notes, Settings, Told, number
from core.layers.dense import MOST_UNITS
from core.wording import Kind, Listed, Phrase


def experiment_of(description: Description, notes: Notes) -> Experiment:
    """The experiment that the description stands for; ProgramError where there can be none."""
    for entry in (*description.layers, description.head):
        _bound(entry, notes)
    written = {
        "format": "backscope-experiment",
        "version": 1,
        "batch": description.batch.value,
        "data": _data(description, notes),
        "test_share": description.test_share,
        "preprocessing": {"kind": description.preprocessing},
        "layers": [_layer(entry) for entry in description.layers],
        "output": description.head.settings,
        "loss": description.loss.value,
        "optimizer": description.optimizer.value,
    }
    _say_defaults(description, notes)
    try:
        return validated(decoded(json.encode(written), Experiment))
    except ExperimentError as error:
        raise ProgramError(error.reason) from error


def _layer(entry: Entry) -> Settings:
    return {"kind": entry.kind} | entry.settings


def _bound(entry: Entry, notes: Notes) -> None:
    """Settings that are beyond what there is here become the nearest that is."""
    units = entry.settings.get("units", 1)
    if units > MOST_UNITS:
        notes.say("program.beyond", entry.line, what="units", value=str(units), instead=str(MOST_UNITS))
        entry.settings["units"] = MOST_UNITS
    for which in ("initializer", "bias_initializer"):
        drawn = entry.settings.get(which, {})
        for name, value in drawn.items():
            most = 100.0
            if isinstance(value, float) and not abs(value) <= most:
                notes.say("program.beyond", entry.line, what=name, value=number(value), instead=number(most))
                drawn[name] = most


def _data(description: Description, notes: Notes) -> Settings:
    width, classes, samples = description.width.value, description.classes.value, description.samples.value
    code = "program.data" if classes else "program.data_amounts"
    values = {"features": width, "samples": samples} | ({"classes": classes} if classes else {})
    notes.say(code, description.width.line, **values)
    return {"kind": "made_up", "features": width, "classes": classes, "samples": samples, "noise": 0.1}


def _say_defaults(description: Description, notes: Notes) -> None:
    """What the program does not say is as its framework has it."""
    found = tuple(_defaults(description))
    if found:
        notes.say("program.defaults", None, framework=description.framework, values=Listed(found))


def _defaults(description: Description) -> Iterator[Phrase]:
    dense = [entry for entry in (*description.layers, description.head) if entry.kind == NEURONS]
    drawn = [entry for entry in dense if entry.origin == "default"]
    if drawn:
        yield Phrase("program.default_initializer", kind=Kind(drawn[0].settings["initializer"]["kind"]))
    for code, told in (("rate", description.rate), ("batch", description.batch)):
        if _is_default(told):
            yield Phrase(f"program.default_{code}", value=number(told.value))


def _is_default(told: Told) -> bool:
    return told.origin == "default"
