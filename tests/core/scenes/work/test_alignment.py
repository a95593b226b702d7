"""Alignment: the pairs cost the least, and each position stands in one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.scenes.work import alignment
from core.scenes.work.alignment import Pair, aligned, aligned_from_end, resettled

stacks = st.lists(st.integers(0, 4), max_size=7)


def near(one: int, other: int) -> float:
    return min(0.3 * abs(one - other), 1.5)


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
    pairs = aligned(before, after, near)

    assert [one for one, _ in pairs if one is not None] == list(range(len(before)))
    assert [other for _, other in pairs if other is not None] == list(range(len(after)))


@given(st.lists(st.integers(0, 4), max_size=5), st.lists(st.integers(0, 4), max_size=5))
def test_no_other_pairs_cost_less(before: list[int], after: list[int]) -> None:
    pairs = aligned(before, after, near)
    paid = sum(1 if one is None or k is None else near(before[one], after[k]) for one, k in pairs)

    assert abs(paid - cost(before, after)) < 1e-9


@given(stacks, st.integers(0, 7), st.integers(5, 9))
def test_one_that_is_put_in_is_one(before: list[int], place: int, new: int) -> None:
    place = min(place, len(before))
    pairs = aligned(before, [*before[:place], new, *before[place:]], near)

    assert [pair for pair in pairs if None in pair] == [(None, place)]
    assert aligned(before, before, near) == [(i, i) for i in range(len(before))]


def paid(pairs: list[Pair], before: list[int], after: list[int]) -> float:
    return sum(1 if one is None or k is None else near(before[one], after[k]) for one, k in pairs)


@given(stacks, stacks)
def test_from_the_end_it_costs_as_much(before: list[int], after: list[int]) -> None:
    pairs = aligned_from_end(before, after, near)

    assert [one for one, _ in pairs if one is not None] == list(range(len(before)))
    assert abs(paid(pairs, before, after) - paid(aligned(before, after, near), before, after)) < 1e-9


@given(st.lists(st.integers(0, 1), max_size=7), st.lists(st.integers(0, 2), max_size=7), st.integers(0, 6))
def test_what_breaks_less_costs_as_much_and_is_in_order(before: list[int], after: list[int], locked: int) -> None:
    def breaks(one: int, other: int | None) -> bool:
        return one == locked and (other is None or before[one] != after[other])

    pairs = aligned(before, after, near)
    better = resettled(pairs, before, breaks)

    assert [one for one, _ in better if one is not None] == list(range(len(before)))
    assert [other for _, other in better if other is not None] == list(range(len(after)))
    assert abs(paid(better, before, after) - paid(pairs, before, after)) < 1e-9
    assert sum(breaks(one, k) for one, k in better if one is not None) <= sum(
        breaks(one, k) for one, k in pairs if one is not None
    )


def test_of_equal_ones_another_is_taken_out_than_the_one_that_is_to_stay() -> None:
    pairs = aligned([3, 3, 3], [3, 3], near)

    assert resettled(pairs, [3, 3, 3], lambda one, other: one > 0 and other is None) == [(0, None), (1, 0), (2, 1)]


def test_of_very_many_those_of_one_position_are_one() -> None:
    many = [i % 7 for i in range(3 * int(alignment.LARGEST**0.5))]

    pairs = aligned(many, [8, *many, 9], lambda one, other: 0.1)

    assert pairs[:2] == [(0, 0), (1, 1)]
    assert pairs[-2:] == [(None, len(many)), (None, len(many) + 1)]
