"""What hands out data in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following.values import UNKNOWN, Array, Made, Value

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

LOADERS = {"DataLoader", "flow", "flow_from_directory", "flow_from_dataframe", "image_dataset_from_directory",
           "batch", "next_batch", "TimeseriesGenerator", "train_dataloader"}  # fmt: skip


def loader(machine: Machine, made: Made) -> Value:
    """Data in batches: of the framework's own size, where the program says none; unknown where that is not known."""
    given = made.given({"DataLoader": 1, "next_batch": 0, "batch": 0}.get(made.name), "batch_size")
    batch = batch_of([given], {})
    if given is not None and batch is None:
        return UNKNOWN
    if batch:
        machine.loaders.append(batch)
    data = next((each for each in made.args if isinstance(each, Array)), Array())
    default = 1 if made.name == "DataLoader" else 32
    return Array(data.shape, batch or default, data.classes, data.share, data.scaled)


def batch_of(args: list[Value], kwargs: dict[str, Value]) -> int | None:
    """The size of a batch, where it is told."""
    found = kwargs.get("batch_size", next((each for each in args if isinstance(each, int)), None))
    return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else None
