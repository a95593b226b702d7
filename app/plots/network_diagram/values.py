"""The numbers of the network diagram: how much of everything there is."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from app.plots.values.value import Value, Values

if TYPE_CHECKING:
    from app.plots.network_diagram.plot import NetworkDiagram


def _units(column: int, plot: NetworkDiagram) -> float:
    return float(plot.seen[1].units[column]) if plot.seen else math.nan


def _neurons(plot: NetworkDiagram) -> float:
    return float(sum(plot.seen[1].units[1:])) if plot.seen else math.nan


def _layers(plot: NetworkDiagram) -> float:
    return float(len(plot.seen[1].units) - 2) if plot.seen else math.nan


VALUES: Values = {
    "layers": Value(_layers, "columns between the inputs and the output"),
    "inputs": Value(partial(_units, 0), "numbers that come in"),
    "outputs": Value(partial(_units, -1), "numbers that come out"),
    "neurons": Value(_neurons, "units of all layers and of the output"),
}
