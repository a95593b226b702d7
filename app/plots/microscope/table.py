"""The numbers of one neuron as a table: a row for each of its inputs."""

from __future__ import annotations

import math

from app.plots.cells import PLACE, Cell
from app.plots.microscope.settings import NeuronSettings
from core.probes.neuron import NeuronAnswer

COLUMNS = ["step", *PLACE, "neuron", "input", "x", "w", "x_times_w", "log10_gradient", "gradient_sign",
           "log10_handed_back", "handed_back_sign", "log10_batch_gradient", "batch_gradient_sign", "typed"]  # fmt: skip


def rows_of(answer: NeuronAnswer, settings: NeuronSettings) -> list[list[Cell]]:
    """Each input's, and which of x, w and b were typed instead of the run's."""
    return [
        [
            answer.names[i] if answer.names else i + 1,
            float(answer.inputs[i]),
            float(answer.weights[i]),
            float(answer.inputs[i] * answer.weights[i]),
            *(part for value in (answer.gradient[i], answer.input_gradient[i], answer.batch_gradient[i])
              for part in _split(float(value), answer.exponent)),
            _typed(settings, i),
        ]
        for i in range(len(answer.inputs))
    ]  # fmt: skip


def _split(value: float, exponent: int) -> tuple[float, int]:
    """log10 of the size, and the sign: a number that no column of floats could hold."""
    size = math.log10(abs(value)) + exponent * math.log10(2) if value else -math.inf
    return size, (value > 0) - (value < 0)


def _typed(settings: NeuronSettings, i: int) -> str:
    there = (("x", i in settings.inputs), ("w", i in settings.weights), ("b", settings.bias is not None))
    return " ".join(name for name, typed in there if typed)
