"""What can be chosen under the microscope."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from app.plots.settings import Settings

Number = Annotated[int, Meta(ge=0)]


class NeuronSettings(Settings, frozen=True):
    """A neuron, by its entry (the output comes last) and unit, and a sample of the batch."""

    entry: Number = 0
    unit: Number = 0
    sample: Number = 0
