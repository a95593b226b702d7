"""What a run needs of memory, said before it is allocated."""

from __future__ import annotations

import math

import psutil

from core.experiment import Experiment, ExperimentError, widths

SHARE_OF_FREE = 0.8
ARRAYS_PER_UNIT = 7  # pre, signal, incoming, delta, slope, and what the measures need
ARRAYS_PER_PIECE = 2.5  # of maxout: sums, their gradients, and which of them won


def bytes_needed(experiment: Experiment) -> int:
    """Bytes of the parameters with gradient, update, scratch and optimizer state, and of the buffers of one batch."""
    size = 4 if experiment.precision == "float32" else 8
    every = widths(experiment)
    slots = list(zip(experiment.layers, every, strict=False))
    parameters = sum(math.prod(shape) for i, (layer, _) in enumerate(slots) for shape in layer.shapes(every[: i + 1]).values())
    parameters += (every[-2] + 1) * every[-1]  # the output's
    units = sum(every) * ARRAYS_PER_UNIT
    pieces = sum(getattr(layer, "pieces", 0) * layer.width(n) for layer, n in slots) * ARRAYS_PER_PIECE
    return int(size * (parameters * (4 + experiment.optimizer.vectors) + (units + pieces) * experiment.batch))


def require_memory(experiment: Experiment) -> None:
    """Raises ExperimentError where the run would need more memory than is free."""
    needed, free = bytes_needed(experiment), psutil.virtual_memory().available
    if needed > SHARE_OF_FREE * free:
        reason = f"needs {needed / 1e9:.1f} GB of memory and {free / 1e9:.1f} GB are free: use fewer or smaller layers"
        raise ExperimentError("layers", reason)
