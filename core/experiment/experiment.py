"""The experiment: everything a run depends on, as one immutable value, with its pure edits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import Annotated, Any, Literal, Self

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from core.components.activations import AnyOutputActivation, Linear, Sigmoid, Tanh
from core.components.component import Component
from core.components.datasets import AnyDataset, Moons, Spirals
from core.components.head import Head
from core.components.initializers import AnyBiasInitializer, AnyInitializer, XavierNormal, Zeros
from core.components.inputs import Inputs
from core.components.losses import AnyLoss, CrossEntropy
from core.components.optimizers import SGD, AnyOptimizer
from core.components.preprocessing import AnyPreprocessing, Standardize
from core.components.target_scaling import AnyTargetScaling, Unscaled
from core.experiment.remarks import Author, Bookmarks, Notes, Title
from core.layers import AnyLayer, Dense, Layer, Name, Trainable
from core.layers.dense import MOST_UNITS
from core.wording import Refused

LARGEST_DEPTH = 5000
Seed = Annotated[int, Meta(ge=0, le=2**63 - 1)]
Precision = Annotated[Literal["float32", "float64"], Meta(description="How many digits the run calculates with.")]


OutputUnits = Annotated[
    Annotated[int, Meta(ge=1, le=MOST_UNITS)] | None,
    Meta(
        description="Number of answers; left free, as many as data and loss ask for.",
        extra={"unit": "neurons", "logarithmic": True},
    ),
]


class ExperimentError(Refused, ValueError):
    """A setting that cannot be: its reason says which."""

    @property
    def place(self) -> str:
        """The path of the setting in the file, such as layers[3].units; "" where it is the whole."""
        return str(self.reason.field)


class Output(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The last layer: as many units as data and loss ask for, unless it has a number of its own.

    The network's answer is what its activation makes of its sums; a softmax or sigmoid may also be part of the loss.
    """

    units: OutputUnits = None
    activation: AnyOutputActivation = Linear()
    initializer: AnyInitializer = XavierNormal()
    bias: Annotated[bool, Meta(description="Whether each answer adds a constant of its own.")] = True
    bias_initializer: AnyBiasInitializer = Zeros()
    trainable: Trainable = True
    name: Name = ""

    def layer(self, units: int) -> Layer:
        """The layer that makes the sums; what follows them is the experiment's head."""
        return Dense(
            units=units,
            activation=Linear(),
            initializer=self.initializer,
            bias=self.bias,
            bias_initializer=self.bias_initializer,
            trainable=self.trainable,
            name=self.name,
        )


