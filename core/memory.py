"""What a run needs of memory, said before it is allocated."""

from __future__ import annotations

import math

import psutil

from core.experiment import Experiment, ExperimentError, widths

SHARE_OF_FREE = 0.8
ARRAYS_PER_ENTRY = 6  # pre, signal, incoming, delta, slope and the mask of the shares


def bytes_needed(experiment: Experiment) -> int:
    """Bytes of the parameters with gradient, update and optimizer state, and of the buffers of one batch."""
    size = 4 if experiment.precision == "float32" else 8
    every = widths(experiment)
    shapes = [shape for layer, n in zip(experiment.layers, every, strict=False) for shape in layer.shapes(n).values()]
    parameters = sum(math.prod(shape) for shape in shapes) + every[-2] * every[-1]
    buffers = sum(every) * experiment.batch * ARRAYS_PER_ENTRY
    return size * (parameters * (4 + experiment.optimizer.vectors) + buffers)


def require_memory(experiment: Experiment) -> None:
    """Raises ExperimentError where the run would need more memory than is free."""
    needed, free = bytes_needed(experiment), psutil.virtual_memory().available
    if needed > SHARE_OF_FREE * free:
        reason = f"needs {needed / 1e9:.1f} GB of memory and {free / 1e9:.1f} GB are free: use fewer or smaller layers"
        raise ExperimentError("layers", reason)
