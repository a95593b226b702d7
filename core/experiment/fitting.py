"""Whether the parts of an experiment fit, and what it comes to: its shapes and how many numbers it learns."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar, cast

import msgspec
from msgspec.structs import replace

from core.components.component import key
from core.components.datasets import DataError
from core.components.inputs import misfit
from core.components.losses import MeanSquaredError
from core.components.misreading import misreading
from core.components.target_scaling import Unscaled
from core.experiment.experiment import Experiment, ExperimentError
from core.layers import AnyLayer, Shape
from core.wording import Field, Kind, Reason

T = TypeVar("T")


def validated(experiment: Experiment) -> Experiment:
    """The experiment, if every setting is in range and the parts fit; else ExperimentError names place and reason."""
    found = well_formed(experiment)
    shapes(found)
    return found


def well_formed(experiment: Experiment) -> Experiment:
    """The experiment, if every setting is in range, whether its parts fit or not: no table is looked at."""
    plain = msgspec.to_builtins(experiment)
    try:
        converted = msgspec.convert(plain, Experiment)
        msgspec.json.decode(msgspec.json.encode(converted), type=Experiment)  # JSON has no NaN and no infinity
    except msgspec.ValidationError as error:
        raise ExperimentError(misreading(plain, Experiment) or Reason("value.unfit")) from error
    return replace(converted, layers=_shared(experiment.layers, converted.layers))


def widths(experiment: Experiment, batch: int | None = None) -> tuple[int, ...]:
    """Units of the input, after each slot, and of the output, samples flattened; the rest as in `shapes`."""
    return tuple(map(math.prod, shapes(experiment, batch)))


def shapes(experiment: Experiment, batch: int | None = None) -> tuple[Shape, ...]:
    """Shape of a sample at first, after each slot, and of the output; ExperimentError where the parts do not fit.

    `batch`: the samples in a batch, where the training split leaves fewer than the experiment asks for.
    """
    try:
        inputs, classes, targets = experiment.dataset.shape()
    except DataError as error:
        raise ExperimentError(error.reason.at(Field("data"))) from error
    if experiment.inputs is not None:
        if reason := misfit(experiment.inputs, inputs):
            raise ExperimentError(reason.at(Field("inputs")))
        inputs = len(experiment.inputs)
    if reason := experiment.preprocessing.misfit(inputs):
        raise ExperimentError(reason.at(Field("preprocessing")))
    _require_fitting_target(experiment, classes)
    outputs = experiment.output.units or experiment.loss.outputs(classes, targets)
    return _once(experiment, _flow, inputs, outputs, batch or experiment.batch)


def parameter_count(experiment: Experiment) -> int:
    """How many numbers the network learns; ExperimentError as in `shapes`."""
    return sum(parameter_counts(experiment))


def parameter_counts(experiment: Experiment) -> tuple[int, ...]:
    """The same for each slot, and then the output."""
    return _once(experiment, _parameters, shapes(experiment))


def _once(experiment: Experiment, work: Callable[..., T], *given: Hashable) -> T:
    """Worked out once for the value: a window asks many times what a thousand layers come to."""
    known = experiment.worked_out
    if (work, *given) not in known:
        known[work, *given] = work(experiment, *given)
    return cast(T, known[work, *given])


def _flow(experiment: Experiment, inputs: int, outputs: int, batch: int) -> tuple[Shape, ...]:
    result: list[Shape] = [(inputs,)]
    for i, layer in enumerate(experiment.layers):
        if reason := layer.misfit(result, batch):
            raise ExperimentError(reason.at(Field("layers", i)))
        result.append(layer.outputs(result[-1]))
    return (*result, (outputs,))


def _parameters(experiment: Experiment, through: tuple[Shape, ...]) -> tuple[int, ...]:
    *entering, outputs = through
    entries = (*experiment.layers, experiment.output.layer(math.prod(outputs)))
    found = (layer.parameters(entering[: i + 1]) for i, layer in enumerate(entries))
    return tuple(sum(map(math.prod, parameters.values())) for parameters in found)


def _require_fitting_target(experiment: Experiment, classes: int) -> None:
    """Raises ExperimentError where loss, target scaling or the units of the output do not suit that many classes."""
    if not classes:
        if experiment.loss.needs_classes:
            raise ExperimentError(_classes_needed(experiment).at(Field("loss")))
        return
    if not isinstance(experiment.target, Unscaled):
        data, scaling = Kind(key(experiment.data)), Kind(key(experiment.target))
        raise ExperimentError(Reason("target.needs_amounts", data=data, scaling=scaling).at(Field("target")))
    units, one_says_all = experiment.output.units, not experiment.loss.needs_classes or classes <= 2
    if units is not None and units < classes and not (units == 1 and one_says_all):
        few = Reason("output.few_units", units=units, classes=classes, loss=Kind(key(experiment.loss)))
        raise ExperimentError(few.at(Field("output", "units")))


def _classes_needed(experiment: Experiment) -> Reason:
    loss, data = Kind(key(experiment.loss)), Kind(key(experiment.data))
    return Reason("loss.needs_classes", loss=loss, data=data, other=Kind(key(MeanSquaredError)))


def _shared(given: Sequence[AnyLayer], layers: Sequence[AnyLayer]) -> tuple[AnyLayer, ...]:
    """What was one object, and equal neighbours, as one object: a thousand are then sent and looked through as one."""
    found: dict[int, AnyLayer] = {}
    result: list[AnyLayer] = []
    for before, layer in zip(given, layers, strict=True):
        equal = result[-1] if result and result[-1] == layer else layer
        result.append(found.setdefault(id(before), equal))
    return tuple(result)
