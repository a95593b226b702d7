"""What can be chosen under the microscope."""

from __future__ import annotations

from app.plots.settings import Number, Settings


class NeuronSettings(Settings, frozen=True):
    """A neuron, by its entry (the output comes last) and unit, and a sample of the batch."""

    entry: Number = 0
    unit: Number = 0
    sample: Number = 0
