"""A plan of the bench: which docks stand beside, below and behind each other, and how the room is shared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

MOST_PARTS, LARGEST_SHARE = 64, 100_000  # of what can be kept in a file

Name = Annotated[str, Meta(min_length=1, max_length=64)]
Share = Annotated[float, Meta(gt=0, le=LARGEST_SHARE)]


class Tabs(Struct, frozen=True, tag="tabs", forbid_unknown_fields=True):
    """Docks behind each other; where none is said to be in front, the first is."""

    names: Annotated[tuple[Name, ...], Meta(min_length=1, max_length=MOST_PARTS)]
    front: str = ""


class Split(Struct, frozen=True, tag="split", forbid_unknown_fields=True):
    """Parts side by side or below each other, each with its share of the room."""

    across: bool
    parts: Annotated[tuple[tuple[Share, Part], ...], Meta(min_length=2, max_length=MOST_PARTS)]


Part = Name | Tabs | Split


class Arrangement(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A plan as a person has left it: some docks keep a place though they are hidden."""

    plan: Part
    hidden: Annotated[tuple[Name, ...], Meta(max_length=MOST_PARTS)] = ()
    height: Annotated[int, Meta(ge=0, le=LARGEST_SHARE)] = 0  # of the whole, in which it was left; 0: it is a design

    def __post_init__(self) -> None:
        names = leaves(self.plan)
        if len(set(names)) < len(names) or len(names) > MOST_PARTS:
            raise ValueError("no dock can stand in two places, and each level has another one")

    def of(self, known: Collection[str]) -> Arrangement | None:
        """What it says of the docks that there are; None where there is none of them."""
        plan = pruned(self.plan, known)
        hidden = tuple(name for name in self.hidden if name in known)
        return replace(self, plan=plan, hidden=hidden) if plan is not None else None

    @property
    def heights(self) -> dict[str, float]:
        """How high each dock was when it was left; those that were hidden took none of it."""
        return {name: height for name, _, height in sizes(self.plan, 0, self.height, hidden=self.hidden)}


def rows(*parts: tuple[float, Part]) -> Split:
    """Parts below each other, each after its share of the height."""
    return Split(False, parts)


def columns(*parts: tuple[float, Part]) -> Split:
    """Parts side by side, each after its share of the width."""
    return Split(True, parts)


def tabs(*names: str, front: str = "") -> Tabs:
    """Docks behind each other."""
    return Tabs(names, front)


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
            return Tabs(names, part.front) if names else None
        case _:
            return part if part in known else None


def same_places(one: Part, other: Part) -> bool:
    """Whether docks stand beside, below and behind each other in the same way, however the room is shared."""
    match one, other:
        case Split(), Split():
            pairs = zip(one.parts, other.parts, strict=False)
            alike = (one.across, len(one.parts)) == (other.across, len(other.parts))
            return alike and all(same_places(part, its) for (_, part), (_, its) in pairs)
        case Tabs(), Tabs():
            return one.names == other.names and (one.front or one.names[0]) == (other.front or other.names[0])
        case _:
            return one == other


def renamed(part: Part, names: Mapping[str, str]) -> Part:
    """The part with other docks in some of its places."""
    match part:
        case Split():
            return Split(part.across, tuple((share, renamed(inner, names)) for share, inner in part.parts))
        case Tabs():
            return Tabs(tuple(names.get(name, name) for name in part.names), names.get(part.front, part.front))
        case _:
            return names.get(part, part)


def sizes(
    part: Part, width: float, height: float, gap: int = 0, hidden: Collection[str] = ()
) -> Iterator[tuple[str, float, float]]:
    """Name, width and height of every dock where a part has so much room; those that are hidden take none of it."""
    if not isinstance(part, Split):
        yield from ((name, width, height) for name in leaves(part))
        return
    seen = [share for share, inner in part.parts if not set(leaves(inner)) <= set(hidden)]
    whole = sum(seen) or sum(share for share, _ in part.parts)
    gaps = gap * max(len(seen) - 1, 0)
    for share, inner in part.parts:
        across = (width - gaps) * share / whole if part.across else width
        down = height if part.across else (height - gaps) * share / whole
        yield from sizes(inner, across, down, gap, hidden)
