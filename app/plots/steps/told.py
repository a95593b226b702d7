"""What the box at the pointer tells of many layers: some of them, in an order that stands still."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def chosen(entries: Iterable[int], near: int | None, selected: Collection[int], most: int) -> list[int]:
    """All entries, or those that are told of where there is no room for all: in their own order.

    The one that is pointed at, the first and the last come before what is selected.
    """
    entries = list(entries)
    if len(entries) <= most:
        return entries
    wanted = [near, *entries[:1], *entries[-1:], *sorted(selected)]
    return sorted([each for each in dict.fromkeys(wanted) if each is not None and each in entries][:most])
