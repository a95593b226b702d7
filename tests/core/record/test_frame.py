"""Flow: a frame gives its measures by name, one value per slot and then the output."""

from __future__ import annotations

import math
import pickle

import msgspec
import numpy as np
import pytest

from core.record.frame import MEASURES, SCALARS, Frame, Overflow, Structure, blank
from core.record.task import Task

STRUCTURE = Structure(("dense", "maxout", "output"), (8, 4, 3), (0, 1), "float32")


def test_the_output_is_an_entry_of_its_own() -> None:
    assert STRUCTURE.entries == 3


def test_a_blank_table_has_measured_nothing() -> None:
    assert blank(STRUCTURE).shape == (len(MEASURES), 3)
    assert np.isnan(blank(STRUCTURE)).all()


@pytest.mark.parametrize("number, measure", list(enumerate(MEASURES)))
def test_every_measure_is_a_row_with_its_name(number: int, measure: str) -> None:
    table = np.arange(len(MEASURES) * 3, dtype=float).reshape(-1, 3)

    frame = Frame(STRUCTURE, 4, table)

    assert getattr(frame, measure).tolist() == frame.row(measure).tolist() == table[number].tolist()


def test_the_measures_of_the_contract_are_there() -> None:
    promised = {
        "log10_delta", "log10_weight_gradient", "log10_update_ratio", "signal_rms", "dead_share", "saturated_share",
    }  # fmt: skip

    assert promised <= set(MEASURES)


@pytest.mark.parametrize("name", SCALARS)
def test_what_was_not_measured_is_not_a_number(name: str) -> None:
    frame = Frame(STRUCTURE, 0, blank(STRUCTURE))

    assert math.isnan(getattr(frame, name)) or name == "rate_share"
    assert frame.overflow is None


def test_a_frame_crosses_a_pipe_whole() -> None:
    frame = Frame(STRUCTURE, 4, blank(STRUCTURE), 0.5, overflow=Overflow(1, "weight"))

    arrived = pickle.loads(pickle.dumps(frame))

    assert (arrived.structure, arrived.step, arrived.loss, arrived.overflow) == (STRUCTURE, 4, 0.5, frame.overflow)
    assert np.array_equal(arrived.table, frame.table, equal_nan=True)


def test_the_epoch_is_counted_from_the_step() -> None:
    structure = msgspec.structs.replace(STRUCTURE, task=Task(rows=100, batch=30))

    assert [Frame(structure, step, blank(structure)).epoch for step in (0, 3, 4)] == [0.0, 1.0, 4 / 3]
