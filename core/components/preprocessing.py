"""Input preprocessing, tuning point 1: statistics of the training split, applied to every sample."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal

import numpy as np
from msgspec import Meta

from core.components.component import Component, key
from core.numerics import Floats
from core.wording import Kind, Reason

Transform = Callable[[Floats], Floats]

MOST_AXES = 4096  # each is told by as many numbers, and to find them takes a minute
_HUGE, _SHRUNK = 2.0**960, 2.0**-64  # beyond the one, sums and differences might leave the range; within, by the other


class Preprocessing(Component, frozen=True):
    """What is done to the inputs before the first layer sees them."""

    def fitted(self, train: Floats) -> Transform:
        """The function that preprocesses arrays (n, inputs); its statistics are those of `train` (samples, inputs).

        None of them depends on a common unit of all inputs, so that of huge ones is chosen smaller.
        """
        scale = _SHRUNK if np.abs(train).max(initial=0.0) > _HUGE else 1.0
        return partial(_scaled, scale=scale, transform=self._fitted(train * scale))

    def misfit(self, inputs: int) -> Reason | None:
        """Why so many inputs cannot be preprocessed like this; nothing where they can."""
        return None

    @abstractmethod
    def _fitted(self, train: Floats) -> Transform:
        """The same for inputs whose sums and differences stay in the range."""


class NoPreprocessing(Preprocessing, frozen=True, tag="none"):
    """The inputs as they came, with all their offsets and units."""

    def fitted(self, train: Floats) -> Transform:
        return np.asarray

    def _fitted(self, train: Floats) -> Transform:
        return np.asarray


class Standardize(Preprocessing, frozen=True, tag="standardize"):
    """Mean 0 and standard deviation 1 for every feature: standard normal, if the data were Gaussian."""

    def _fitted(self, train: Floats) -> Transform:
        mean = _mean(train)
        deviation = _norm(train - mean, 2, axis=0) / np.sqrt(len(train))
        return partial(_shifted_and_divided, shift=mean, divisor=_or_one(deviation))


class MinMax(Preprocessing, frozen=True, tag="min_max"):
    """Every feature stretched onto the range 0 to 1, where one outlier squeezes all the rest."""

    def _fitted(self, train: Floats) -> Transform:
        low = train.min(axis=0)
        return partial(_shifted_and_divided, shift=low, divisor=_or_one(train.max(axis=0) - low))


class Normalize(Preprocessing, frozen=True, tag="normalize"):
    """Divides by a norm, so that no element exceeds 1; whose norm it is makes all the difference.

    Per sample, every row is divided by its own norm; per feature and for the whole array, by the training split's.
    A zero vector stays as it is. ‖x‖ₚ = (Σ|xᵢ|ᵖ)^(1/p).
    """

    order: Annotated[
        int, Meta(ge=1, le=8, description="The p of the norm: 1 adds absolute values, 2 is the Euclidean length.")
    ] = 2
    axis: Annotated[
        Literal["sample", "feature", "all"],
        Meta(description="Whose norm divides: each sample's, each feature's, or that of the whole array."),
    ] = "sample"

    def _fitted(self, train: Floats) -> Transform:
        if self.axis == "sample":
            return partial(_normalized_by_sample, order=self.order)
        norm = _norm(train, self.order, axis=0 if self.axis == "feature" else None)
        return partial(_shifted_and_divided, shift=np.zeros(1), divisor=_or_one(norm))


class Whiten(Preprocessing, frozen=True, tag="whiten"):
    """Turns the data onto their principal axes and gives each the same variance, so that no feature predicts another.

    Principal component whitening with biased variances: axes by falling variance, the largest entry of each positive.
    An axis whose variance is lost in rounding is divided by 1.
    """

    def misfit(self, inputs: int) -> Reason | None:
        if inputs <= MOST_AXES:
            return None
        return Reason("preprocessing.many_axes", limit=MOST_AXES, inputs=inputs, other=Kind(key(Standardize)))

    def _fitted(self, train: Floats) -> Transform:
        mean = _mean(train)
        deviations, axes = _principal_axes(train - mean)
        return partial(_turned, mean=mean, turn=axes.T, divisor=deviations)


AnyPreprocessing = NoPreprocessing | Standardize | MinMax | Normalize | Whiten


def _scaled(x: Floats, *, scale: float, transform: Transform) -> Floats:
    with np.errstate(over="ignore", invalid="ignore"):  # held out may be what is far beyond anything seen
        return transform(x * scale)


def _shifted_and_divided(x: Floats, *, shift: Floats, divisor: Floats) -> Floats:
    return np.asarray((x - shift) / divisor)


def _normalized_by_sample(x: Floats, *, order: int) -> Floats:
    return np.asarray(x / _or_one(_norm(x, order, axis=1))[:, np.newaxis])


def _turned(x: Floats, *, mean: Floats, turn: Floats, divisor: Floats) -> Floats:
    return np.asarray((x - mean) @ turn / divisor)


def _mean(x: Floats) -> Floats:
    # Taken from the first sample on, so that a constant feature has its value as the mean, to the last bit.
    return np.asarray(x[0] + (x - x[0]).mean(axis=0))


def _norm(x: Floats, order: int, axis: int | None) -> Floats:
    # Divided by the largest entry first: neither huge nor tiny data leave the range when raised to the power.
    largest = np.abs(x).max(axis=axis, keepdims=True)
    powers = np.abs(x / _or_one(largest)) ** order
    return np.asarray(np.squeeze(largest, axis) * powers.sum(axis=axis) ** (1 / order))


def _or_one(divisor: Floats) -> Floats:
    return np.where(divisor == 0, 1.0, divisor)


def _principal_axes(centred: Floats) -> tuple[Floats, Floats]:
    """Standard deviations (inputs,) and axes (inputs, inputs), one axis a row; 1 where nothing varies."""
    samples, inputs = centred.shape
    # Singular values of the data, not eigenvalues of the covariance: squares lose a small feature beside a large one.
    _, found, axes = np.linalg.svd(np.linalg.qr(centred, mode="r"))
    found = np.pad(found, (0, inputs - len(found)))
    found[found <= found.max() * max(samples, inputs) * np.finfo(found.dtype).eps] = 0
    largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=1, keepdims=True), axis=1)
    return _or_one(found / np.sqrt(samples)), np.asarray(axes * np.sign(largest))
