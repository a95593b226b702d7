"""Skip: the sum of two ways, and a gradient that takes both."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.component import settings
from core.layers import Skip
from core.wording import english
from tests.core.layers.places import back, place_of, signals


def test_the_defaults_are_the_contracts() -> None:
    defaults = {setting.name: setting.default for setting in settings(Skip)}

    assert defaults == {"span": 1, "scale": 1.0, "projection": False, "trainable": True, "name": ""}


def test_it_adds_what_entered_so_many_slots_below() -> None:
    trail = signals(default_rng(0), 6, 4, 7, 4)

    y = (layer := Skip(span=2, scale=0.5)).bind(place_of(layer, trail)).forward(trail[2])

    np.testing.assert_array_equal(y, trail[0] + 0.5 * trail[2])


def test_both_ways_take_their_share_back() -> None:
    rng = default_rng(0)
    trail, dy = signals(rng, 6, 4, 7, 4), rng.standard_normal((6, 4))
    place = place_of(layer := Skip(span=1, scale=0.5, projection=True), trail)

    (bound := layer.bind(place)).forward(trail[2])
    straight, short = back(bound, place, dy)

    np.testing.assert_array_equal(place.buffers.delta, dy)
    np.testing.assert_array_equal(straight, 0.5 * dy)
    np.testing.assert_allclose(short, dy @ place.own["W"].T)
    np.testing.assert_allclose(place.gradients["W"], trail[1].T @ dy)


def test_its_weights_lead_from_the_width_there_to_the_width_here() -> None:
    assert Skip(span=2, projection=True).parameters([(9,), (3,), (5,), (4,)]) == {"W": (3, 4)}
    assert Skip(span=2).parameters([(9,), (4,), (5,), (4,)]) == {}


def test_they_are_drawn_as_xavier_normal() -> None:
    trail = signals(default_rng(0), 2, 300, 500)

    own = place_of(Skip(projection=True), trail).own

    assert own["W"].std() == pytest.approx(np.sqrt(2 / 800), rel=0.01)


@pytest.mark.parametrize("widths, layer, said", [
    ([3], Skip(), ("slot 0", "1 layer", "0 stand")),
    ([3, 3], Skip(span=2, projection=True), ("slot 1", "2 layers", "1 stand")),
    ([3, 5, 4, 6], Skip(span=2), ("slot 1", "5 wide", "slot 3", "6 wide", "projection")),
])  # fmt: skip
def test_what_does_not_fit_is_named_with_slots_and_widths(
    widths: list[int], layer: Skip, said: tuple[str, ...]
) -> None:
    reason = layer.misfit([(width,) for width in widths], batch=8)

    assert reason is not None
    assert [each for each in said if each not in english(reason)] == []


@pytest.mark.parametrize(
    "widths, layer", [([3, 3], Skip()), ([3, 4, 3], Skip(span=2)), ([3, 4], Skip(projection=True))]
)
def test_what_fits_has_no_reason(widths: list[int], layer: Skip) -> None:
    assert layer.misfit([(width,) for width in widths], batch=1) is None
