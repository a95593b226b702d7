"""Skip sources: who takes whose signal, and which parameters nobody listens to."""

from __future__ import annotations

from collections.abc import Sequence

from core.layers import Layer


def skip_takers(entries: Sequence[Layer]) -> dict[int, list[int]]:
    """For each entry whose signal is also taken further on: the entries that take it. The batch itself needs none."""
    found: dict[int, list[int]] = {}
    for i, layer in enumerate(entries):
        source = i - layer.looks_back() - 1
        if layer.looks_back() and source >= 0:
            found.setdefault(source, []).append(i)
    return found


def structural_zeros(entries: Sequence[Layer]) -> list[frozenset[str]]:
    """Per entry, the names of the parameters whose gradient is zero whatever the weights and the data.

    Batch normalization takes the mean out of each unit, and with it everything that shifts all samples alike: such as
    a bias in front of it. Rounding would leave 1e-17 of that zero.
    """
    further, unheard = skip_takers(entries), [False] * len(entries)
    for i in reversed(range(len(entries) - 1)):
        takers = (i + 1, *further.get(i, ()))
        unheard[i] = all(entries[j].absorbs_shift or (entries[j].hands_on_shift and unheard[j]) for j in takers)
    return [layer.shifts if deaf else frozenset() for layer, deaf in zip(entries, unheard, strict=True)]
