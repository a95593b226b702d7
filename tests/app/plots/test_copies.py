"""The name of a plot says its instrument, and which copy of it this is."""

from __future__ import annotations

import pytest

from app.plots.copies import MOST, PlotName
from app.plots.instruments import INSTRUMENTS
from app.plots.loss.plot import LossCurve


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_name_is_read_as_it_is_written(instrument: str) -> None:
    names = [PlotName(instrument, number) for number in range(1, MOST + 2)]

    assert [PlotName.of(str(name)) for name in names] == names
    assert str(names[0]) == instrument
    assert [name.is_copy for name in names] == [False, *[True] * MOST]
    assert all(name.known is INSTRUMENTS[instrument] for name in names)


@pytest.mark.parametrize(
    "name", ["", "-2", "verdict", "verdict-2", "loss-1", "loss-6", "loss-02", "loss-²", "loss-2-2"]
)
def test_what_is_no_copy_of_an_instrument_is_none(name: str) -> None:
    read = PlotName.of(name)

    assert (read.known, read.is_copy, str(read)) == (None, False, name)


def test_a_copy_has_its_number_behind_its_title() -> None:
    assert PlotName("loss").numbered("Loss") == "Loss"
    assert PlotName("loss", 3).numbered("Loss") == "Loss 3"


def test_the_first_of_a_class_has_the_name_of_its_instrument() -> None:
    assert PlotName.of_kind(LossCurve) == PlotName("loss")
    assert PlotName.of_kind(int).known is None
