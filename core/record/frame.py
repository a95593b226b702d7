"""Frame: one step, measured layer by layer, and the names of what is measured."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal, overload

import msgspec
import numpy as np

from core.numerics import Floats
from core.record.task import Task

MEASURES: tuple[str, ...] = (
    "log10_delta",
    "log10_weight_gradient",
    "log10_bias_gradient",
    "log10_update_ratio",
    "signal_rms",
    "signal_mean",
    "signal_std",
    "log10_slope_gain",
    "log10_weight_gain",
    "dead_share",
    "lasting_dead_share",
    "saturated_share",
    "signal_lost",
    "symmetric",
)
SCALARS: tuple[str, ...] = (
    "loss", "guessing", "floor", "accuracy", "largest_share", "squared_error", "squared_deviation",
    "test_loss", "test_accuracy", "learning_rate", "rate_share", "log10_leap", "clipped_share",
    "critical_bound", "step_rise", "answer_spread",
)  # fmt: skip


class Scales(msgspec.Struct, frozen=True):
    """How large the numbers are between which a network is put; 0 where that is not known."""

    inputs: float = 0.0  # RMS of the largest feature, as the network sees it
    targets: float = 0.0  # of amounts, their mean or their standard deviation, whichever is larger


class Structure(msgspec.Struct, frozen=True):
    """The shape of a network, as every frame of its run refers to it; the output layer comes last."""

    kinds: tuple[str, ...]
    units: tuple[int, ...]
    hidden: tuple[int, ...]  # positions of the slots whose outputs are neurons, the output excluded
    precision: str
    scales: Scales = Scales()
    task: Task = Task()
    locked: tuple[int, ...] = ()  # positions of the slots whose parameters do not learn, the output included

    @property
    def entries(self) -> int:
        """Slots and the output layer."""
        return len(self.kinds)

    @property
    def neural(self) -> frozenset[int]:
        """The positions of everything that has neurons: the hidden layers and the output."""
        return frozenset((*self.hidden, self.entries - 1))


class Overflow(msgspec.Struct, frozen=True):
    """Where a number first left the precision: position of the slot (the output is the last) and what it was."""

    slot: int
    what: Literal["signal", "weight", "loss"]


class _Row:
    """One measure of a frame: an array (entries,), NaN where it does not apply, -inf for the log of an exact zero."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.index = MEASURES.index(name)

    @overload
    def __get__(self, frame: None, owner: type) -> _Row: ...
    @overload
    def __get__(self, frame: Frame, owner: type) -> Floats: ...
    def __get__(self, frame: Frame | None, owner: type) -> _Row | Floats:
        return self if frame is None else frame.table[self.index]


@dataclass(frozen=True, eq=False)
class Frame:
    """One step, measured with the weights before its update.

    `step` counts from 0, and so does `epoch`, in passes through the training split. `loss` and `test_loss` are in the
    unit of the loss: nats for cross entropies, squared or plain units of the target for errors. `accuracy` and
    `test_accuracy` are shares, 0 to 1, NaN for real targets and where an answer is no number; `test_…` is of the
    samples held out, NaN in the steps that do not measure it. `learning_rate` is that of the step, `rate_share` its
    share of the schedule's peak. `guessing` is what the best constant answer costs on the same batch, `floor` what each
    sample's own best answer costs, `largest_share` the share of the split's largest class in it; `squared_error` and
    `squared_deviation` are the mean squares of the answers less the targets, and of the targets less their mean, NaN
    for classes. `log10_leap` is the decades of the updates over the weights, or over a Xavier start where that is
    larger, `clipped_share` the share of the probabilities that the loss clipped, NaN where it reads none. `overflow`
    says where a number left the precision, if one did.

    Now and then a step is looked at more closely, and these are NaN in all others: `critical_bound`, how many times its
    update could be taken without the loss rising, rounded down to 0, 1, 32, 1000 or infinity, and `step_rise`, by what
    share of itself the loss would rise with one update, both NaN where the update goes uphill; `answer_spread`, the
    deviation of the answers over that of the targets.

    The measures are arrays with one entry per slot, then the output's. NaN is what does not apply, -inf the logarithm
    of an exact zero. Those that begin with `log10_` are decades:

    - `log10_delta`: RMS of the gradient of the loss at the slot, in loss per unit of pre-activation
    - `log10_weight_gradient`, `log10_bias_gradient`: L2 norm of the gradient, in loss per unit of weight
    - `log10_update_ratio`: norm of the update of W over the norm of W, without unit
    - `log10_slope_gain`, `log10_weight_gain`: by what factor activation and weights change the gradient, without unit

    `signal_rms`, `signal_mean` and `signal_std` are of the slot's output, in its own unit. `dead_share` and
    `lasting_dead_share` are shares of its units, `saturated_share` of its entries, samples times units, all 0 to 1;
    `signal_lost` and `symmetric` are 1 or 0.

    >>> from core.experiment import Experiment
    >>> from core.layers import Dense
    >>> from core.session import Session
    >>> frame = Session(Experiment(layers=(Dense(units=16), Dense(units=16)))).step()
    >>> frame.step, frame.structure.kinds
    (0, ('dense', 'dense', 'output'))
    >>> frame.log10_delta.shape
    (3,)
    >>> bool(10 ** frame.log10_update_ratio[0] < 0.1)  # less than a tenth of the first weights
    True
    """

    structure: Structure
    step: int
    table: Floats = field(repr=False)  # (measures, entries), float64
    loss: float = math.nan
    guessing: float = math.nan  # what the best constant answer would have cost here
    floor: float = math.nan  # what each sample's own best answer would have cost
    accuracy: float = math.nan  # of the batch
    largest_share: float = math.nan  # of the split's largest class among the batch
    squared_error: float = math.nan  # mean over the batch, in the targets' unit
    squared_deviation: float = math.nan  # of the targets from the split's mean
    test_loss: float = math.nan  # held out; NaN in the steps that do not measure it
    test_accuracy: float = math.nan
    learning_rate: float = math.nan
    rate_share: float = 1.0  # of the schedule's peak
    log10_leap: float = math.nan  # of the updates over the weights, or over a Xavier start where that is larger
    clipped_share: float = math.nan  # of the probabilities that the loss clipped; NaN where it clips none
    critical_bound: float = math.nan  # updates that do not raise the loss, in the steps that look
    step_rise: float = math.nan  # of the loss by one update, as a share of it
    answer_spread: float = math.nan  # of the answers over that of the targets, of the output where it is largest
    overflow: Overflow | None = None
    mean_of: range | None = None  # the steps of which it is the mean; None where it is one step as it was

    log10_delta = _Row()
    log10_weight_gradient = _Row()
    log10_bias_gradient = _Row()
    log10_update_ratio = _Row()
    signal_rms = _Row()
    signal_mean = _Row()
    signal_std = _Row()
    log10_slope_gain = _Row()
    log10_weight_gain = _Row()
    dead_share = _Row()
    lasting_dead_share = _Row()
    saturated_share = _Row()
    signal_lost = _Row()
    symmetric = _Row()

    @property
    def epoch(self) -> float:
        """The passes through the training split before it; NaN where its size is not known."""
        return self.structure.task.epochs(self.step)

    def row(self, measure: str) -> Floats:
        """The measure of that name, (entries,)."""
        values: Floats = self.table[MEASURES.index(measure)]
        return values


def blank(structure: Structure) -> Floats:
    """A table in which nothing is measured yet, (measures, entries)."""
    return np.full((len(MEASURES), structure.entries), math.nan)
