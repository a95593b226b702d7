"""Which layers an edit acts on: the selected ones, or all while nothing is selected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from app.state.selection import Selection
from core.experiment import Experiment, Output
from core.layers import Layer

Entry = Layer | Output


def field_of(layer: Entry, name: str) -> Any:
    """A layer's setting of that name; None where it has none."""
    return getattr(layer, name, None)


@dataclass(frozen=True)
class Scope:
    """The layers of an experiment, seen through the selection."""

    layers: tuple[Layer, ...]
    selected: frozenset[int] = frozenset()
    recent: frozenset[int] = frozenset()  # what was selected last, to come back to
    output: Output = field(default_factory=Output)  # comes after the last layer; it is meant where it is selected

    @cached_property
    def slots(self) -> tuple[int, ...]:
        """The positions that are meant, whatever stands there."""
        return tuple(sorted(self.selected)) if self.selected else tuple(range(len(self.layers)))

    @property
    def entries(self) -> int:
        """How many positions there are, with that of the output."""
        return len(self.layers) + 1

    @property
    def names(self) -> tuple[str, ...]:
        """What people call what stands there, "" where nobody has named it."""
        return tuple(field_of(self.entry(slot), "name") for slot in range(self.entries))

    @property
    def is_output(self) -> bool:
        """Whether the output alone is meant."""
        return self.selected == {len(self.layers)}

    @cached_property
    def inner(self) -> tuple[int, ...]:
        """The positions that are meant, without that of the output."""
        return tuple(slot for slot in self.slots if slot < len(self.layers))

    def entry(self, slot: int) -> Entry:
        """What stands at a position."""
        return self.layers[slot] if slot < len(self.layers) else self.output

    @cached_property
    def alike(self) -> tuple[Layer, ...]:
        """The selected layers if all are of one kind; none otherwise, or where the output is among them."""
        chosen = tuple(self.layers[slot] for slot in self.inner) if len(self.inner) == len(self.selected) else ()
        return chosen if len(set(map(type, chosen))) == 1 else ()

    def having(self, setting: str) -> tuple[int, ...]:
        """Those of the positions whose layer has such a setting."""
        return tuple(slot for slot in self.slots if field_of(self.entry(slot), setting) is not None)

    def values(self, setting: str) -> tuple[Any, ...]:
        """The different values of a setting, in the order of the layers."""
        return self.found(lambda layer: field_of(layer, setting))

    def found(self, value_of: Callable[[Entry], Any]) -> tuple[Any, ...]:
        """The different values that a function finds in the layers, None left out."""
        values = map(value_of, self._different)
        return tuple(dict.fromkeys(value for value in values if value is not None))

    @cached_property
    def _different(self) -> tuple[Entry, ...]:
        """What stands at the positions; copies are one object, and seen once."""
        return tuple({id(entry): entry for entry in map(self.entry, self.slots)}.values())

    def changed(self, setting: str, value: Any) -> Mapping[int, Entry]:
        """The layers that have such a setting, by position, with another value of it."""
        return {slot: replace(self.entry(slot), **{setting: value}) for slot in self.having(setting)}


def scope_of(experiment: Experiment, selection: Selection) -> Scope:
    """What an edit acts on at the moment."""
    return Scope(experiment.layers, selection.slots, selection.recent, experiment.output)


def common(values: tuple[Any, ...]) -> Any:
    """The one value, or None where there are several or none."""
    return values[0] if len(values) == 1 else None
