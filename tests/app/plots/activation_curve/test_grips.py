"""Grips stand where their value is, and a value is where the grip is put."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.canvas.surface import Area
from app.plots.activation_curve.grips import Grip, grip_of
from core.components.activations import Elu, LeakyRelu, Tanh
from core.layers import ActivationLayer, BatchNorm, Dense, Layer, Maxout

LEAKY = Dense(activation=LeakyRelu(negative_slope=0.2))
GRIPPED: list[tuple[Layer, float]] = [
    (LEAKY, 0.65),
    (ActivationLayer(activation=LeakyRelu()), 0.0),
    (Dense(activation=Elu(alpha=0.5)), 2.35),
    (Maxout(pieces=3), 7.0),
]


@pytest.fixture
def area(scene: QGraphicsScene) -> Area:
    area = Area(scene)
    area.place(QRectF(50, 20, 400, 200))
    area.show_range((-4, 4), (-4, 4))
    return area


def grip(layer: Layer, area: Area) -> Grip:
    found = grip_of(layer, area, -4.0)
    assert found is not None
    return found


@pytest.mark.parametrize(("layer", "value"), GRIPPED)
def test_where_a_grip_is_put_its_value_is_read(layer: Layer, value: float, area: Area) -> None:
    there = grip(grip(layer, area).with_value(value), area)

    assert there.value == pytest.approx(value)
    assert there.allowed(grip(layer, area).value_at(there.place)) == pytest.approx(value)
    assert area.rect.contains(there.place)


@pytest.mark.parametrize("layer", [layer for layer, _ in GRIPPED])
def test_values_stay_in_the_range_of_the_setting(layer: Layer, area: Area) -> None:
    held = grip(layer, area)

    assert held.allowed(1e9) == held.maximum
    assert held.allowed(-1e9) == held.minimum
    assert held.maximum > held.minimum


def test_the_grip_of_a_slope_is_on_the_curve(area: Area) -> None:
    place = grip(LEAKY, area).place

    z, value = area.data_at(place)
    assert value == pytest.approx(0.2 * z)


def test_a_value_is_rounded_to_what_a_person_would_write(area: Area) -> None:
    assert grip(LEAKY, area).allowed(0.12345) == 0.12
    assert grip(Dense(activation=Elu()), area).allowed(1.234) == 1.25
    assert grip(Maxout(), area).allowed(3.4) == 3.0


def test_all_else_of_the_layer_stays(area: Area) -> None:
    assert grip(LEAKY, area).with_value(0.5) == Dense(activation=LeakyRelu(negative_slope=0.5))
    assert grip(Maxout(units=9, bias=False), area).with_value(5.0) == Maxout(units=9, bias=False, pieces=5)


def test_it_is_held_only_from_near(area: Area) -> None:
    held = grip(LEAKY, area)

    assert held.holds(held.place + QPointF(5, 5), 1.0)
    assert not held.holds(held.place + QPointF(40, 0), 1.0)


@pytest.mark.parametrize("layer", [Dense(activation=Tanh()), BatchNorm()])
def test_what_has_no_such_setting_has_no_grip(layer: Layer, area: Area) -> None:
    assert grip_of(layer, area, -4.0) is None
