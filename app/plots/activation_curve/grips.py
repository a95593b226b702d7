"""What can be gripped on an activation curve: a slope, a depth, a number of pieces."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPointF

from app.canvas.surface import Area
from core.components.activations import Elu, LeakyRelu
from core.components.component import Component, settings
from core.layers import Layer

SHARE = 0.55  # of the way from 0 to the left end, where the grip of a negative branch is
MARGIN_PX = 14  # of the track of a count from the right edge
REACH_PX = 16  # how near the pointer must be


class Grip(ABC):
    """One setting of a layer at a place of the picture."""

    setting: ClassVar[str]  # as files call it
    step: ClassVar[float]  # of values by drag and by key

    def __init__(self, layer: Layer, area: Area, lower: float) -> None:
        """`lower`: the left end of the range that is shown."""
        self.layer, self.area, self.lower = layer, area, lower
        limits = next(each for each in settings(self.holder) if each.name == self.setting)
        self.minimum, self.maximum = limits.minimum or 0.0, limits.maximum or 0.0

    @property
    @abstractmethod
    def holder(self) -> Component:
        """Whose setting it is."""

    @property
    @abstractmethod
    def value(self) -> float:
        """The setting as it is."""

    @property
    @abstractmethod
    def place(self) -> QPointF:
        """Where the grip is, in pixels."""

    @abstractmethod
    def value_at(self, point: QPointF) -> float:
        """The value that would bring the grip there."""

    @abstractmethod
    def with_value(self, value: float) -> Layer:
        """The layer with another value."""

    def allowed(self, value: float) -> float:
        """The value in its range and in steps."""
        steps = round(value / self.step) * self.step
        return float(np.clip(round(steps, 6), self.minimum, self.maximum))

    def holds(self, point: QPointF, scale: float) -> bool:
        """Whether the pointer is on it."""
        away = point - self.place
        return bool(np.hypot(away.x(), away.y()) <= REACH_PX * scale)


class NegativeSlope(Grip):
    """The left arm of a leaky rectifier."""

    setting, step = "negative_slope", 0.01

    @property
    def holder(self) -> LeakyRelu:
        activation = self.layer.activation
        assert isinstance(activation, LeakyRelu)
        return activation

    @property
    def value(self) -> float:
        return self.holder.negative_slope

    @property
    def place(self) -> QPointF:
        z = SHARE * self.lower
        return QPointF(float(self.area.x(z)), float(self.area.y(self.value * z)))

    def value_at(self, point: QPointF) -> float:
        return self.area.data_at(point)[1] / (SHARE * self.lower)

    def with_value(self, value: float) -> Layer:
        return replace(self.layer, activation=replace(self.holder, negative_slope=value))


class Depth(Grip):
    """The floor of an exponential rectifier."""

    setting, step = "alpha", 0.05

    @property
    def holder(self) -> Elu:
        activation = self.layer.activation
        assert isinstance(activation, Elu)
        return activation

    @property
    def value(self) -> float:
        return self.holder.alpha

    @property
    def place(self) -> QPointF:
        z = SHARE * self.lower
        return QPointF(float(self.area.x(z)), float(self.area.y(self.value * np.expm1(z))))

    def value_at(self, point: QPointF) -> float:
        return float(self.area.data_at(point)[1] / np.expm1(SHARE * self.lower))

    def with_value(self, value: float) -> Layer:
        return replace(self.layer, activation=replace(self.holder, alpha=value))


class Count(Grip):
    """The number of pieces: on a track beside the curve, for a count is no place on it."""

    setting, step = "pieces", 1.0

    @property
    def holder(self) -> Layer:
        return self.layer

    @property
    def value(self) -> float:
        return float(getattr(self.layer, self.setting))

    @property
    def place(self) -> QPointF:
        return self.notch(self.value)

    def notch(self, value: float) -> QPointF:
        """Where a value is on the track, the smallest at the bottom."""
        rect, inset = self.area.rect, min(0.15 * self.area.rect.height(), MARGIN_PX)
        share = (value - self.minimum) / (self.maximum - self.minimum)
        return QPointF(rect.right() - MARGIN_PX, rect.bottom() - inset - share * (rect.height() - 2 * inset))

    def value_at(self, point: QPointF) -> float:
        low, high = self.notch(self.minimum).y(), self.notch(self.maximum).y()
        return self.minimum + (low - point.y()) / max(low - high, 1.0) * (self.maximum - self.minimum)

    def with_value(self, value: float) -> Layer:
        return replace(self.layer, **{self.setting: round(value)})


def grip_of(layer: Layer, area: Area, lower: float) -> Grip | None:
    """What can be gripped of this layer, if anything."""
    if layer.piecewise and Count.setting in layer.__struct_fields__:
        return Count(layer, area, lower)
    activation = layer.activation
    if isinstance(activation, LeakyRelu):
        return NegativeSlope(layer, area, lower)
    return Depth(layer, area, lower) if isinstance(activation, Elu) else None
