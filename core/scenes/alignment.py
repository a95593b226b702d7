"""Alignment: which layer of one stack became which of another, so that one put in front is one, and not all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import TypeAlias, TypeVar

T = TypeVar("T", bound=Hashable)
Pair: TypeAlias = tuple[int | None, int | None]  # positions before and after; None where it was put in or taken out

LARGEST = 250_000  # products of lengths; beyond, layers are paired by position
APART = 1.0  # what it costs to put one in, or to take one out


def aligned(before: Sequence[T], after: Sequence[T], cost: Callable[[T, T], float]) -> list[Pair]:
    """The pairs, from first to last, that cost the least: `cost` is that of turning one into another, 0 where they are
    equal; what would cost more than to take one out and put another in is done so."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    middle = _by_cost(old, new, cost) if len(old) * len(new) <= LARGEST else _by_position(len(old), len(new))
    shifted = [(_plus(one, head), _plus(other, head)) for one, other in middle]
    ends = zip(range(len(before) - tail, len(before)), range(len(after) - tail, len(after)), strict=True)
    return [*((i, i) for i in range(head)), *shifted, *ends]


def _alike(before: Sequence[T], after: Sequence[T]) -> int:
    """How many are equal from the beginning on."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((i for i, (one, other) in pairs if one != other), min(len(before), len(after)))


def _plus(position: int | None, more: int) -> int | None:
    return None if position is None else position + more


def _by_position(before: int, after: int) -> list[Pair]:
    both = min(before, after)
    return [*((i, i) for i in range(both)), *((i, None) for i in range(both, before)),
            *((None, i) for i in range(both, after))]  # fmt: skip


def _by_cost(before: Sequence[T], after: Sequence[T], cost: Callable[[T, T], float]) -> list[Pair]:
    """By the shortest way through the table of what all beginnings cost, walked back from its end.

    Of a thousand layers few are different, and looked at as numbers.
    """
    kinds = {each: number for number, each in enumerate(dict.fromkeys([*before, *after]))}
    layers, old, new = list(kinds), [kinds[each] for each in before], [kinds[each] for each in after]

    @cache
    def of_kinds(one: int, other: int) -> float:
        return cost(layers[one], layers[other])

    return _way_back(_table(old, new, of_kinds), old, new, of_kinds)


def _way_back(
    table: Sequence[Sequence[float]], before: Sequence[int], after: Sequence[int], cost: Callable[[int, int], float]
) -> list[Pair]:
    i, k, pairs = len(before), len(after), list[Pair]()
    while i or k:
        here = table[i][k]
        if i and k and here == table[i - 1][k - 1] + cost(before[i - 1], after[k - 1]):
            i, k = i - 1, k - 1
            pairs.append((i, k))
        elif i and here == table[i - 1][k] + APART:
            i -= 1
            pairs.append((i, None))
        else:
            k -= 1
            pairs.append((None, k))
    return pairs[::-1]


def _table(before: Sequence[int], after: Sequence[int], cost: Callable[[int, int], float]) -> list[list[float]]:
    """What it costs to turn the first i into the first k, (before + 1, after + 1)."""
    table = [[k * APART for k in range(len(after) + 1)]]
    for i, one in enumerate(before, start=1):
        above, row = table[-1], [i * APART]
        for k, other in enumerate(after, start=1):
            row.append(min(above[k - 1] + cost(one, other), above[k] + APART, row[k - 1] + APART))
        table.append(row)
    return table
