"""What stays when one kind of component takes the place of another, or stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from core.components.component import Component, settings

OF_ONE = {"name": "", "trainable": True}  # what is said of one layer, and of no other that is like it


def carried_over(old: Component | None, kind: type[Component]) -> Component:
    """A component of another kind that keeps each setting which both kinds have and start from alike.

    A schedule survives the change from SGD to Adam; a learning rate does not, for it means something else.
    """
    if old is None:
        return kind()
    known = {setting.name: setting.default for setting in settings(old)}
    alike = [each.name for each in settings(kind) if each.name in known and known[each.name] == each.default]
    return kind(**{name: getattr(old, name) for name in alike})


def like_neighbour(kind: type[Component], layers: Sequence[Component], index: int) -> Component:
    """A new layer for position `index`: the same as the nearest of its kind before it, else after it.

    Where there is none of its kind, it keeps what it has in common with its neighbour; in an empty stack, nothing.
    """
    around = [*reversed(layers[:index]), *layers[index:]]
    alike = next((layer for layer in around if type(layer) is kind), None)
    found = alike or carried_over(next(iter(around), None), kind)
    return replace(found, **{name: value for name, value in OF_ONE.items() if name in found.__struct_fields__})
