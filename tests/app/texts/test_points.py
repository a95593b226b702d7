"""Each place in the file has its tuning point."""

from __future__ import annotations

import pytest

from app.texts.points import NUMERALS, point_of


@pytest.mark.parametrize(
    "place, point",
    [
        ("data", 1), ("preprocessing", 1), ("target", 1), ("loss", 2), ("output", 2), ("output.activation", 2),
        ("layers[*].activation", 3), ("layers[*].initializer", 4), ("optimizer.learning_rate", 5), ("layers", 7),
        ("", None),
    ],
)  # fmt: skip
def test_a_place_is_found_at_its_point(place: str, point: int | None) -> None:
    assert point_of(place) == point


def test_there_are_seven() -> None:
    assert len(NUMERALS) == 7
