"""Any valid experiment: what Hypothesis draws from the settings that the components declare."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from core.activations import AnyActivation
from core.component import Component, Kinds, Setting, kinds_of, settings
from core.datasets import AnyDataset
from core.experiment import Experiment
from core.initializers import AnyInitializer
from core.layers import AnyLayer
from core.losses import AnyLoss
from core.optimizers import AnyOptimizer
from core.preprocessing import AnyPreprocessing

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


UNIONS = (AnyLayer, AnyActivation, AnyInitializer, AnyDataset, AnyPreprocessing, AnyLoss, AnyOptimizer)
EVERY_KIND = with_parts(tuple(kind for union in UNIONS for kind in kinds_of(union)))
layers = any_of(kinds_of(AnyLayer))
activations = any_of(kinds_of(AnyActivation))
initializers = any_of(kinds_of(AnyInitializer))
stacks = st.lists(layers, max_size=6).map(tuple)
experiments = st.builds(
    Experiment,
    seed=st.integers(0, 2**63 - 1),
    batch=st.integers(1, 65536),
    precision=st.sampled_from(["float32", "float64"]),
    data=any_of(kinds_of(AnyDataset)),
    test_share=st.floats(0, 0.9),
    preprocessing=any_of(kinds_of(AnyPreprocessing)),
    layers=stacks,
    loss=any_of(kinds_of(AnyLoss)),
    optimizer=any_of(kinds_of(AnyOptimizer)),
).filter(lambda experiment: experiment.loss.regression or experiment.data.shape()[1] > 0)
