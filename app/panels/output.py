"""The output as the panels show it: with its nodes counted."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from app.state.patience import at_hand
from core.experiment import Experiment, ExperimentError, Output, widths


def with_units(experiment: Experiment) -> Output:
    """The output with the nodes that data and loss ask for where it has no number of its own.

    As it is where none can be known without reading a large table.
    """
    output = experiment.output
    if output.units is not None:
        return output
    try:
        reached = at_hand(partial(widths, experiment))
    except ExperimentError:
        return output
    return output if reached is None else replace(output, units=reached[-1])
