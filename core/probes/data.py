"""The samples in two of their features, as they came and as the network sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.components.inputs import FEATURE_NAMES
from core.components.preprocessing import Whiten
from core.numerics import Floats
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.excerpt import Excerpt
    from core.training.trace import Trace

LISTED = 12  # features that can be chosen, those of the largest variance
COMPONENTS = (-1, -2)  # instead of features: the first two principal components


@dataclass(frozen=True, eq=False)
class DataAnswer:
    """Each sample as a point before and after preprocessing; with one input, (shown, 1)."""

    before: Floats  # (shown, 2)
    after: Floats  # (shown, 2), not finite where the precision does not hold them
    target: NDArray[Any]  # (shown,) class numbers or amounts
    held_out: NDArray[np.bool_]  # (shown,)
    classes: int  # 0 = regression
    inputs: int  # features, as the data came
    samples: int  # of which these are an excerpt
    axes: tuple[int, ...]  # features, or COMPONENTS
    after_axes: tuple[int, ...]  # the same, unless preprocessing turns the data onto their principal axes, or the
    # network is given what is made of them
    listed: tuple[int, ...]  # features by falling variance
    pictures: NDArray[np.uint8] | None = None  # (shown, rows, columns), where samples are pictures: 0 to 255
    features: Mapping[int, str] = field(default_factory=dict)  # the names of those listed and shown that have one
    after_features: Mapping[int, str] = field(default_factory=dict)  # the names of what the network is given
    class_names: tuple[str, ...] = ()
    target_name: str = ""


@dataclass(frozen=True)
class DataPoints(Probe):
    """Where the samples lie; the two features of the largest variance where none are chosen."""

    axes: tuple[int, int] | None = None
    outlives_overflow: ClassVar[bool] = True

    def answer(self, trace: Trace) -> DataAnswer:
        turned, made = isinstance(trace.experiment.preprocessing, Whiten), trace.experiment.inputs is not None
        return _view(trace.excerpt, self.axes, turned, made, trace.experiment.data.picture)


@lru_cache(maxsize=2)  # the same at every step of a run
def _view(
    excerpt: Excerpt, axes: tuple[int, int] | None, turned: bool, made: bool, picture: tuple[int, int] | None
) -> DataAnswer:
    inputs = excerpt.raw.shape[1]
    with np.errstate(over="ignore", invalid="ignore"):
        listed = tuple(int(i) for i in np.argsort(-excerpt.raw.var(axis=0), kind="stable")[:LISTED])
    chosen = _chosen(axes, listed, inputs)
    after = tuple(range(min(excerpt.x.shape[1], 2))) if made else chosen  # whose variances say little: in their order
    after = tuple(range(len(after))) if turned else after
    target = excerpt.target if excerpt.target.ndim == 1 else excerpt.target[:, 0]
    points = _columns(excerpt.raw, chosen), _columns(excerpt.x.astype(float), after)
    names = excerpt.names
    called = names.features or (FEATURE_NAMES if made else ())
    features = {i: called[i] for i in {*listed, *chosen} if 0 <= i < len(called)}
    given = {i: excerpt.inputs[i] for i in {*listed, *after} if 0 <= i < len(excerpt.inputs)}
    return DataAnswer(*points, target, excerpt.held_out, excerpt.classes, inputs, excerpt.samples, chosen,
                    tuple(-1 - i for i in after) if turned else after, listed,
                    None if picture is None else pictures_of(excerpt.raw, picture),
                    features, given, names.classes, names.target)  # fmt: skip


def pictures_of(samples: Floats, picture: tuple[int, int]) -> NDArray[np.uint8]:
    """Samples (n, features) as pictures (n, rows, columns), from their least number (0) to their largest (255)."""
    low, high = float(samples.min(initial=0.0)), float(samples.max(initial=0.0))
    shades = (samples - low) * (255 / ((high - low) or 1.0))
    return np.asarray(np.rint(shades).astype(np.uint8).reshape(len(samples), *picture))


def _chosen(axes: tuple[int, int] | None, listed: tuple[int, ...], inputs: int) -> tuple[int, ...]:
    if inputs <= 2:
        return tuple(range(inputs))
    return axes if axes is not None and max(axes) < inputs else tuple(sorted(listed[:2]))


def _columns(x: Floats, axes: tuple[int, ...]) -> Floats:
    if min(axes) >= 0:
        return np.ascontiguousarray(x[:, list(axes)])
    finite = x[np.isfinite(x).all(axis=1)]
    mean = finite.mean(axis=0) if len(finite) else np.zeros(x.shape[1])
    _, _, turn = np.linalg.svd(finite - mean, full_matrices=False)
    largest = np.take_along_axis(turn, np.abs(turn).argmax(axis=1, keepdims=True), axis=1)
    with np.errstate(invalid="ignore"):
        return np.asarray((x - mean) @ (turn * np.sign(largest))[[-1 - axis for axis in axes]].T)
