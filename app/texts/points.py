"""The tuning points by number: where a setting of the experiment is found."""

from __future__ import annotations

NUMERALS = "①②③④⑤⑥⑦"
_POINTS = {  # by the first word of a place in the file, and of a layer's settings by the last
    "data": 1, "test_share": 1, "preprocessing": 1, "target": 1,
    "loss": 2, "output": 2,
    "layers[*].activation": 3, "layers[*].initializer": 4,
    "optimizer": 5, "batch": 5, "precision": 5,
    "layers[*].units": 6, "layers": 7,
}  # fmt: skip


def point_of(place: str) -> int | None:
    """The tuning point of a path in the file, such as `optimizer.learning_rate`; None where it has none."""
    return _POINTS.get(place, _POINTS.get(place.partition(".")[0]))
