"""The output says how many nodes it has, unless a large table would have to be read for that."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from app.panels.output import with_units
from core.components.datasets import Csv, Iris
from core.experiment import Experiment, Output
from tests.app.state.slow import SlowTable


def test_its_nodes_are_those_that_data_and_loss_ask_for() -> None:
    assert with_units(Experiment(data=Iris())).units == 3


def test_a_number_of_its_own_stands() -> None:
    output = Output(units=9)

    assert with_units(Experiment(data=Iris(), output=output)) == output


def test_no_large_table_is_read_for_it(slow: SlowTable) -> None:
    experiment = Experiment(data=slow.data)

    assert with_units(experiment) == experiment.output
    assert not slow.begun.is_set()


@pytest.mark.parametrize("path", ["", "nowhere.csv"])
def test_where_nothing_can_be_known_it_stands_as_it_is(path: str) -> None:
    experiment = replace(Experiment(), data=Csv(path=path))

    assert with_units(experiment) == experiment.output
