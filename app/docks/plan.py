"""A plan of the bench: which docks stand beside, below and behind each other, and how the room is shared."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Tabs:
    """Docks behind each other; the first is in front."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Split:
    """Parts side by side or below each other, each with its share of the room."""

    across: bool
    parts: tuple[tuple[float, Part], ...]


Part = str | Tabs | Split


def rows(*parts: tuple[float, Part]) -> Split:
    """Parts below each other, each after its share of the height."""
    return Split(False, parts)


def columns(*parts: tuple[float, Part]) -> Split:
    """Parts side by side, each after its share of the width."""
    return Split(True, parts)


def tabs(*names: str) -> Tabs:
    """Docks behind each other."""
    return Tabs(names)


def leaves(part: Part) -> tuple[str, ...]:
    """The docks of a part in reading order."""
    match part:
        case Split():
            return tuple(name for _, inner in part.parts for name in leaves(inner))
        case Tabs():
            return part.names
        case _:
            return (part,)


def pruned(part: Part, known: Collection[str]) -> Part | None:
    """The part without the docks that there are not; None where nothing is left."""
    match part:
        case Split():
            kept = [(share, inner) for share, each in part.parts if (inner := pruned(each, known)) is not None]
            return Split(part.across, tuple(kept)) if kept else None
        case Tabs():
            names = tuple(name for name in part.names if name in known)
            return Tabs(names) if names else None
        case _:
            return part if part in known else None


def sizes(part: Part, width: float, height: float) -> Iterator[tuple[str, float, float]]:
    """Name, width and height of every dock where a part has so much room."""
    if not isinstance(part, Split):
        yield from ((name, width, height) for name in leaves(part))
        return
    whole = sum(share for share, _ in part.parts)
    for share, inner in part.parts:
        room = share / whole
        yield from sizes(inner, width * room if part.across else width, height if part.across else height * room)
