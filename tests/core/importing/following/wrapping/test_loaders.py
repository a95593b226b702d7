"""Data come in batches of the size that is told, or of the framework's own."""

from __future__ import annotations

import pytest

from core.importing.following.machine import Machine
from core.importing.following.values import UNKNOWN, Array, Made, Value
from core.importing.following.wrapping.loaders import batch_of, loader

DATA = Array((600, 20), classes=3)


@pytest.mark.parametrize(
    "made, batch",
    [
        (Made("torch.utils.data.DataLoader", [DATA, 32], {}, 1), 32),
        (Made("torch.utils.data.DataLoader", [DATA], {"batch_size": 16}, 1), 16),
        (Made("torch.utils.data.DataLoader", [DATA], {}, 1), 1),
        (Made("flow", [DATA], {}, 1), 32),
    ],
)
def test_a_loader_hands_out_the_data_in_batches(made: Made, batch: int) -> None:
    found = loader(Machine(), made)

    assert (found.batch, found.shape, found.classes) == (batch, (600, 20), 3)


def test_where_the_size_cannot_be_told_nothing_is() -> None:
    machine = Machine()

    assert loader(machine, Made("DataLoader", [DATA], {"batch_size": UNKNOWN}, 1)) is UNKNOWN
    assert machine.loaders == []


@pytest.mark.parametrize("args, kwargs, batch", [([8], {}, 8), ([], {"batch_size": 4}, 4), ([True], {}, None),
                                                 (["x"], {}, None), ([-1], {}, None)])  # fmt: skip
def test_a_size_is_a_whole_number(args: list[Value], kwargs: dict[str, Value], batch: int | None) -> None:
    assert batch_of(args, kwargs) == batch
