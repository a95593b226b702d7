"""Forks: who takes whose signal, and which parameters nobody listens to."""

from __future__ import annotations

from collections.abc import Sequence

from core.components.activations import Linear
from core.layers import BatchNorm, Dense, Layer, LayerNorm, Skip


def forks(entries: Sequence[Layer]) -> dict[int, list[int]]:
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
    further, unheard = forks(entries), [False] * len(entries)
    for i in reversed(range(len(entries) - 1)):
        takers = (i + 1, *further.get(i, ()))
        unheard[i] = all(_takes_out(entries[j]) or (_hands_on(entries[j]) and unheard[j]) for j in takers)
    return [_shifts(layer) if deaf else frozenset() for layer, deaf in zip(entries, unheard, strict=True)]


def _takes_out(layer: Layer) -> bool:
    """Whether a shift of its input that is the same for all samples leaves its output as it is."""
    return isinstance(layer, BatchNorm)


def _hands_on(layer: Layer) -> bool:
    """Whether such a shift of an input becomes such a shift of its output."""
    return isinstance(layer, Skip) or getattr(layer, "activation", None) == Linear()


def _shifts(layer: Layer) -> frozenset[str]:
    """Its parameters that do nothing but shift the output of all samples alike."""
    match layer:
        case Dense(activation=Linear(), bias=True):
            return frozenset({"b"})
        case BatchNorm() | LayerNorm():
            return frozenset({"beta"})
    return frozenset()
