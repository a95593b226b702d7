"""What the gallery of examples draws of each preset, as its run is after 200 steps: `make profiles` runs this."""

from __future__ import annotations

import json
import math
from typing import TypedDict

from app.plots.layers.profile import RELATIVE, profile_of
from core.commands.console import STEPS
from core.experiment.presets import preset_names, read_preset
from core.record.recording import Recording
from core.training.session import Session

DIGITS = 2  # of a decade, of which a small picture shows fewer


class Drawn(TypedDict):
    """The heights of the bars in decades, null where none stands, and the states of the layers."""

    values: list[float | None]
    marks: list[str]


def drawn(name: str) -> Drawn:
    """The gradient profile of a preset at the last step that its claimed verdict is about."""
    session = Session(read_preset(name).experiment)
    recording = Recording(session.structure, session.experiment)
    while len(recording) < STEPS and not session.ended:
        recording.append([session.step()])
    profile = profile_of(recording.view(), RELATIVE)
    assert profile is not None
    values = [round(value, DIGITS) if math.isfinite(value) else None for value in profile.values.tolist()]
    return {"values": values, "marks": list(profile.marks)}


def as_text() -> str:
    """Of all presets, a line each."""
    lines = (f" {json.dumps(name)}: {json.dumps(drawn(name))}" for name in preset_names())
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    print(as_text(), end="")
