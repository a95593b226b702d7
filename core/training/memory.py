"""What a run needs of memory, said before it is allocated."""

from __future__ import annotations

import psutil

from core.experiment import Experiment, ExperimentError, parameter_count, widths
from core.training.critical import ROWS
from core.wording import Field, Reason

SHARE_OF_FREE = 0.8
ARRAYS_PER_UNIT = 7  # pre, signal, incoming, delta, slope, and what the measures need


def bytes_needed(experiment: Experiment) -> int:
    """Bytes of the parameters with gradient, update, scratch, optimizer state, what they are further along the
    update and what a search along it holds, and of the buffers of one batch and of a look."""
    size = 4 if experiment.precision == "float32" else 8
    every, parameters = widths(experiment), parameter_count(experiment)
    units: float = sum(every) * ARRAYS_PER_UNIT
    sources = set[int]()  # of skips, which send something back to each
    for i, layer in enumerate(experiment.layers):
        units += layer.further_arrays() * every[i + 1]
        sources |= {i - layer.looks_back()} if layer.looks_back() else set()
    units += sum(every[source] for source in sources)
    rows = experiment.batch + max(experiment.batch, ROWS)
    return int(size * (parameters * (7 + experiment.optimizer.vectors) + units * rows))


def fits(experiment: Experiment, freed: int = 0) -> bool:
    """Whether the run finds memory enough, once so many bytes are free as well."""
    free: int = psutil.virtual_memory().available
    return bytes_needed(experiment) <= SHARE_OF_FREE * (free + freed)


def require_memory(experiment: Experiment) -> int:
    """The bytes that the run needs; ExperimentError where that is more memory than is free."""
    needed, free = bytes_needed(experiment), psutil.virtual_memory().available
    if needed > SHARE_OF_FREE * free:
        short = Reason("memory.short", needed=f"{needed / 1e9:.1f}", free=f"{free / 1e9:.1f}")
        raise ExperimentError(short.at(Field("layers")))
    return needed