class Experiment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """Data, preprocessing, layers in slots, loss, optimizer, seed and precision.

    A value: edits give another one, equal ones are the same run, bit for bit; `same_run` is asked of others.

    >>> from core.components.activations import Relu, Sigmoid
    >>> from core.components.initializers import HeNormal
    >>> from core.experiment import parameter_count
    >>> experiment = Experiment(layers=(Dense(units=64, activation=Sigmoid()),) * 20, batch=32)
    >>> repaired = experiment.with_activation(range(20), Relu()).with_initializer(range(20), HeNormal())
    >>> repaired.layers[19].activation, experiment.layers[19].activation
    (Relu(), Sigmoid())
    >>> parameter_count(repaired) == parameter_count(experiment)
    True
    """

    format: Literal["backscope-experiment"] = "backscope-experiment"
    version: Literal[1] = 1
    title: Title = ""
    author: Author = ""
    notes: Notes = ""
    seed: Annotated[Seed, Meta(description="Where all random numbers start.")] = 7
    data_seed: Annotated[Seed | None, Meta(description="Where data and split start; left free, at the seed.")] = None
    batch: Annotated[int, Meta(ge=1, le=65536, description="Samples per step.", extra={"logarithmic": True})] = 64
    precision: Precision = "float32"
    data: AnyDataset = Spirals()
    inputs: Inputs = None
    test_share: Annotated[float, Meta(ge=0.0, le=0.9, description="Share of the samples that is held out.")] = 0.2
    preprocessing: AnyPreprocessing = Standardize()
    target: AnyTargetScaling = Unscaled()
    layers: Annotated[tuple[AnyLayer, ...], Meta(max_length=LARGEST_DEPTH)] = ()
    output: Output = Output()
    loss: AnyLoss = CrossEntropy()
    optimizer: AnyOptimizer = SGD()
    bookmarks: Bookmarks = ()

    @cached_property
    def worked_out(self) -> dict[tuple[object, ...], Any]:
        """What others have worked out about it, by what else that depends on; no part of the value."""
        return {}

    @property
    def unremarked(self) -> Self:
        """The same run, without what people have written on it."""
        entries = [replace(entry, name="") if entry.name else entry for entry in self.entries]
        return replace(self.with_entries(entries), title="", author="", notes="", bookmarks=())

    def same_run(self, other: Experiment) -> bool:
        """Whether both run alike, bit for bit: what people have written on them changes nothing."""
        return self.unremarked == other.unremarked

    @property
    def seed_of_data(self) -> int:
        """Where data and split start."""
        return self.seed if self.data_seed is None else self.data_seed

    @property
    def dataset(self) -> AnyDataset:
        """The data as the loss takes them."""
        return self.data.for_loss(self.loss.regression)

    @property
    def head(self) -> Head:
        """What follows the sums of the output."""
        return Head(self.output.activation, self.loss)

    @property
    def entries(self) -> tuple[AnyLayer | Output, ...]:
        """The layers, and after the last slot the output."""
        return (*self.layers, self.output)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What people call the layers and the output, "" where nobody has named one."""
        return tuple(entry.name for entry in self.entries)

    def with_entries(self, entries: Sequence[Any]) -> Self:
        """The same experiment with another stack and the output behind it."""
        return replace(self, layers=tuple(entries[:-1]), output=entries[-1])

    def with_layers(self, layers: Iterable[Component]) -> Self:
        """The same experiment with another stack."""
        return replace(self, layers=tuple(layers))

    def with_inserted(self, index: int, *layers: Component) -> Self:
        """`layers` put in before the slot at `index`."""
        return self.with_layers((*self.layers[:index], *layers, *self.layers[index:]))

    def with_removed(self, indices: Collection[int]) -> Self:
        """Without the slots at `indices`."""
        gone = set(indices)
        return self.with_layers(layer for i, layer in enumerate(self.layers) if i not in gone)

    def with_moved(self, indices: Collection[int], to: int) -> Self:
        """The slots at `indices`, in their order, before the slot that stood at `to`."""
        return self.with_layers(self.layers[i] for i in moved(len(self.layers), indices, to))

    def with_setting(self, indices: Collection[int], **settings: Any) -> Self:
        """Those at `indices` that have such a setting changed, the others as they are; the output is the last."""
        chosen = set(indices)
        return self.with_entries(
            [
                replace(entry, **settings) if i in chosen and settings.keys() <= set(entry.__struct_fields__) else entry
                for i, entry in enumerate(self.entries)
            ]
        )

    def with_units(self, indices: Collection[int], units: int | None) -> Self:
        """The number of nodes of several slots."""
        return self.with_setting(indices, units=units)

    def with_activation(self, indices: Collection[int], activation: AnyOutputActivation) -> Self:
        """The activation of several slots."""
        return self.with_setting(indices, activation=activation)

    def with_initializer(self, indices: Collection[int], initializer: AnyInitializer) -> Self:
        """The initializer of several slots."""
        return self.with_setting(indices, initializer=initializer)


def moved(count: int, indices: Collection[int], to: int) -> tuple[int, ...]:
    """The order of `count` places after those at `indices` moved before `to`; IndexError for a place that is not."""
    chosen = set(indices)
    if not (chosen <= set(range(count)) and 0 <= to <= count):
        raise IndexError(f"cannot move {sorted(chosen)} of {count} places to {to}")
    before, behind = ([i for i in places if i not in chosen] for places in (range(to), range(to, count)))
    return (*before, *sorted(chosen), *behind)


def small_experiment() -> Experiment:
    """What a new file holds: one small network that learns, to be built upon."""
    return Experiment(data=Moons(), layers=(Dense(units=8, activation=Tanh()),) * 2)


def default_experiment() -> Experiment:
    """What a first start shows: twenty sigmoid layers, through which the gradient vanishes."""
    return Experiment(layers=(Dense(units=64, activation=Sigmoid()),) * 20)
