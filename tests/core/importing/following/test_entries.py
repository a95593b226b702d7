"""Loops meet what they would meet; of data, one turn tells all."""

from __future__ import annotations

from core.importing.following.entries import MOST_TURNS, entries, row_of
from core.importing.following.values import UNKNOWN, Array
from tests.core.importing.followed import TORCH, value_of


def test_what_is_written_out_is_met_in_order() -> None:
    assert entries([3, 1]) == [3, 1]
    assert entries({"a": 1}) == ["a"]
    assert entries(range(10**9)) == list(range(MOST_TURNS + 1))
    assert entries(UNKNOWN) is None


def test_a_row_of_data_is_one_sample_and_of_a_loader_one_batch() -> None:
    assert (row_of(Array((50, 3))).shape, row_of(Array((50, 3))).batch) == ((1, 3), 1)
    assert row_of(Array(batch=16)).batch == 16
    assert row_of(value_of("it = batches_of(data, batch_size=8)")).batch == 8


def test_layers_and_parameters_are_met_one_by_one() -> None:
    layers = value_of(TORCH + "it = nn.Sequential(nn.Linear(1, 2), nn.ReLU())")
    parameters = value_of(TORCH + "it = nn.Linear(1, 2).parameters()")

    assert [each.name for each in entries(layers) or ()] == ["Linear", "ReLU"]
    assert [each.which for each in entries(parameters) or ()] == ["weight", "bias"]
