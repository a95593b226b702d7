"""Tests of the gains: factor, colour and symbol of each slot."""

from __future__ import annotations

import math

import pytest

from app.canvas.scales.ranges import Ranges
from app.canvas.scales.ticks import decade_range
from app.panels.stack.drawing.gains import UNKNOWN, Gain, Gains, factor
from core.record.frame import Frame, Overflow
from tests.app.panels.stack.hands import frame


def gains(measured: Frame) -> list[Gain]:
    """The gains of all slots."""
    shown = Gains(measured)
    return [shown.at(slot) for slot in range(len(shown))]


def test_the_gain_is_the_step_from_one_bar_of_the_profile_to_the_next() -> None:
    shown = gains(frame(-2.0, -1.0, -1.0, -1.5))

    assert [gain.text for gain in shown] == ["×0.10", "×1.00", "×3.16"]


def test_the_gains_of_the_hidden_layers_add_up_to_the_decades() -> None:
    deltas = (-7.3, -5.1, -4.0, -0.2, 0.0)

    decades = sum(gain.log10_factor for gain in gains(frame(*deltas))[:-1])

    assert decades == pytest.approx(deltas[0] - deltas[3])


def test_a_layer_two_decades_from_the_last_hidden_one_takes_a_colour_and_its_symbol() -> None:
    shown = gains(frame(-3.0, -2.9, 1.0, -1.0, 0.5))

    assert [gain.colour for gain in shown] == ["cold", "neutral", "hot", "neutral"]
    assert [gain.symbol for gain in shown] == ["cold", "neutral", "hot", "neutral"]


def test_a_gradient_of_exactly_zero_is_a_zero_and_not_a_small_number() -> None:
    shown = gains(frame(-math.inf, -math.inf, -1.0, 0.0))

    assert [(gain.text, gain.symbol) for gain in shown] == [("0", "blocked"), ("0", "blocked"), ("×0.10", "neutral")]


def test_where_nothing_comes_back_at_all_every_gain_is_a_zero() -> None:
    nothing = frame(-math.inf, -math.inf, -math.inf, 0.0)

    assert [gain.text for gain in gains(nothing)] == ["0", "0", "0"]
    assert Gains(nothing).limits == (-4.0, 0.0)


def test_an_overflow_is_marked_where_it_began_and_nothing_is_claimed_elsewhere() -> None:
    shown = gains(frame(math.nan, math.nan, math.nan, overflow=Overflow(1, "signal")))

    assert shown[0] == UNKNOWN
    assert (shown[1].symbol, shown[1].colour) == ("overflow", "hot")


def test_the_gains_of_folded_layers_add_up() -> None:
    shown = Gains(frame(-3.5, -2.5, -1.0, -0.2, 0.0))

    together = shown.over(range(1, 4))

    assert together.log10_factor == pytest.approx(sum(shown.at(slot).log10_factor for slot in (1, 2, 3)))
    assert (together.text, together.colour) == ("×3·10⁻³", "cold")


def test_folded_layers_are_as_ill_as_the_worst_of_them() -> None:
    shown = Gains(frame(-0.2, -2.5, -0.3, -0.1, 0.0))
    blocked = Gains(frame(-math.inf, -math.inf, -0.3, 0.0))
    ended = Gains(frame(math.nan, math.nan, math.nan, overflow=Overflow(1, "signal")))

    assert shown.over(range(3)).colour == "cold"
    assert blocked.over(range(2)).symbol == "blocked"
    assert ended.over(range(2)).symbol == "overflow"
    assert shown.over(range(1, 2)) == shown.at(1)


def test_a_level_is_as_long_as_the_bar_of_the_profile() -> None:
    shown = Gains(frame(-12.2, -6.0, 0.0, 1.2))
    low, high = decade_range(-12.2, 1.2)

    levels = [shown.level(slot) for slot in range(3)]

    assert [level.mark for level in levels] == ["cold", "cold", "neutral"]
    assert [level.length for level in levels] == pytest.approx([(x - low) / (high - low) for x in (-12.2, -6.0, 0.0)])


def test_the_scale_of_a_run_never_shrinks() -> None:
    ranges = Ranges()
    wide = Gains(frame(-12.2, -6.0, 0.0, 1.2), ranges).limits

    later = Gains(frame(-1.0, -0.5, 0.0, 0.2), ranges)

    assert later.limits == wide


def test_zeros_and_overflows_have_no_length_and_say_so() -> None:
    shown = Gains(frame(-math.inf, -1.0, math.nan, 0.0, overflow=Overflow(1, "weight")))

    assert [shown.level(slot).mark for slot in range(3)] == ["zero", "overflow", "absent"]
    assert shown.level(2).length == 0.0


def test_a_network_without_hidden_layers_has_no_gains() -> None:
    assert gains(frame(-0.4)) == []


@pytest.mark.parametrize(
    "log10, text",
    [
        (-0.62, "×0.24"),
        (0.0, "×1.00"),
        (1.1, "×12.6"),
        (2.5, "×316"),
        (-6.0, "×10⁻⁶"),
        (-5.3, "×5·10⁻⁶"),
        (13, "×10¹³"),
    ],
)
def test_a_factor_is_short_and_a_power_is_a_power(log10: float, text: str) -> None:
    assert factor(log10) == text


def test_neighbours_beside_a_last_layer_that_nothing_comes_back_to_have_no_colour() -> None:
    shown = Gains(frame(-12.0, -11.0, -10.0, -math.inf, 0.0))  # a skip leads around the last hidden layer

    together = shown.over(range(2))

    assert (together.text, together.colour) == ("×0.01", "neutral")
