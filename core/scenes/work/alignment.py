"""Alignment: which layer of one stack became which of another, so that one put in front is one, and not all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

import numpy as np

from core.numerics import Floats

Pair: TypeAlias = tuple[int | None, int | None]  # positions before and after; None where it was put in or taken out

Breaks: TypeAlias = Callable[[int, int | None], bool]
Costs: TypeAlias = Callable[[], Floats]  # (number before, number after), asked for where layers are not alike

LARGEST = 250_000  # products of lengths; beyond, layers are paired by position
APART = 1.0  # what it costs to put one in, or to take one out
MOST_WAYS = 20_000  # that are followed at once among equal ones


class _Way(NamedTuple):
    """What the first of several equal ones became, and how often that breaks something."""

    broken: int
    became: tuple[int | None, ...]


def aligned(before: Sequence[int], after: Sequence[int], costs: Costs) -> tuple[list[Pair], list[Pair]]:
    """The pairs of layers, by their numbers, from first to last, that cost the least; and, looked for from the end on,
    others that cost as little, where there are any.

    `costs` are those of turning one of a number into one of another, 0 where it is the same; what would cost more than
    to take one out and put another in is done so.
    """
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    last = _alike(before[::-1], after[::-1])
    first = _alike(before[: len(before) - last], after[: len(after) - last])
    sizes = len(before), len(after)
    one, other = _both_ways(before[head : sizes[0] - tail], after[head : sizes[1] - tail], costs)
    return _between_ends(head, one, tail, sizes), _between_ends(first, other, last, sizes)


def _between_ends(head: int, middle: Sequence[Pair], tail: int, sizes: tuple[int, int]) -> list[Pair]:
    """With the equal ones before and behind."""
    before, after = sizes
    shifted = [(_plus(one, head), _plus(other, head)) for one, other in middle]
    ends = zip(range(before - tail, before), range(after - tail, after), strict=True)
    return [*((i, i) for i in range(head)), *shifted, *ends]


def _both_ways(before: Sequence[int], after: Sequence[int], costs: Costs) -> tuple[list[Pair], list[Pair]]:
    """From the beginning, and from the end on."""
    if 0 < len(before) * len(after) <= LARGEST:
        each = costs()[np.ix_(before, after)]
        table = _table(each)
        one, other = _way_back(table[:, 0], each), _way_back(table[:, 1], each[::-1, ::-1])
    else:
        one = other = _by_position(len(before), len(after))
    return one, [(_mirrored(i, len(before)), _mirrored(k, len(after))) for i, k in other[::-1]]


def _mirrored(position: int | None, length: int) -> int | None:
    return None if position is None else length - 1 - position


def resettled(
    pairs: Sequence[Pair], before: Sequence[int], breaks: Breaks
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


def _alike(before: Sequence[int], after: Sequence[int]) -> int:
    """How many are equal from the beginning on."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((i for i, (one, other) in pairs if one != other), min(len(before), len(after)))


def _plus(position: int | None, more: int) -> int | None:
    return None if position is None else position + more


def _by_position(before: int, after: int) -> list[Pair]:
    both = min(before, after)
    return [*((i, i) for i in range(both)), *((i, None) for i in range(both, before)),
            *((None, i) for i in range(both, after))]  # fmt: skip


def _way_back(table: Floats, costs: Floats) -> list[Pair]:
    """The shortest way through the table, from its end."""
    (i, k), pairs = costs.shape, list[Pair]()
    while i or k:
        here = table[i + k, i]
        if i and k and here == table[i + k - 2, i - 1] + costs[i - 1, k - 1]:
            i, k = i - 1, k - 1
            pairs.append((i, k))
        elif i and here == table[i + k - 1, i - 1] + APART:
            i -= 1
            pairs.append((i, None))
        else:
            k -= 1
            pairs.append((None, k))
    return pairs[::-1]


def _table(costs: Floats) -> Floats:
    """What it costs to turn the first i into the first k, at (i + k, 0, i); and the last ones, at (i + k, 1, i).

    So a row needs the two above it alone, and is found at once.
    """
    before, after = costs.shape
    table = np.zeros((before + after + 1, 2, before + 1))
    one, other = np.indices(costs.shape)
    table[one + other + 2, 0, one + 1] = costs
    table[one + other + 2, 1, one + 1] = costs[::-1, ::-1]
    out, put = np.arange(before + 1), np.arange(after + 1)
    table[put, :, 0] = APART * put[:, None]
    table[out, :, out] = APART * out[:, None]
    for row in range(2, before + after + 1):
        _fill(table[row - 2 : row + 1], max(1, row - after), min(before, row - 1) + 1)
    return table


def _fill(rows: Floats, first: int, past: int) -> None:
    """The least of the three ways there: one turned into another, one more put in, one more taken out."""
    here = rows[2, :, first:past]  # what it costs to turn the last of them
    here += rows[0, :, first - 1 : past - 1]
    other = np.minimum(rows[1, :, first:past], rows[1, :, first - 1 : past - 1])
    other += APART
    np.minimum(here, other, out=here)
