"""A number says what it is and in which unit."""

from __future__ import annotations

import math
import re

import pytest
from pytestqt.qtbot import QtBot

from app.plots.instruments import INSTRUMENTS
from app.plots.values.value import Value, listed
from core.components.activations import Sigmoid
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import deep


def test_a_line_names_number_unit_and_meaning() -> None:
    def nothing(_: object) -> float:
        return 0.0

    assert listed({"kl": Value(nothing, "wasted", "bits"), "z": Value(nothing, "the sum")}) == [
        "value kl (bits): wasted",
        "value z: the sum",
    ]


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_every_plot_has_numbers_and_none_where_it_has_drawn_nothing(name: str, qtbot: QtBot) -> None:
    values = INSTRUMENTS[name].values

    assert values
    assert all(re.fullmatch("[a-z][a-z0-9_]*", key) and value.what for key, value in values.items())
    blank = INSTRUMENTS[name].plot.runless
    assert blank or all(map(math.isnan, valued(qtbot, name).numbers.values()))


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_run_gives_every_plot_a_number(name: str, qtbot: QtBot) -> None:
    numbers = valued(qtbot, name, Probed(deep(3, Sigmoid(), units=16)).step(3)).numbers

    assert any(map(math.isfinite, numbers.values()))
    assert all(type(number) is float for number in numbers.values())
