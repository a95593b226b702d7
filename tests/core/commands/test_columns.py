"""Texts take the columns that a terminal gives them."""

from __future__ import annotations

from core.commands.columns import column, padded, width


def test_letters_of_east_asia_take_two_columns() -> None:
    assert [width(text) for text in ("", "abc", "가나", "ab 층", "😀")] == [0, 3, 4, 5, 2]


def test_a_text_is_filled_up_at_either_side() -> None:
    assert padded("층", 4) == "층  "
    assert padded("12", 4, right=True) == "  12"
    assert padded("longer", 4) == "longer"


def test_cells_are_as_wide_as_the_widest() -> None:
    assert column("kind", ["layer_norm", "층"], 8) == ["kind      ", "layer_norm", "층        "]
    assert column("kind", [], 8) == ["kind    "]
