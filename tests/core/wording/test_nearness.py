"""What somebody may have meant who wrote something else."""

from __future__ import annotations

import pytest

from core.wording.nearness import MOST, nearest

NAMES = ("learning_rate", "weight_decay", "schedule", "LSUV")


@pytest.mark.parametrize(
    "word, near",
    [
        ("learning_rat", ("learning_rate",)),
        ("rate", ("learning_rate",)),
        ("decay", ("weight_decay",)),
        ("lsvu", ("LSUV",)),
        ("ra", ()),
        ("momentum", ()),
        ("", ()),
    ],
)
def test_what_is_misspelt_or_cut_short_is_found(word: str, near: tuple[str, ...]) -> None:
    assert nearest(word, NAMES) == near


def test_no_more_are_named_than_can_be_read_at_a_glance_and_none_twice() -> None:
    near = nearest("layer", [f"layer{i}" for i in range(9)])

    assert len(near) == len(set(near)) == MOST
