"""Any valid experiment: what Hypothesis draws from the settings that the components declare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from core.components.activations import AnyActivation
from core.components.component import Component, Kinds, Setting, kinds_of, settings
from core.components.datasets import AnyDataset, Csv, DataError
from core.components.datasets.measured import FOLDER
from core.components.initializers import AnyInitializer
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.components.preprocessing import AnyPreprocessing
from core.experiment import Experiment
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Shape, Skip

FAR = 10**6  # where a setting has no bound of its own


def any_of(kinds: Kinds) -> st.SearchStrategy[Any]:
    """A component of one of those kinds, its settings anywhere in their ranges."""
    return st.sampled_from(kinds).flatmap(with_settings)


def with_settings(kind: type[Component]) -> st.SearchStrategy[Any]:
    return st.builds(kind, **{setting.name: value_of(setting) for setting in settings(kind)})


def value_of(setting: Setting) -> st.SearchStrategy[Any]:
    match setting.type:
        case "integer":
            return st.integers(int(setting.minimum or 0), int(setting.maximum or FAR))
        case "number":
            low = -FAR if setting.minimum is None else setting.minimum
            return st.floats(low, FAR if setting.maximum is None else setting.maximum)
        case "switch":
            return st.booleans()
        case "choice":
            return st.sampled_from(setting.choices)
        case "text":
            return st.text()
    return any_of(setting.kinds)


def with_parts(kinds: Kinds) -> set[type[Component]]:
    """Those kinds, and those of which their settings are made."""
    return set(kinds).union(*(with_parts(setting.kinds) for kind in kinds for setting in settings(kind)))


def fitted(layers: Sequence[AnyLayer], inputs: int) -> tuple[AnyLayer, ...]:
    """Those layers on so many inputs; a skip that has too few layers below goes, one between widths is projected."""
    stack, shapes = list[AnyLayer](), list[Shape]([(inputs,)])
    for layer in layers:
        if isinstance(layer, Skip) and layer.span <= len(stack):
            layer = replace(layer, projection=layer.projection or shapes[-1 - layer.span] != shapes[-1])
        if not layer.misfit(shapes, batch=2):
            stack.append(layer)
            shapes.append(layer.outputs(shapes[-1]))
    return tuple(stack)


def has_a_shape(data: AnyDataset) -> bool:
    """Whether there may be as many numbers."""
    try:
        return bool(data.shape())
    except DataError:
        return False


def suits(experiment: Experiment) -> bool:
    """Whether loss and preprocessing can be had with these data."""
    inputs, classes, _ = experiment.data.shape()
    return (experiment.loss.regression or classes > 0) and experiment.preprocessing.misfit(inputs) is None


UNIONS = (AnyLayer, AnyActivation, AnyInitializer, AnyDataset, AnyPreprocessing, AnyLoss, AnyOptimizer)
EVERY_KIND = with_parts(tuple(kind for union in UNIONS for kind in kinds_of(union)))
layers = any_of(kinds_of(AnyLayer))
activations = any_of(kinds_of(AnyActivation))
table = Csv(path=str(FOLDER / "iris.csv"))  # the one table that is there wherever the tests run
datasets = st.just(table) | any_of(tuple(kind for kind in kinds_of(AnyDataset) if kind is not Csv)).filter(has_a_shape)
initializers = any_of(kinds_of(AnyInitializer))
stacks = st.lists(layers, max_size=6).map(lambda drawn: fitted(drawn, inputs=0))
small = st.one_of(
    st.builds(Dense, units=st.integers(1, 6), activation=activations, bias=st.booleans()),
    st.builds(Maxout, units=st.integers(1, 6), pieces=st.integers(2, 4), bias=st.booleans()),
    st.builds(ActivationLayer, activation=activations),
    any_of((BatchNorm, LayerNorm, RmsNorm)),
    st.builds(Dropout, rate=st.floats(0, 0.9)),
    st.builds(Skip, span=st.integers(1, 4), scale=st.floats(-2, 2), projection=st.booleans()),
)
small_stacks = st.lists(small, max_size=7).map(lambda drawn: fitted(drawn, inputs=3))
experiments = st.builds(
    Experiment,
    title=st.text(max_size=20),
    seed=st.integers(0, 2**63 - 1),
    data_seed=st.none() | st.integers(0, 2**63 - 1),
    batch=st.integers(2, 65536),
    precision=st.sampled_from(["float32", "float64"]),
    data=datasets,
    test_share=st.floats(0, 0.9),
    preprocessing=any_of(kinds_of(AnyPreprocessing)),
    layers=stacks,
    loss=any_of(kinds_of(AnyLoss)),
    optimizer=any_of(kinds_of(AnyOptimizer)),
).filter(suits)
