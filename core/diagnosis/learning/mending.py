"""What mends the causes that head, data and looks tell."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from core.components.losses import CrossEntropy
from core.components.preprocessing import Standardize
from core.diagnosis import edits
from core.diagnosis.evidence import Evidence
from core.diagnosis.finding import Finding
from core.diagnosis.health import Diagnosis
from core.diagnosis.rates import by_decades, faster_code
from core.diagnosis.remedy import Remedy, advised, fresh
from core.experiment import Experiment

MENDED = frozenset({  # causes that head, data and looks tell, and that an edit mends
    "mismatched_head", "unscaled_input", "unscaled_target", "wild_start", "no_nonlinearity", "clipped",
    "slow_rate", "fast_rate",
})  # fmt: skip
FASTER = 2  # decades: a thousand steps at once are too small, ten are what well-set networks bear


def has_cause(diagnosis: Diagnosis) -> bool:
    """Whether what heads the causes is told by head, data or looks, and an edit mends it."""
    lead = diagnosis.learning.lead
    return lead is not None and lead.verdict in MENDED


def of_cause(case: Evidence, finding: Finding) -> Iterator[Remedy]:
    """What mends the first of the causes that the gradients do not tell."""
    match finding.verdict:
        case "mismatched_head" | "clipped":
            yield _head(case.experiment, case.structure.task.classes)
        case "unscaled_input":
            yield advised("scale_input", replace(case.experiment, preprocessing=Standardize()))
        case "unscaled_target":
            yield advised("scale_target", edits.with_scaled_target(case.experiment, case.structure.task.classes))
        case "wild_start":
            yield fresh(case, "large")
        case "no_nonlinearity":
            yield _bent(case)
        case "slow_rate":
            yield by_decades(case, faster_code(case), FASTER)
        case "fast_rate":
            yield by_decades(case, "slower", -1)


def _head(experiment: Experiment, classes: int) -> Remedy:
    """A linear output under a loss that reads such targets, and enough of it."""
    if experiment.loss.regression:
        return advised("linear_output", edits.with_plain_output(experiment))
    if not classes:
        return advised("squared_error", edits.with_squared_error(experiment))
    if experiment.output.units == 1 and (classes > 2 or isinstance(experiment.loss, CrossEntropy)):
        return advised("output_per_class", edits.with_output_per_class(experiment))
    return advised("plain_output", edits.with_plain_output(experiment))


def _bent(case: Evidence) -> Remedy:
    """A bend for the layers that there are, or a layer with one."""
    if case.gaps < 0:
        return advised("first_layer", edits.with_a_layer(case.experiment))
    return advised("bend", edits.bent(case.experiment))
