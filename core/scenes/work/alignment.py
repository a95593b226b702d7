"""Alignment: which layer of one stack became which of another, so that one put in front is one, and not all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple, TypeAlias, TypeVar

T = TypeVar("T", bound=Hashable)
Pair: TypeAlias = tuple[int | None, int | None]  # positions before and after; None where it was put in or taken out

Breaks: TypeAlias = Callable[[int, int | None], bool]

LARGEST = 250_000  # products of lengths; beyond, layers are paired by position
APART = 1.0  # what it costs to put one in, or to take one out
MOST_WAYS = 20_000  # that are followed at once among equal ones


class _Way(NamedTuple):
    """What the first of several equal ones became, and how often that breaks something."""

    broken: int
    became: tuple[int | None, ...]


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


def aligned_from_end(before: Sequence[T], after: Sequence[T], cost: Callable[[T, T], float]) -> list[Pair]:
    """Others that cost as little, where there are any."""
    turned = aligned(before[::-1], after[::-1], cost)[::-1]
    return [(_mirrored(one, len(before)), _mirrored(other, len(after))) for one, other in turned]


def _mirrored(position: int | None, length: int) -> int | None:
    return None if position is None else length - 1 - position


def resettled(
    pairs: Sequence[Pair], before: Sequence[T], breaks: Breaks
) -> list[Pair]:  # fmt: skip
    """The same, which cost as much, where of equal ones others are taken out, if fewer pairs `break` something then.

    What is said of a position before: whether it breaks something that it becomes the one of that position, or none.
    """
    became = dict[int, int | None]((one, other) for one, other in pairs if one is not None)
    start = 0
    for _, alike in groupby(before):
        end = start + len([*alike])
        became |= _fewest_breaks(range(start, end), [became[i] for i in range(start, end)], breaks)
        start = end
    return _in_order(became, [other for one, other in pairs if one is None and other is not None])


def _fewest_breaks(
    equal: Sequence[int], became: Sequence[int | None], breaks: Breaks
) -> dict[int, int | None]:  # fmt: skip
    """By the best way through all beginnings, by how many are taken out of them; those that stay keep their order."""
    kept = [other for other in became if other is not None]
    gone = len(became) - len(kept)
    best = {0: _Way(0, ())}
    if not 0 < gone < len(became) or len(became) * (gone + 1) > MOST_WAYS:
        return dict(zip(equal, became, strict=True))
    for i, one in enumerate(equal):
        further = dict[int, _Way]()
        for out, way in best.items():
            for more, other in ((1, None), *((0, each) for each in kept[i - out : i - out + 1])):
                longer = _Way(way.broken + breaks(one, other), (*way.became, other))
                further[out + more] = min(longer, further.get(out + more, longer), key=_broken)
        best = {out: way for out, way in further.items() if out <= gone}
    return dict(zip(equal, best[gone].became, strict=True))


def _broken(way: _Way) -> int:
    return way.broken


def _in_order(became: Mapping[int, int | None], new: Sequence[int]) -> list[Pair]:
    """With those that were put in before whatever comes after them."""
    pairs, waiting = list[Pair](), [*new]
    for one, other in sorted(became.items()):
        while other is not None and waiting and waiting[0] < other:
            pairs.append((None, waiting.pop(0)))
        pairs.append((one, other))
    return [*pairs, *((None, k) for k in waiting)]


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
