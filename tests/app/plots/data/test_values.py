"""Norms and spreads of the data plot can be claimed as they are seen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import SMALL


def test_divided_by_its_norm_the_lectures_array_has_the_norm_one(qtbot: QtBot) -> None:
    for order, norm in ((1, "l1"), (2, "l2")):
        numbers = valued(qtbot, "data", mode="all", order=order).numbers

        assert numbers[f"{norm}_before"] > 40
        assert numbers[f"{norm}_after"] == pytest.approx(1.0)
        assert numbers["largest_after"] <= 1


def test_per_sample_every_point_has_the_same_distance_from_the_origin(qtbot: QtBot) -> None:
    numbers = valued(qtbot, "data", mode="sample").numbers

    assert numbers["shortest_after"] == pytest.approx(1.0)
    assert numbers["longest_after"] == pytest.approx(1.0)
    assert numbers["shortest_before"] < numbers["longest_before"] / 2


def test_standardized_samples_have_mean_zero_and_deviation_one_in_each_direction(qtbot: QtBot) -> None:
    plot, numbers = valued(qtbot, "data", Probed(SMALL).step())

    for axis in "xy":
        assert numbers[f"mean_{axis}_after"] == pytest.approx(0.0, abs=1e-6)
        assert numbers[f"deviation_{axis}_after"] == pytest.approx(1.0)
        assert f"deviation {numbers[f'deviation_{axis}_before']:.3g}" in plot.text_twin()


def test_three_and_four_have_the_norms_seven_and_five(qtbot: QtBot) -> None:
    numbers = valued(qtbot, "data", mode="all", vector=[3, 4]).numbers

    assert (numbers["l1_before"], numbers["l2_before"]) == (7, 5)
    assert numbers["l2_after"] == pytest.approx(1)
