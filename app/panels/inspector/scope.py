"""Which layers an edit acts on: the selected ones, or all while nothing is selected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from core.layers import Layer


def field_of(layer: Layer, name: str) -> Any:
    """A layer's setting of that name; None where it has none."""
    return getattr(layer, name, None)


@dataclass(frozen=True)
class Scope:
    """The layers of an experiment, seen through the selection."""

    layers: tuple[Layer, ...]
    selected: frozenset[int] = frozenset()
    recent: frozenset[int] = frozenset()  # what was selected last, to come back to

    @cached_property
    def slots(self) -> tuple[int, ...]:
        """The positions that are meant, whatever stands there."""
        return tuple(sorted(self.selected)) if self.selected else tuple(range(len(self.layers)))

    @property
    def alike(self) -> tuple[Layer, ...]:
        """The selected layers if all are of one kind; none otherwise."""
        chosen = tuple(self.layers[slot] for slot in self.slots) if self.selected else ()
        return chosen if len(set(map(type, chosen))) == 1 else ()

    def having(self, setting: str) -> tuple[int, ...]:
        """Those of the positions whose layer has such a setting."""
        return tuple(slot for slot in self.slots if field_of(self.layers[slot], setting) is not None)

    def values(self, setting: str) -> tuple[Any, ...]:
        """The different values of a setting, in the order of the layers."""
        return self.found(lambda layer: field_of(layer, setting))

    def found(self, value_of: Callable[[Layer], Any]) -> tuple[Any, ...]:
        """The different values that a function finds in the layers, None left out."""
        kinds = {id(layer): layer for layer in map(self.layers.__getitem__, self.slots)}  # copies are one object
        values = map(value_of, kinds.values())
        return tuple(dict.fromkeys(value for value in values if value is not None))

    def changed(self, setting: str, value: Any) -> Mapping[int, Layer]:
        """The layers that have such a setting, by position, with another value of it."""
        return {slot: replace(self.layers[slot], **{setting: value}) for slot in self.having(setting)}


def common(values: tuple[Any, ...]) -> Any:
    """The one value, or None where there are several or none."""
    return values[0] if len(values) == 1 else None
