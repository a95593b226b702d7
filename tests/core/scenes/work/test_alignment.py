"""Alignment: the pairs cost the least, and each position stands in one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.numerics import Floats
from core.scenes.work import alignment
from core.scenes.work.alignment import Pair, aligned, resettled

stacks = st.lists(st.integers(0, 4), max_size=7)


def near(one: int, other: int) -> float:
    return min(0.3 * abs(one - other), 1.5)


def costs() -> Floats:
    """Those of each number that is drawn here."""
    return np.array([[near(one, other) for other in range(10)] for one in range(10)])


def cost(before: list[int], after: list[int]) -> float:
    """The least that there is, by trying all ways."""
    if not before or not after:
        return float(len(before) + len(after))
    return min(
        cost(before[1:], after[1:]) + near(before[0], after[0]),
        cost(before[1:], after) + 1,
        cost(before, after[1:]) + 1,
    )


@given(stacks, stacks)
def test_every_position_stands_in_one_pair_in_its_order(before: list[int], after: list[int]) -> None:
    pairs = aligned(before, after, costs)[0]

    assert [one for one, _ in pairs if one is not None] == list(range(len(before)))
    assert [other for _, other in pairs if other is not None] == list(range(len(after)))


@given(st.lists(st.integers(0, 4), max_size=5), st.lists(st.integers(0, 4), max_size=5))
def test_no_other_pairs_cost_less(before: list[int], after: list[int]) -> None:
    pairs = aligned(before, after, costs)[0]
    paid = sum(1 if one is None or k is None else near(before[one], after[k]) for one, k in pairs)

    assert abs(paid - cost(before, after)) < 1e-9


def slowly_aligned(before: list[int], after: list[int]) -> list[Pair]:
    """Cell by cell, as one would write it down, for stacks that begin and end otherwise."""
    table = [[float(k) for k in range(len(after) + 1)]]
    for one in before:
        row = [table[-1][0] + 1]
        for k, other in enumerate(after):
            row.append(min(table[-1][k] + near(one, other), table[-1][k + 1] + 1, row[-1] + 1))
        table.append(row)
    i, k, pairs = len(before), len(after), list[Pair]()
    while i or k:
        if i and k and table[i][k] == table[i - 1][k - 1] + near(before[i - 1], after[k - 1]):
            i, k = i - 1, k - 1
            pairs.append((i, k))
        elif i and table[i][k] == table[i - 1][k] + 1:
            i -= 1
            pairs.append((i, None))
        else:
            k -= 1
            pairs.append((None, k))
    return pairs[::-1]


@given(st.lists(st.integers(0, 9), max_size=12), st.lists(st.integers(0, 9), max_size=12))
def test_the_pairs_are_those_that_are_found_cell_by_cell(before: list[int], after: list[int]) -> None:
    unlike = bool(before and after) and before[0] != after[0] and before[-1] != after[-1]

    assert not unlike or aligned(before, after, costs)[0] == slowly_aligned(before, after)


@given(stacks, st.integers(0, 7), st.integers(5, 9))
def test_one_that_is_put_in_is_one(before: list[int], place: int, new: int) -> None:
    place = min(place, len(before))
    pairs = aligned(before, [*before[:place], new, *before[place:]], costs)[0]

    assert [pair for pair in pairs if None in pair] == [(None, place)]
    assert aligned(before, before, costs)[0] == [(i, i) for i in range(len(before))]


def paid(pairs: list[Pair], before: list[int], after: list[int]) -> float:
    return sum(1 if one is None or k is None else near(before[one], after[k]) for one, k in pairs)


@given(stacks, stacks)
def test_from_the_end_it_costs_as_much(before: list[int], after: list[int]) -> None:
    pairs = aligned(before, after, costs)[1]

    assert [one for one, _ in pairs if one is not None] == list(range(len(before)))
    assert abs(paid(pairs, before, after) - paid(aligned(before, after, costs)[0], before, after)) < 1e-9


@given(st.lists(st.integers(0, 1), max_size=7), st.lists(st.integers(0, 2), max_size=7), st.integers(0, 6))
def test_what_breaks_less_costs_as_much_and_is_in_order(before: list[int], after: list[int], locked: int) -> None:
    def breaks(one: int, other: int | None) -> bool:
        return one == locked and (other is None or before[one] != after[other])

    pairs = aligned(before, after, costs)[0]
    better = resettled(pairs, before, breaks)

    assert [one for one, _ in better if one is not None] == list(range(len(before)))
    assert [other for _, other in better if other is not None] == list(range(len(after)))
    assert abs(paid(better, before, after) - paid(pairs, before, after)) < 1e-9
    assert sum(breaks(one, k) for one, k in better if one is not None) <= sum(
        breaks(one, k) for one, k in pairs if one is not None
    )


def test_of_equal_ones_another_is_taken_out_than_the_one_that_is_to_stay() -> None:
    pairs = aligned([3, 3, 3], [3, 3], costs)[0]

    assert resettled(pairs, [3, 3, 3], lambda one, other: one > 0 and other is None) == [(0, None), (1, 0), (2, 1)]


def test_of_very_many_those_of_one_position_are_one() -> None:
    many = [i % 7 for i in range(3 * int(alignment.LARGEST**0.5))]

    pairs, _ = aligned(many, [8, *many, 9], lambda: np.full((10, 10), 0.1))

    assert pairs[:2] == [(0, 0), (1, 1)]
    assert pairs[-2:] == [(None, len(many)), (None, len(many) + 1)]
