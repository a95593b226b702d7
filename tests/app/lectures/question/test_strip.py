"""Numbers lie on the strip in their order, on a scale of powers where they are far apart."""

from __future__ import annotations

import itertools
import math

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.question.strip import Strip
from app.theme import PROJECTOR, Theme


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    strip = Strip(Theme(PROJECTOR))
    qtbot.addWidget(strip)
    strip.resize(400, 100)
    return strip


def test_the_order_of_numbers_is_that_of_places(strip: Strip) -> None:
    strip.show_numbers("loss", [(3.0, 1.0, 2.0)], 1.1)

    places = [strip.place(value) for value in (1.0, 1.1, 2.0, 3.0)]

    assert not strip.is_logarithmic
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < strip.width()


@pytest.mark.parametrize(
    "measure, numbers, truth, logarithmic",
    [("loss", (1.0, 700.0), 900.0, True), ("loss", (0.0, 700.0), 900.0, False), ("log10_delta", (-1.0,), -12.0, True),
     ("accuracy", (0.2,), math.nan, False), ("loss", (), 1.0, False)],
)  # fmt: skip
def test_far_apart_they_stand_on_powers(
    strip: Strip, measure: str, numbers: tuple[float, ...], truth: float, logarithmic: bool
) -> None:
    strip.show_numbers(measure, [numbers], truth)

    assert strip.is_logarithmic == logarithmic


def test_factors_are_steps(strip: Strip) -> None:
    strip.show_numbers("loss", [(1.0, 10.0, 100.0)], 1000.0)

    places = [strip.place(10.0**power) for power in range(4)]

    assert [b - a for a, b in itertools.pairwise(places)] == pytest.approx([places[1] - places[0]] * 3)


def test_what_is_drawn_changes_with_a_second_vote(strip: Strip) -> None:
    strip.show_numbers("loss", [(1.0, 2.0)], 1.1)
    one, height = strip.grab().toImage(), strip.height()

    strip.show_numbers("loss", [(1.0, 2.0), (1.1, 1.1)], 1.1)

    assert strip.height() > height
    assert strip.grab().toImage() != one


def test_ten_thousand_numbers_and_extremes_are_drawn(strip: Strip) -> None:
    strip.show_numbers("loss", [[1e-100, 1e100] * 5000], 1.0)

    assert not strip.grab().isNull()


@pytest.mark.parametrize(
    "measure, guesses, truth",
    [("loss", (0.5, 1.0, 1.5, 2.0, 1e99), 1.1), ("loss", (-1.0, 0.5, 1.0, 1.5, 2.0, 1e99), 1.1),
     ("log10_delta", (-12.0, -8.0, -3.0, -5.0, 9e60), -6.0)],
)  # fmt: skip
def test_a_joker_does_not_push_the_others_together(
    strip: Strip, measure: str, guesses: tuple[float, ...], truth: float
) -> None:
    strip.show_numbers(measure, [guesses], truth)

    places = [strip.place(guess) for guess in guesses]
    assert places[:-1] != sorted(places[:-1], reverse=True)
    assert max(places[:-1]) - min(places[:-1]) > strip.width() / 2
    assert places[-1] == max(places)


def test_the_truth_is_on_the_scale_however_far_off_all_were(strip: Strip) -> None:
    strip.show_numbers("loss", [(1.0, 1.1, 1.2, 1.3, 1.4)], 1e9)

    assert strip.place(1e8) < strip.place(1e9) < strip.width()
