"""Dropout: what is left speaks up for what is left out, and in evaluation nothing is."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from numpy.random import default_rng

from core.components.component import settings
from core.layers import Dropout
from core.layers.dropout import BoundDropout
from core.numerics import Floats
from tests.core.layers.places import back, place_of, signals


def bound(rate: float, x: Floats) -> BoundDropout:
    layer = Dropout(rate=rate)
    return layer.bind(place_of(layer, [x], default_rng(3)))


def test_the_defaults_are_the_contracts() -> None:
    assert {setting.name: setting.default for setting in settings(Dropout)} == {"rate": 0.5, "name": ""}


@pytest.mark.parametrize("rate", [0.0, 0.2, 0.5, 0.9])
def test_it_leaves_out_its_share_and_keeps_the_mean(rate: float) -> None:
    x = np.ones((200, 500))

    y = bound(rate, x).forward(x)

    assert (y == 0).mean() == pytest.approx(rate, abs=0.01)
    assert np.unique(y[y != 0]) == pytest.approx(1 / (1 - rate))
    assert y.mean() == pytest.approx(1, rel=0.02)


def test_each_step_draws_anew() -> None:
    x = np.ones((20, 50))
    layer = bound(0.5, x)

    first, second = layer.forward(x).copy(), layer.forward(x)

    assert not np.array_equal(first, second)


def test_the_precision_changes_no_mask() -> None:
    single, double = np.ones((20, 50), np.float32), np.ones((20, 50))

    masks = [bound(0.3, x).forward(x) != 0 for x in (single, double)]

    np.testing.assert_array_equal(*masks)


def test_the_gradient_goes_where_the_signal_went() -> None:
    rng = default_rng(0)
    place = place_of(layer := Dropout(rate=0.25), signals(rng, 6, 40))
    dy = rng.standard_normal((6, 40))

    y = (bound := layer.bind(place)).forward(place.trail[-1])
    (dx,) = back(bound, place, dy)

    np.testing.assert_array_equal(place.buffers.delta, dy)
    np.testing.assert_allclose(dx, np.where(y != 0, dy / 0.75, 0))


def test_a_fixed_mask_stays_until_it_is_taken_away() -> None:
    x = np.ones((4, 30))
    layer, mask = bound(0.2, x), default_rng(0).random((4, 30)) < 0.5

    layer.fix(mask)
    fixed = [layer.forward(x).copy() for _ in range(2)]
    layer.fix(None)

    assert all(np.allclose(y, mask / 0.8) for y in fixed)
    assert not np.array_equal(layer.forward(x) != 0, mask)


def test_a_mask_of_another_shape_is_refused() -> None:
    x = np.ones((4, 30))

    with pytest.raises(ValueError, match=r"\(3, 30\).*\(4, 30\)"):
        bound(0.2, x).fix(np.ones((3, 30), bool))


def test_in_evaluation_nothing_is_left_out_and_nothing_is_shared() -> None:
    x = default_rng(0).standard_normal((4, 5))

    y = Dropout(rate=0.9).predict([x], {})

    np.testing.assert_array_equal(y, x)
    assert not np.shares_memory(y, x)


@pytest.mark.parametrize("rate", [-0.1, 1.0, 2.0])
def test_to_leave_out_everything_is_refused(rate: float) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": "dropout", "rate": rate}, Dropout)


def test_what_another_multiplied_by_is_held_for_the_first_samples_and_one_draw_for_the_rest() -> None:
    x = np.ones((6, 30))
    other, layer = bound(0.5, x[:2]), bound(0.5, x)
    known = other.forward(x[:2]).copy()

    layer.hold(other.buffers.slope)
    first, again = layer.forward(x).copy(), layer.forward(x).copy()

    np.testing.assert_array_equal(first[:2], known)
    np.testing.assert_array_equal(first, again)
    assert set(np.unique(first[2:])) == {0.0, 2.0}
